import type { Editor } from '@tiptap/react';
import { yUndoPluginKey } from '@tiptap/y-tiptap';
import type { UndoManager } from 'yjs';
import { citedForm } from '../../../shared/indicators/citedForm';
import type { UncitedFigure } from '../../../shared/indicators/uncitedFigures';
import { citeFigure, passagePosition } from './citeFigure';

/** Puts a cited value in the place of each typed figure that still stands where it was found; gives how many. One undo takes all back. */
export function linkFigures(editor: Editor, figures: readonly UncitedFigure[]): number {
  const { doc, tr } = editor.state;
  const places = figures.flatMap((figure) => {
    const position = passagePosition(doc, figure.blockId);
    const block = position === null ? null : doc.nodeAt(position);
    if (position === null || !block || block.content.size < figure.to) return [];
    if (block.textBetween(figure.from, figure.to, '', '\ufffc') !== figure.written) return [];
    return [{ figure, from: position + 1 + figure.from, to: position + 1 + figure.to }];
  });
  for (const { figure, from, to } of places.sort((one, other) => other.from - one.from)) {
    const { indicator, value, written } = figure;
    const cell = { table: indicator.tableId, row: indicator.id, column: value.columnId };
    const form = citedForm(doc, cell, written);
    if (form !== undefined) citeFigure(tr, from, to, { ...cell, form });
  }
  const linked = tr.steps.length;
  const undo = yUndoPluginKey.getState(editor.state) as { readonly undoManager: UndoManager } | undefined;
  undo?.undoManager.stopCapturing();
  if (linked > 0) editor.view.dispatch(tr);
  undo?.undoManager.stopCapturing();
  return editor.state.doc.eq(doc) ? 0 : linked;
}
