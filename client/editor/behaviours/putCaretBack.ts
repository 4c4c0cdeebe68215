import { TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import {
  type getRelativeSelection,
  type ProsemirrorBinding,
  relativePositionToAbsolutePosition,
  ySyncPluginKey,
} from '@tiptap/y-tiptap';
import type { Doc, UndoManager } from 'yjs';

type Place = ReturnType<typeof getRelativeSelection>;

/**
 * Puts the caret, after each undo, where it was before what was undone. y-tiptap (3.0.5) notes that place only when the page has changed already: it
 * would count at the next change, also another's, wherever the caret has gone by then (STR-954). Returns how to stop.
 */
export function putCaretBack(view: EditorView, doc: Doc, manager: UndoManager): () => void {
  const { binding } = ySyncPluginKey.getState(view.state) as { readonly binding: ProsemirrorBinding };
  const follow = () => {
    const place = binding.beforeTransactionSelection as Place | null;
    if (doc._transaction) doc.once('afterAllTransactions', () => restore(place));
    else {
      binding.beforeTransactionSelection = null as never;
      restore(place);
    }
  };
  const restore = (selection: Place | null) => {
    if (selection?.type !== 'text' || view.isDestroyed) return;
    const find = (place: typeof selection.anchor) =>
      relativePositionToAbsolutePosition(doc, binding.type, place, binding.mapping);
    const [anchor, head] = [find(selection.anchor), find(selection.head)];
    if (anchor === null || head === null) return;
    const { tr } = view.state;
    const place = TextSelection.between(tr.doc.resolve(anchor), tr.doc.resolve(head));
    if (!place.eq(view.state.selection))
      view.dispatch(tr.setSelection(place).setMeta('addToHistory', false).scrollIntoView());
  };
  manager.on('stack-item-popped', follow);
  return () => manager.off('stack-item-popped', follow);
}
