import { getDataTable } from './getDataTable';
import { orderKeysAt } from './orderKeys';
import { sortColumns } from './sortColumns';
import type { TableEdit } from './tableEdit';
import { type ColumnFields, rowParts } from './tableParts';

/** A new column: its id, what is known of its fields, and its header text. */
export interface NewColumn extends Partial<ColumnFields> {
  readonly id: string;
  readonly header?: string;
}

/**
 * Inserts a column at `index` of the printed columns, with an empty cell in every row. Column and cells are appended to what is
 * there, wherever the column prints: y-tiptap matches unchanged siblings from the front, and among empty cells it
 * would turn one cell into another.
 */
export function insertColumn(index: number, column: NewColumn): readonly TableEdit[] {
  return [makeRoom(index), appendColumn(index, column), appendCells(column.id)];
}

function makeRoom(index: number): TableEdit {
  return (transform, tablePosition) => {
    const columns = sortColumns(getDataTable(transform.doc, tablePosition));
    const keys = columns.map(({ node }) => node.attrs.order as string);
    const { others } = orderKeysAt(keys, clamp(index, keys.length), 1);
    others?.forEach((key, at) => {
      const column = columns[at];
      if (column) transform.setNodeAttribute(tablePosition + 1 + column.offset, 'order', key);
    });
  };
}

function appendColumn(index: number, { header, ...fields }: NewColumn): TableEdit {
  return (transform, tablePosition) => {
    const table = getDataTable(transform.doc, tablePosition);
    const keys = sortColumns(table).map(({ node }) => node.attrs.order as string);
    const [order] = orderKeysAt(keys, clamp(index, keys.length), 1).inserted;
    const text = header ? [table.type.schema.text(header)] : [];
    const column = table.type.schema.node('dataColumn', { ...fields, order }, text);
    transform.insert(tablePosition + 1 + table.content.size, column);
  };
}

function appendCells(columnId: string): TableEdit {
  return (transform, tablePosition) => {
    const table = getDataTable(transform.doc, tablePosition);
    const cell = table.type.schema.node('dataCell', { column: columnId });
    for (const row of rowParts(table).reverse())
      transform.insert(tablePosition + 1 + row.offset + row.node.nodeSize - 1, cell);
  };
}

function clamp(index: number, count: number): number {
  return Math.max(0, Math.min(index, count));
}
