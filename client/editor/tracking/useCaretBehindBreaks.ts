import type { EditorView } from '@tiptap/pm/view';
import type { Editor } from '@tiptap/react';
import { useEffect } from 'react';
import { BREAK_LETTER } from '../../../shared/schema/extensions/trackedMarks';

/**
 * Behind a ¶ of tracked mode the caret stands where the next letter goes, before the words on the next line: the browser would leave it beside the
 * sign, and the next press of a key would seem to pass two places.
 */
export function useCaretBehindBreaks(editor: Editor): void {
  useEffect(() => {
    const onSelection = () => putBehindBreak(editor.view);
    editor.on('selectionUpdate', onSelection);
    return () => {
      editor.off('selectionUpdate', onSelection);
    };
  }, [editor]);
}

/** Moves the browser's caret from the end of a ¶ to the words behind it, which is the same place of the text. */
export function putBehindBreak(view: EditorView): void {
  const { selection } = view.state;
  if (!selection.empty || !selection.$from.nodeBefore?.text?.endsWith(BREAK_LETTER)) return;
  const shown = view.dom.ownerDocument.getSelection();
  if (!shown?.anchorNode?.parentElement?.closest('.tracked-break')) return;
  const { node, offset } = view.domAtPos(selection.head, 1);
  // A caret in the block itself would be drawn beside the sign again.
  if (node.nodeType === Node.TEXT_NODE) shown.collapse(node, offset);
}
