import type { Editor } from '@tiptap/react';
import { citedForm } from '../../../shared/indicators/citedForm';
import type { UncitedFigure } from '../../../shared/indicators/uncitedFigures';
import { findPosition } from '../../editor/findBlock';

/** Puts a cited value in the place of each typed figure that still stands where it was found; gives how many. One undo takes all back. */
export function linkFigures(editor: Editor, figures: readonly UncitedFigure[]): number {
  const { doc, tr, schema } = editor.state;
  const type = schema.nodes.valueRef;
  if (!type) throw new Error('the schema has no valueRef');
  const places = figures.flatMap((figure) => {
    const position = findPosition(doc, figure.blockId);
    const block = position === null ? null : doc.nodeAt(position);
    if (position === null || !block || block.content.size < figure.to) return [];
    if (block.textBetween(figure.from, figure.to, '', '\ufffc') !== figure.written) return [];
    return [{ figure, from: position + 1 + figure.from, to: position + 1 + figure.to }];
  });
  for (const { figure, from, to } of places.sort((one, other) => other.from - one.from)) {
    const { indicator, value, written } = figure;
    const cell = { table: indicator.tableId, row: indicator.id, column: value.columnId };
    const form = citedForm(doc, cell, written);
    if (form !== undefined)
      tr.replaceWith(from, to, type.create({ ...cell, form }, null, doc.resolve(from + 1).marks()));
  }
  const linked = tr.steps.length;
  if (linked > 0) editor.view.dispatch(tr);
  return linked;
}
