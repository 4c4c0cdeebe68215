import type { Editor } from '@tiptap/core';
import { ySyncPluginKey, yUndoPluginKey } from '@tiptap/y-tiptap';
import type { Doc, UndoManager } from 'yjs';
import { guardOf } from '../locks/chapterGuard';
import type { FoundRange } from './findMatches';

/**
 * Puts other words in the place of those that were found, as one step that undo takes back. They keep their looks and comments. What stands in
 * chapters that are closed to this person stays.
 */
export function replaceMatches(editor: Editor, found: readonly FoundRange[], words: string): void {
  const shared = ySyncPluginKey.getState(editor.state) as { readonly doc: Doc } | undefined;
  const guard = shared && guardOf(shared.doc);
  const open = found.length > 1 ? found.filter(({ from }) => !guard?.isClosedAt(from)) : found;
  if (open.length === 0) return;
  const transaction = editor.state.tr;
  for (const { from, to } of [...open].reverse()) {
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
