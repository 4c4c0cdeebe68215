import type { InferredColumn } from '../../plan/inferColumn';
import type { PlanSettings } from '../../schema/settings';

/**
 * Gives 现状值 and 目标值 their years where no column of a table names one: the year before the planning period and its last one.
 */
export function dateColumns(
  columns: readonly InferredColumn[],
  period: PlanSettings['period'],
): readonly InferredColumn[] {
  if (!period || columns.some((column) => column.year !== null)) return columns;
  return columns.map((column) => {
    if (column.valueKind === 'baseline') return { ...column, year: period.from - 1 };
    return column.valueKind === 'target' ? { ...column, year: period.to } : column;
  });
}
