import type { Transform } from '@tiptap/pm/transform';
import { createRow, type RowFields } from './createRow';
import { getDataTable } from './getDataTable';
import { orderKeysAt } from './orderKeys';
import { sortColumns } from './sortColumns';
import { sortRows } from './sortRows';
import type { TablePart } from './tableParts';

/**
 * Inserts a row with empty cells beside the row `beside`, or at the end of the table when that is null or gone. Returns
 * the position before the new row.
 */
export function insertRow(
  transform: Transform,
  tablePosition: number,
  beside: string | null,
  side: 'before' | 'after',
  fields: RowFields,
): number {
  const table = getDataTable(transform.doc, tablePosition);
  const rows = sortRows(table);
  const found = rows.findIndex((row) => row.id === beside);
  const index = found < 0 ? rows.length : side === 'before' ? found : found + 1;
  const order = orderOfNewRow(transform, tablePosition, rows, index);
  const columnIds = sortColumns(table).map((column) => column.id);
  const neighbour = side === 'before' ? rows[index] : rows[index - 1];
  const offset = !neighbour
    ? table.content.size
    : neighbour.offset + (side === 'before' && neighbour === rows[index] ? 0 : neighbour.node.nodeSize);
  const position = tablePosition + 1 + offset;
  transform.insert(position, createRow(table.type.schema, columnIds, { order, ...fields }));
  return position;
}

/** A table whose rows have no keys keeps document order; once rows were moved, a new row needs a key of its own. */
function orderOfNewRow(
  transform: Transform,
  tablePosition: number,
  rows: readonly TablePart[],
  index: number,
): string | null {
  const keys = rows.map((row) => row.node.attrs.order as string | null);
  if (keys.every((key) => key === null)) return null;
  const { inserted, others } = orderKeysAt(keys, index, 1);
  others?.forEach((key, place) => {
    const row = rows[place];
    if (row) transform.setNodeAttribute(tablePosition + 1 + row.offset, 'order', key);
  });
  return inserted[0] ?? null;
}
