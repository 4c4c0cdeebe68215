import { readStamp } from '../schema/extensions/trackedNodes';
import { SUMMED_ROLES } from './columnRole';
import { parseQuantity } from './parseQuantity';
import { cellText, type DataTableColumn, type DataTableModel, type DataTableRow } from './readDataTable';

/**
 * The sum of a column over its `countedRows`: groups, typed totals, remarks and 其中 sub-rows do not count, nor do
 * cells without a number. Null when no cell has a number. In the column's unit, with as many decimals as its most exact cell.
 */
export function columnTotal(table: DataTableModel, columnId: string): string | null {
  const totals = knownTotals.get(table) ?? new Map<string, string | null>();
  knownTotals.set(table, totals);
  const before = totals.get(columnId);
  if (before !== undefined) return before;
  const total = sumOfColumn(table, columnId);
  totals.set(columnId, total);
  return total;
}

/** A model never changes: what many sentences cite is summed once. */
const knownTotals = new WeakMap<DataTableModel, Map<string, string | null>>();

function sumOfColumn(table: DataTableModel, columnId: string): string | null {
  const unit = table.columns.find((column) => column.id === columnId)?.unit ?? table.unit;
  return sumOfRows(countedRows(table), columnId, unit);
}

/** The rows that totals and counts are of: items of their own, but for those that are to be deleted (SPEC REV-10). */
export function countedRows(table: DataTableModel): readonly DataTableRow[] {
  return table.rows.filter(
    ({ kind, level, node }) => kind === 'item' && level === 0 && !readStamp(node.attrs.deleted),
  );
}

/** The sum of a column over given rows, as `columnTotal` prints it. */
export function sumOfRows(
  rows: readonly DataTableRow[],
  columnId: string,
  unit: string | null,
): string | null {
  const numbers = rows
    .map((row) => parseQuantity(cellText(row, columnId), unit).number)
    .filter((number) => number !== null);
  if (numbers.length === 0) return null;
  const decimals = Math.max(...numbers.map((number) => String(number).split('.')[1]?.length ?? 0));
  return numbers.reduce((sum, number) => sum + number, 0).toFixed(decimals);
}

/** The columns that add up. */
export function summedColumns(table: DataTableModel): readonly DataTableColumn[] {
  return table.columns.filter(({ role }) => SUMMED_ROLES.includes(role));
}

/** The computed total row of a table by column id; only columns that add up (SUMMED_ROLES) and hold numbers are in it. */
export function tableTotals(table: DataTableModel): ReadonlyMap<string, string> {
  return new Map(
    summedColumns(table).flatMap(({ id }) => {
      const total = columnTotal(table, id);
      return total === null ? [] : [[id, total] as const];
    }),
  );
}
