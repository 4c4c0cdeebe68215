import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey, Selection } from '@tiptap/pm/state';
import { isRemote } from '../isRemote';

/** Puts the caret at the beginning when a plan comes into an editor that was empty: the change would leave it behind the plan's end. */
export const CaretAtBeginning = Extension.create({
  name: 'caretAtBeginning',
  addProseMirrorPlugins() {
    const { editor } = this;
    return [
      new Plugin({
        key: new PluginKey('caretAtBeginning'),
        appendTransaction(transactions, before, { doc, tr }) {
          if (!isEmpty(before.doc) || isEmpty(doc) || !transactions.some(isRemote) || editor.isFocused)
            return null;
          return tr.setSelection(Selection.atStart(doc));
        },
      }),
    ];
  },
});

/** Whether a document holds nothing but at most one empty block. */
function isEmpty(doc: Node): boolean {
  return doc.content.size <= 2;
}
