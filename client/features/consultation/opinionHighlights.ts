import { Extension } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { Editor } from '@tiptap/react';
import type { OpinionView } from '../../../shared/protocol/consultationApi';
import { findAnchor } from './findAnchor';

const key = new PluginKey<DecorationSet>('opinionHighlights');

/** Marks the words of opinions in a text that is only read. */
export const OpinionHighlights = Extension.create({
  name: 'opinionHighlights',
  addProseMirrorPlugins() {
    return [
      new Plugin<DecorationSet>({
        key,
        state: {
          init: () => DecorationSet.empty,
          apply: (transaction, set) =>
            (transaction.getMeta(key) as DecorationSet | undefined) ??
            set.map(transaction.mapping, transaction.doc),
        },
        props: { decorations: (state) => key.getState(state) },
      }),
    ];
  },
});

/** Shows which words the opinions are about; those of the active one stand out. */
export function highlightOpinions(
  editor: Editor,
  opinions: readonly OpinionView[],
  activeId: string | null,
): void {
  const { doc, tr } = editor.state;
  const decorations = opinions.flatMap(({ id, anchor }) => {
    const place = anchor && findAnchor(doc, anchor);
    if (!place) return [];
    const attributes = { class: 'opinion-words', 'data-opinion': id, 'data-active': String(id === activeId) };
    const node = doc.nodeAt(place.from);
    const whole = node?.isText === false && place.to === place.from + node.nodeSize;
    return [(whole ? Decoration.node : Decoration.inline)(place.from, place.to, attributes)];
  });
  editor.view.dispatch(tr.setMeta(key, DecorationSet.create(doc, decorations)));
}
