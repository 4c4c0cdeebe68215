import { yUndoPluginKey } from '@tiptap/y-tiptap';
import type { Fix } from '../../../shared/checks/fix';
import { addFixEdits, applyFix } from '../../../shared/checks/fixes/applyFix';
import { readSettings } from '../../../shared/schema/ydoc';
import type { PlanCheck } from './usePlanCheck';

/** Carries a fix out as one step of undoing. False when it no longer fits the text. */
export function runFix({ editor, connection }: PlanCheck, fix: Fix): boolean {
  const { state, view } = editor;
  const edits = applyFix(state.doc, readSettings(connection.ydoc), fix);
  if (!edits) return false;
  const undo = yUndoPluginKey.getState(state)?.undoManager;
  undo?.stopCapturing();
  const transaction = state.tr;
  addFixEdits(transaction, edits);
  view.dispatch(transaction);
  undo?.stopCapturing();
  return true;
}
