import { Extension } from '@tiptap/core';
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state';
import type { DecorationSet, EditorView } from '@tiptap/pm/view';
import { createRestTimer } from '../../components/restTimer';
import { isRemote } from '../isRemote';
import type { ShownThread } from './shownThread';
import { threadDecorations } from './threadDecorations';

interface ShownState {
  readonly proposals: readonly ShownThread[];
  readonly decorations: DecorationSet;
}

/** How long the document rests before proposals are drawn anew on words that changed, in milliseconds. */
const REST = 400;
const shownKey = new PluginKey<ShownState>('shownThreads');

/** Shows these threads in the text from now on. */
export function showThreads(view: EditorView, proposals: readonly ShownThread[]): void {
  view.dispatch(view.state.tr.setMeta(shownKey, proposals).setMeta('addToHistory', false));
}

/**
 * Draws open proposals into the text. While somebody types they move along; where their own words changed they are drawn anew
 * once the document rests.
 */
export const ShownThreads = Extension.create({
  name: 'shownThreads',
  addProseMirrorPlugins: () => [
    new Plugin<ShownState>({
      key: shownKey,
      state: {
        init: (_, { doc }) => ({ proposals: [], decorations: threadDecorations(doc, []) }),
        apply(transaction, value, _, { doc }) {
          const given = transaction.getMeta(shownKey) as readonly ShownThread[] | undefined;
          const proposals = given ?? value.proposals;
          if (given || (transaction.docChanged && isRemote(transaction)))
            return { proposals, decorations: threadDecorations(doc, proposals) };
          if (!transaction.docChanged || proposals.length === 0) return value;
          return { proposals, decorations: value.decorations.map(transaction.mapping, doc) };
        },
      },
      props: { decorations: (state) => shownKey.getState(state)?.decorations },
      view: (view) => {
        const timer = createRestTimer(() => {
          if (!view.isDestroyed && !view.composing) showThreads(view, shownIn(view.state));
        }, REST);
        return {
          update: ({ state }, before) => {
            if (state.doc !== before.doc && shownIn(state).length > 0) timer.touch();
          },
          destroy: timer.cancel,
        };
      },
    }),
  ],
});

function shownIn(state: EditorState): readonly ShownThread[] {
  return shownKey.getState(state)?.proposals ?? [];
}
