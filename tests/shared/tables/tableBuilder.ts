import type { Node } from '@tiptap/pm/model';
import { Transform } from '@tiptap/pm/transform';
import type { ColumnRole } from '../../../shared/plan/columnRole';
import { planSchema } from '../../../shared/schema';
import type { DataRowKind } from '../../../shared/schema/extensions/dataRow';
import { sortColumns } from '../../../shared/tables/sortColumns';
import { sortRows } from '../../../shared/tables/sortRows';

/** A row by its cells' texts; `kind` and `level` as in the document. */
export interface RowText {
  readonly id: string;
  readonly cells: readonly string[];
  readonly kind?: DataRowKind;
  readonly level?: number;
}

/** A table with columns a, b, c … of the given roles, their ids as headers. */
export function buildTable(roles: readonly ColumnRole[], rows: readonly RowText[]): Node {
  const ids = roles.map((_, index) => String.fromCharCode(97 + index));
  const text = (words: string) => (words ? [planSchema.text(words)] : []);
  const columns = ids.map((id, index) =>
    planSchema.node('dataColumn', { id, role: roles[index], order: `a${index}` }, text(id)),
  );
  const rowNodes = rows.map(({ id, cells, kind = 'item', level = 0 }) =>
    planSchema.node(
      'dataRow',
      { id, kind, level },
      ids.map((column, index) => planSchema.node('dataCell', { column }, text(cells[index] ?? ''))),
    ),
  );
  return planSchema.node('dataTable', { id: 'table' }, [...columns, ...rowNodes]);
}

/** A transform of a document that holds this table alone, at position 0. */
export function transformOf(table: Node): Transform {
  return new Transform(planSchema.node('doc', null, [table]));
}

/** The table as it prints: one line a row, cells parted by bars, the header first; a cell the row lacks shows as ?. */
export function printed(table: Node): string[] {
  const columns = sortColumns(table);
  const line = (row: Node, id: string) =>
    row.children
      .filter((cell) => cell.attrs.column === id)
      .map((cell) => cell.textBetween(0, cell.content.size, '', '/'))
      .join('+');
  const has = (row: Node, id: string) => row.children.some((cell) => cell.attrs.column === id);
  return [
    columns.map(({ node }) => node.textContent).join('|'),
    ...sortRows(table).map(({ node }) =>
      columns.map(({ id }) => (has(node, id) ? line(node, id) : '?')).join('|'),
    ),
  ];
}
