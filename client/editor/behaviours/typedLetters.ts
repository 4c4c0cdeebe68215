import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';

/**
 * A letter that is typed without an input method goes into the document, and from there to the page. ProseMirror does so only where a
 * selection spans blocks; elsewhere it lets the browser change the page and reads the paragraph back, which costs a third of a keystroke.
 */
export const TypedLetters = Extension.create({
  name: 'typedLetters',
  addProseMirrorPlugins: () => [new Plugin({ props: { handleKeyPress: typeLetter } })],
});

function typeLetter(view: EditorView, { charCode }: KeyboardEvent): boolean {
  const letter = String.fromCodePoint(charCode);
  if (/[\r\n]/.test(letter)) return false;
  const { from, to } = view.state.selection;
  const typing = () => view.state.tr.insertText(letter).scrollIntoView();
  const isTaken = view.someProp('handleTextInput', (handle) => handle(view, from, to, letter, typing));
  if (!isTaken) view.dispatch(typing());
  return true;
}
