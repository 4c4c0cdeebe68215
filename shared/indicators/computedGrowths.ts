import { readTableIndicators } from '../plan/indicators';
import { type PrintAtom, printOwn } from '../plan/inlineText';
import type { DataTableModel, DataTableRow } from '../plan/readDataTable';
import { indicatorGrowth, writeGrowth } from './indicatorGrowth';

/**
 * What an indicator table prints in the growth cells that nobody filled, by row id (SPEC TAB-13): 25%, or 25 under a header with the unit %;
 * rates always say 个百分点.
 */
export function computedGrowths(
  table: DataTableModel,
  print: PrintAtom = printOwn,
): ReadonlyMap<string, string> {
  const column = growthColumn(table);
  if (table.kind !== 'indicators' || !column) return new Map();
  const empty = new Set(table.rows.filter((row) => isEmpty(row, column.id)).map(({ id }) => id));
  return new Map(
    readTableIndicators(table, print).flatMap((indicator) => {
      const growth = empty.has(indicator.id) ? indicatorGrowth(indicator) : null;
      if (!growth) return [];
      const isBare = growth.kind === 'percent' && column.unit === '%';
      return [[indicator.id, isBare ? String(growth.amount) : writeGrowth(growth)] as const];
    }),
  );
}

/** The first column of a table that holds growth, or null. */
export function growthColumn(table: DataTableModel): DataTableModel['columns'][number] | null {
  return table.columns.find(({ role }) => role === 'growth') ?? null;
}

function isEmpty(row: DataTableRow, columnId: string): boolean {
  return (row.cells.get(columnId)?.content.size ?? 0) === 0;
}
