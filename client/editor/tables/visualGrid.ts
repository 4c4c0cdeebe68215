import type { Node } from '@tiptap/pm/model';
import { readDataTable } from '../../../shared/plan/readDataTable';
import { rowNumbers } from '../../../shared/plan/rowNumbers';
import { cellsOf } from '../../../shared/tables/cellOf';
import { sortColumns } from '../../../shared/tables/sortColumns';
import { spanningColumn } from '../../../shared/tables/spanningColumn';
import { seenRows } from './seenRows';

/** A place one can put the caret in; `row` is null in the header. `offset` counts from the table's content start. */
export interface GridPlace {
  readonly row: string | null;
  readonly column: string;
  readonly offset: number;
  readonly node: Node;
}

/**
 * The cells of a data table as they are seen: header first, rows from top to bottom, in each the cells from left to right. Cells
 * that are not seen (beside a spanning one, under a computed number) are left out; `own` are the rows of an own view.
 */
export function visualGrid(
  table: Node,
  own: readonly string[] | null = null,
): readonly (readonly GridPlace[])[] {
  const columns = sortColumns(table);
  const model = readDataTable(table);
  const numbers = rowNumbers(model);
  const numberColumn = model.columns.find(({ role }) => role === 'number')?.id;
  const header = columns.map(({ id, node, offset }) => ({ row: null, column: id, offset, node }));
  const rows = seenRows(table, own).map(({ id: row, node: rowNode, offset }) => {
    const across = spanningColumn(rowNode, model.columns);
    return columns
      .filter(({ id }) => across === null || id === across)
      .filter(({ id }) => id !== numberColumn || !numbers.has(row))
      .flatMap(({ id: column }) =>
        cellsOf(rowNode, column).map((cell) => ({
          row,
          column,
          offset: offset + 1 + cell.offset,
          node: cell.node,
        })),
      );
  });
  return [header, ...rows];
}
