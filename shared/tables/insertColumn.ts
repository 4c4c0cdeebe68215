import type { Transform } from '@tiptap/pm/transform';
import { getDataTable } from './getDataTable';
import { orderKeysAt } from './orderKeys';
import { sortColumns } from './sortColumns';
import { type ColumnFields, columnParts, rowParts } from './tableParts';

/**
 * Inserts a column at `index` of the printed columns, with an empty cell in every row. Column and cells are appended to what is
 * there, wherever the column prints: y-tiptap matches unchanged siblings from the front, and an insertion among empty
 * cells would make it turn one cell into another, with the words that someone is just typing in it.
 */
export function insertColumn(
  transform: Transform,
  tablePosition: number,
  index: number,
  column: Partial<ColumnFields> & { readonly id: string; readonly header?: string },
): void {
  const { header, ...fields } = column;
  const table = getDataTable(transform.doc, tablePosition);
  const schema = table.type.schema;
  const keys = sortColumns(table).map((part) => part.node.attrs.order as string);
  const { inserted, others } = orderKeysAt(keys, Math.max(0, Math.min(index, keys.length)), 1);
  const start = tablePosition + 1;
  if (others)
    sortColumns(table).forEach((part, at) => {
      transform.setNodeAttribute(start + part.offset, 'order', others[at]);
    });
  const node = schema.node(
    'dataColumn',
    { ...fields, order: inserted[0] },
    header ? schema.text(header) : null,
  );
  transform.insert(start + table.content.size, node);
  for (const row of rowParts(table).reverse())
    transform.insert(
      start + row.offset + row.node.nodeSize - 1,
      schema.node('dataCell', { column: column.id }),
    );
}

/** Appends to every row an empty cell for each column it has none for; returns whether anything was missing. */
export function insertMissingCells(transform: Transform, tablePosition: number): boolean {
  const table = getDataTable(transform.doc, tablePosition);
  const columnIds = columnParts(table).map(({ id }) => id);
  let missing = false;
  for (const row of rowParts(table).reverse()) {
    const present = new Set(row.node.children.map((cell) => cell.attrs.column as string));
    const cells = columnIds
      .filter((id) => !present.has(id))
      .map((id) => table.type.schema.node('dataCell', { column: id }));
    if (cells.length === 0) continue;
    missing = true;
    transform.insert(tablePosition + 1 + row.offset + row.node.nodeSize - 1, cells);
  }
  return missing;
}
