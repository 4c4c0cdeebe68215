import { Extension } from '@tiptap/core';
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state';
import type { DecorationSet, EditorView } from '@tiptap/pm/view';
import { isRemote } from '../isRemote';
import { proposalDecorations } from './proposalDecorations';
import type { ShownProposal } from './shownProposal';

interface ShownState {
  readonly proposals: readonly ShownProposal[];
  readonly decorations: DecorationSet;
}

/** How long the document rests before proposals are drawn anew on words that changed, in milliseconds. */
const REST = 400;
const shownKey = new PluginKey<ShownState>('proposals');

/** Shows these proposals in the text from now on. */
export function showProposals(view: EditorView, proposals: readonly ShownProposal[]): void {
  view.dispatch(view.state.tr.setMeta(shownKey, proposals).setMeta('addToHistory', false));
}

/**
 * Draws open proposals into the text. While somebody types they move along; where their own words changed they are drawn anew
 * once the document rests.
 */
export const Proposals = Extension.create({
  name: 'proposals',
  addProseMirrorPlugins: () => [
    new Plugin<ShownState>({
      key: shownKey,
      state: {
        init: (_, { doc }) => ({ proposals: [], decorations: proposalDecorations(doc, []) }),
        apply(transaction, value, _, { doc }) {
          const given = transaction.getMeta(shownKey) as readonly ShownProposal[] | undefined;
          const proposals = given ?? value.proposals;
          if (given || (transaction.docChanged && isRemote(transaction)))
            return { proposals, decorations: proposalDecorations(doc, proposals) };
          if (!transaction.docChanged || proposals.length === 0) return value;
          return { proposals, decorations: value.decorations.map(transaction.mapping, doc) };
        },
      },
      props: { decorations: (state) => shownKey.getState(state)?.decorations },
      view: () => {
        let timer: ReturnType<typeof setTimeout> | undefined;
        const redraw = (view: EditorView) => {
          if (view.isDestroyed || view.composing) return;
          showProposals(view, shownIn(view.state));
        };
        return {
          update: (view, before) => {
            if (view.state.doc === before.doc || shownIn(view.state).length === 0) return;
            clearTimeout(timer);
            timer = setTimeout(redraw, REST, view);
          },
          destroy: () => clearTimeout(timer),
        };
      },
    }),
  ],
});

function shownIn(state: EditorState): readonly ShownProposal[] {
  return shownKey.getState(state)?.proposals ?? [];
}
