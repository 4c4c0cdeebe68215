import type { Node } from '@tiptap/pm/model';
import { readDataTable } from '../../../../shared/plan/readDataTable';
import { rowNumbers } from '../../../../shared/plan/rowNumbers';
import { cellOf } from '../../../../shared/tables/cellOf';
import { columnParts, rowParts } from '../../../../shared/tables/tableParts';
import { findPosition } from '../../findBlock';
import type { CellRange, RangeCorner } from './cellRange';

/** Where a rectangle of cells lies now: the table, and its rows (null is the header) and columns as they print. */
export interface RangeArea {
  readonly table: Node;
  readonly tablePosition: number;
  /** All rows that are seen, and all columns, of the table. */
  readonly rows: readonly (string | null)[];
  readonly columns: readonly string[];
  /** The first row and column of the rectangle, and the ones behind its last. */
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/**
 * Finds a rectangle in the document as it is now; null when its table or a corner is gone. `ownRows` gives the rows that are seen of the
 * table at a position: what an own view leaves out is in no rectangle.
 */
export function findArea(
  body: Node,
  { table: id, anchor, head }: CellRange,
  ownRows: (tablePosition: number) => readonly string[] | null,
): RangeArea | null {
  const tablePosition = findPosition(body, id);
  const table = tablePosition === null ? null : body.nodeAt(tablePosition);
  if (table?.type.name !== 'dataTable' || tablePosition === null) return null;
  const model = readDataTable(table);
  const rows = [null, ...(ownRows(tablePosition) ?? model.rows.map((row) => row.id))];
  const columns = model.columns.map((column) => column.id);
  const at = (corner: RangeCorner) => [rows.indexOf(corner.row), columns.indexOf(corner.column)] as const;
  const [[row, column], [otherRow, otherColumn]] = [at(anchor), at(head)];
  if (Math.min(row, column, otherRow, otherColumn) < 0) return null;
  return {
    table,
    tablePosition,
    rows,
    columns,
    top: Math.min(row, otherRow),
    bottom: Math.max(row, otherRow) + 1,
    left: Math.min(column, otherColumn),
    right: Math.max(column, otherColumn) + 1,
  };
}

/** A cell or header of a rectangle with its place in the document. */
export interface RangeCell {
  readonly node: Node;
  readonly position: number;
  readonly row: string | null;
  readonly column: string;
}

/** The cells of a rectangle in document order, without numbers that the program counts. */
export function areaCells(area: RangeArea): readonly RangeCell[] {
  const { table, tablePosition } = area;
  const rows = new Set(area.rows.slice(area.top, area.bottom));
  const columns = area.columns.slice(area.left, area.right);
  const model = readDataTable(table);
  const numbers = rowNumbers(model);
  const counted = model.columns.find(({ role }) => role === 'number')?.id;
  const headers = rows.has(null)
    ? columnParts(table)
        .filter(({ id }) => columns.includes(id))
        .map(({ id, node, offset }) => ({
          node,
          position: tablePosition + 1 + offset,
          row: null,
          column: id,
        }))
    : [];
  const cells = rowParts(table)
    .filter(({ id }) => rows.has(id))
    .flatMap((row) =>
      columns.flatMap((column) => {
        const cell = cellOf(row.node, column);
        if (!cell || (column === counted && numbers.has(row.id))) return [];
        const position = tablePosition + 1 + row.offset + 1 + cell.offset;
        return [{ node: cell.node, position, row: row.id, column }];
      }),
    );
  return [...headers, ...cells].sort((one, other) => one.position - other.position);
}
