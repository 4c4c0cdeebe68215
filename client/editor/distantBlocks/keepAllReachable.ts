import { Selection, TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';

/** Lets the keys to the beginning and the end of the text go there, which browsers look for in what is drawn; returns what ends that. */
export function keepAllReachable(view: EditorView): () => void {
  const isMac = /Mac/.test(navigator.platform);
  const keys = isMac ? { first: 'ArrowUp', last: 'ArrowDown' } : { first: 'Home', last: 'End' };
  const onKey = (event: KeyboardEvent) => {
    const isWhole = isMac ? event.metaKey : event.ctrlKey;
    if (!isWhole || event.altKey || view.composing) return;
    if (event.key !== keys.first && event.key !== keys.last) return;
    event.preventDefault();
    const { doc, selection, tr } = view.state;
    const end = event.key === keys.first ? Selection.atStart(doc) : Selection.atEnd(doc);
    const next = event.shiftKey ? TextSelection.between(selection.$anchor, end.$head) : end;
    view.dispatch(tr.setSelection(next).scrollIntoView());
  };
  view.dom.addEventListener('keydown', onKey, { capture: true });
  return () => view.dom.removeEventListener('keydown', onKey, { capture: true });
}
