import type { Editor } from '@tiptap/core';
import { changeSelected, openBlockMenu } from './blockMenu';

/**
 * The keys of blocks and chips: Enter changes the one that is selected, Shift+F10 or the menu key opens its menu, as a double click on a picture
 * does. It comes after the page and costs a keystroke a comparison. Returns how to end it.
 */
export function blockKeys(editor: Editor): () => void {
  const { dom } = editor.view;
  const onKey = (event: KeyboardEvent) => {
    const asksMenu = event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey);
    const asksChange =
      event.key === 'Enter' && !(event.ctrlKey || event.metaKey || event.altKey || event.shiftKey);
    if ((!asksMenu && !asksChange) || event.isComposing || !editor.isEditable) return;
    if (!(asksMenu ? openBlockMenu(editor) : changeSelected(editor))) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const onDoubleClick = (event: MouseEvent) => {
    if (editor.isEditable && event.target instanceof Element && event.target.closest('.plan-image'))
      changeSelected(editor);
  };
  // Before ProseMirror, which would make a paragraph of Enter.
  dom.addEventListener('keydown', onKey, true);
  dom.addEventListener('dblclick', onDoubleClick);
  return () => {
    dom.removeEventListener('keydown', onKey, true);
    dom.removeEventListener('dblclick', onDoubleClick);
  };
}
