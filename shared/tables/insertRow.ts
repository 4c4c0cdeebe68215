import type { Transform } from '@tiptap/pm/transform';
import { generateKeyBetween } from 'fractional-indexing';
import { createRow, type RowFields } from './createRow';
import { getDataTable } from './getDataTable';
import { sortColumns } from './sortColumns';
import { sortRows } from './sortRows';

/**
 * Inserts a row with empty cells beside the row `beside`, or at the end of the table when that is null or gone. It stands in the
 * document behind the row that prints before it and needs no order key, since it follows that row. Returns the
 * position before the new row.
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
  const columnIds = sortColumns(table).map((column) => column.id);
  const above = rows[index - 1];
  const first = rows[0];
  const order = above || !first ? null : keyBefore(first.node.attrs.order as string | null);
  const offset = above ? above.offset + above.node.nodeSize : (first?.offset ?? table.content.size);
  const position = tablePosition + 1 + offset;
  transform.insert(position, createRow(table.type.schema, columnIds, { ...fields, order }));
  return position;
}

function keyBefore(key: string | null): string | null {
  return key === null ? null : generateKeyBetween(null, key);
}
