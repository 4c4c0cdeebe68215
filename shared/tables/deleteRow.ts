import { getDataTable } from './getDataTable';
import type { TableEdit } from './tableEdit';
import { rowParts } from './tableParts';

/** Deletes a row with its cells; does nothing when it is gone. */
export function deleteRow(rowId: string): readonly TableEdit[] {
  return [keepFollower(rowId), removeRow(rowId)];
}

/** A row without an order key prints after the row before it in the document: when that goes, it needs its place itself. */
function keepFollower(rowId: string): TableEdit {
  return (transform, tablePosition) => {
    const rows = rowParts(getDataTable(transform.doc, tablePosition));
    const index = rows.findIndex(({ id }) => id === rowId);
    const follower = rows[index + 1];
    const keys = rows.slice(0, index + 1).map(({ node }) => node.attrs.order as string | null);
    const key = keys.findLast((each) => each !== null);
    if (index >= 0 && key && follower && follower.node.attrs.order === null)
      transform.setNodeAttribute(tablePosition + 1 + follower.offset, 'order', key);
  };
}

function removeRow(rowId: string): TableEdit {
  return (transform, tablePosition) => {
    const row = rowParts(getDataTable(transform.doc, tablePosition)).find(({ id }) => id === rowId);
    const position = tablePosition + 1 + (row?.offset ?? 0);
    if (row) transform.delete(position, position + row.node.nodeSize);
  };
}
