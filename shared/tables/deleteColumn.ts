import { cellsOf } from './cellOf';
import { getDataTable } from './getDataTable';
import type { TableEdit } from './tableEdit';
import { columnParts, rowParts } from './tableParts';

/**
 * Deletes a column and the words in its cells. The emptied cells stay in their rows, unseen: a word that someone types into one
 * of them at the same moment survives there, and the column comes back for it (`completeDataTables`). `repairDataTable`
 * sweeps them out of a document that nobody is editing.
 */
export function deleteColumn(columnId: string): readonly TableEdit[] {
  return [emptyCells(columnId), removeColumn(columnId)];
}

function emptyCells(columnId: string): TableEdit {
  return (transform, tablePosition) => {
    for (const row of rowParts(getDataTable(transform.doc, tablePosition)).reverse())
      for (const cell of cellsOf(row.node, columnId).reverse()) {
        const from = tablePosition + 1 + row.offset + 1 + cell.offset + 1;
        if (cell.node.content.size > 0) transform.delete(from, from + cell.node.content.size);
      }
  };
}

function removeColumn(columnId: string): TableEdit {
  return (transform, tablePosition) => {
    const table = getDataTable(transform.doc, tablePosition);
    for (const { id, node, offset } of columnParts(table).reverse()) {
      const from = tablePosition + 1 + offset;
      if (id === columnId) transform.delete(from, from + node.nodeSize);
    }
  };
}
