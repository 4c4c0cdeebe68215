import type { Editor } from '@tiptap/core';
import { yUndoPluginKey } from '@tiptap/y-tiptap';
import type { UndoManager } from 'yjs';
import type { FoundRange } from './findMatches';

/** Puts other words in the place of those that were found, as one step that undo takes back. They keep their looks and comments. */
export function replaceMatches(editor: Editor, found: readonly FoundRange[], words: string): void {
  if (found.length === 0) return;
  const transaction = editor.state.tr;
  for (const { from, to } of [...found].reverse()) {
    const $from = transaction.doc.resolve(from);
    const marks = $from.marksAcross(transaction.doc.resolve(to)) ?? $from.marks();
    if (words === '') transaction.delete(from, to);
    else transaction.replaceWith(from, to, editor.schema.text(words, marks));
  }
  const undo = yUndoPluginKey.getState(editor.state) as { readonly undoManager: UndoManager } | undefined;
  undo?.undoManager.stopCapturing();
  editor.view.dispatch(transaction);
  undo?.undoManager.stopCapturing();
}
