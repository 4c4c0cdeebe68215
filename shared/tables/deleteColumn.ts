import type { Transform } from '@tiptap/pm/transform';
import { cellsOf } from './cellOf';
import { getDataTable } from './getDataTable';
import { columnParts, rowParts } from './tableParts';

/**
 * Deletes a column and the words in its cells. The emptied cells stay in their rows, unseen: a word that someone types into one
 * of them at the same moment survives there, and the column comes back for it (`completeDataTables`). `repairDataTable`
 * sweeps them out of a document that nobody is editing.
 */
export function deleteColumn(transform: Transform, tablePosition: number, columnId: string): void {
  const table = getDataTable(transform.doc, tablePosition);
  const start = tablePosition + 1;
  const ranges: { from: number; to: number }[] = [];
  for (const row of rowParts(table))
    for (const cell of cellsOf(row.node, columnId)) {
      const from = start + row.offset + 1 + cell.offset + 1;
      if (cell.node.content.size > 0) ranges.push({ from, to: from + cell.node.content.size });
    }
  for (const column of columnParts(table))
    if (column.id === columnId) {
      const from = start + column.offset;
      ranges.push({ from, to: from + column.node.nodeSize });
    }
  ranges.sort((left, right) => right.from - left.from);
  for (const { from, to } of ranges) transform.delete(from, to);
}
