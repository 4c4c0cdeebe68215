import type { Editor } from '@tiptap/core';
import { changeSelected, openBlockMenu } from './blockMenu';
import { leaveSelected } from './leaveSelected';

/** What browsers say of a key that an input method takes. */
const COMPOSING = 229;

/**
 * The keys of blocks and chips: Enter changes the one that is selected, Shift+F10 or the menu key opens its menu, as a double click on a picture
 * does. Letters go behind what is selected. It comes after the page and costs a keystroke a comparison. Returns how to end it.
 */
export function blockKeys(editor: Editor): () => void {
  const { dom } = editor.view;
  const onKey = (event: KeyboardEvent) => {
    if (isTyping(event) && editor.isEditable) leaveSelected(editor);
    const asksMenu = event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey);
    const asksChange =
      event.key === 'Enter' && !(event.ctrlKey || event.metaKey || event.altKey || event.shiftKey);
    if ((!asksMenu && !asksChange) || event.isComposing || !editor.isEditable) return;
    if (!(asksMenu ? openBlockMenu(editor) : changeSelected(editor))) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  // Some input methods tell of no key.
  const onComposition = () => editor.isEditable && leaveSelected(editor);
  // Nor of words that they put in at once, without composing.
  const onInput = ({ inputType, data }: InputEvent) => {
    if (inputType === 'insertText' && data && editor.isEditable) leaveSelected(editor);
  };
  const onDoubleClick = (event: MouseEvent) => {
    if (editor.isEditable && event.target instanceof Element && event.target.closest('.plan-image'))
      changeSelected(editor);
  };
  // Before ProseMirror, which would make a paragraph of Enter.
  dom.addEventListener('keydown', onKey, true);
  dom.addEventListener('compositionstart', onComposition, true);
  dom.addEventListener('beforeinput', onInput, true);
  dom.addEventListener('dblclick', onDoubleClick);
  return () => {
    dom.removeEventListener('beforeinput', onInput, true);
    dom.removeEventListener('keydown', onKey, true);
    dom.removeEventListener('compositionstart', onComposition, true);
    dom.removeEventListener('dblclick', onDoubleClick);
  };
}

/** Whether a key writes something: a letter, or what begins to compose one. */
function isTyping({ key, keyCode, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  if (keyCode === COMPOSING) return true;
  return key.length === 1 && (!(ctrlKey || metaKey) || altKey);
}
