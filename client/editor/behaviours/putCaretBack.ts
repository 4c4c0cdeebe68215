import type { TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import type {
  getRelativeSelection,
  ProsemirrorBinding,
  relativePositionToAbsolutePosition,
} from '@tiptap/y-tiptap';
import type { UndoManager } from 'yjs';

type Place = ReturnType<typeof getRelativeSelection>;

/** What `putCaretBack` is given of the page's first scripts, as `recordRearrangement` is. */
export interface CaretParts {
  readonly binding: ProsemirrorBinding;
  readonly find: typeof relativePositionToAbsolutePosition;
  readonly selectBetween: typeof TextSelection.between;
}

/**
 * Puts the caret, after each undo, where it was before what was undone. y-tiptap (3.0.5) notes that place only when the page has changed already: it
 * would count at the next change, also another's, wherever the caret has gone by then (STR-27). Returns how to stop.
 */
export function putCaretBack(
  view: EditorView,
  manager: UndoManager,
  { binding, find, selectBetween }: CaretParts,
): () => void {
  const { doc } = binding;
  const follow = () => {
    const place = binding.beforeTransactionSelection as Place | null;
    if (doc._transaction) doc.once('afterAllTransactions', () => restore(place));
    else {
      binding.beforeTransactionSelection = null as never;
      restore(place);
    }
  };
  const restore = (place: Place | null) => {
    if (place?.type !== 'text' || !place.anchor || !place.head || view.isDestroyed) return;
    const [anchor, head] = [place.anchor, place.head].map((end) =>
      find(doc, binding.type, end, binding.mapping),
    );
    if (typeof anchor !== 'number' || typeof head !== 'number') return;
    const { tr } = view.state;
    const selection = selectBetween(tr.doc.resolve(anchor), tr.doc.resolve(head));
    if (!selection.eq(view.state.selection))
      view.dispatch(tr.setSelection(selection).setMeta('addToHistory', false).scrollIntoView());
  };
  manager.on('stack-item-popped', follow);
  return () => manager.off('stack-item-popped', follow);
}
