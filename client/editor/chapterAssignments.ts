import type { Editor } from '@tiptap/react';
import { ySyncPluginKey, yUndoPluginKey } from '@tiptap/y-tiptap';
import type * as Y from 'yjs';
import {
  type ChapterAssignment,
  type ChapterAssignments,
  chapterKey,
  gatherChapters,
  readChapters,
} from '../../shared/schema/chapters';
import { settingsOf } from '../../shared/schema/ydoc';

/** Who writes which chapter of the plan in an editor. Throws where the editor shows no shared plan. */
export function readAssignments(editor: Editor): ChapterAssignments {
  return readChapters(gatherChapters(settingsOf(sharedDocOf(editor)).toJSON()).chapters ?? {}) ?? {};
}

/** Calls back when an assignment changed, also by another; returns how to stop. */
export function onAssignments(editor: Editor, listener: () => void): () => void {
  const map = settingsOf(sharedDocOf(editor));
  map.observe(listener);
  return () => map.unobserve(listener);
}

/** Writes the assignment of one chapter as one step that undo takes back. */
export function assignChapter(editor: Editor, headingId: string, assignment: ChapterAssignment): void {
  const doc = sharedDocOf(editor);
  const map = settingsOf(doc);
  const undo = yUndoPluginKey.getState(editor.state) as { readonly undoManager: Y.UndoManager } | undefined;
  undo?.undoManager.addToScope(map);
  undo?.undoManager.stopCapturing();
  doc.transact(() => map.set(chapterKey(headingId), assignment), ySyncPluginKey);
  undo?.undoManager.stopCapturing();
}

/** The shared document of an editor. Throws where the editor shows no shared plan. */
export function sharedDocOf(editor: Editor): Y.Doc {
  const shared = ySyncPluginKey.getState(editor.state) as { readonly doc: Y.Doc } | undefined;
  if (!shared) throw new Error('the editor shows no shared plan');
  return shared.doc;
}
