import type { Editor } from '@tiptap/react';
import { isDialogOpen } from './isDialogOpen';

const TAKES_WORDS =
  'input:not([type="checkbox"], [type="radio"], [type="range"]), textarea, [contenteditable="true"]';

/**
 * Makes Ctrl+Z and Ctrl+Y work where the focus is on a button of the page, as after a chapter was moved in the outline or figures were linked in a
 * panel (STR-30). Fields that take words have an undo of their own. Returns how to stop.
 */
export function undoAnywhere(editor: Editor): () => void {
  const onKey = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.isComposing || event.defaultPrevented)
      return;
    const key = event.key.toLowerCase();
    if ((key !== 'z' && key !== 'y') || !editor.isEditable || isDialogOpen()) return;
    if (event.target instanceof Element && event.target.closest(TAKES_WORDS)) return;
    event.preventDefault();
    if (key === 'y' || event.shiftKey) editor.commands.redo();
    else editor.commands.undo();
  };
  window.addEventListener('keydown', onKey);
  return () => window.removeEventListener('keydown', onKey);
}
