import type { DataTableModel, DataTableRow } from '../../../../shared/plan/readDataTable';
import { summedColumns, sumOfRows } from '../../../../shared/plan/totals';

/** What rows add up to, in words: 总投资 3400万元；用地 12亩. Sub-rows do not count, as in totals; '' where nothing adds up. */
export function rowSums(table: DataTableModel, rows: readonly DataTableRow[]): string {
  const items = rows.filter(({ kind, level }) => kind === 'item' && level === 0);
  return summedColumns(table)
    .flatMap(({ id, name, unit }) => {
      const sum = sumOfRows(items, id, unit ?? table.unit);
      return sum === null ? [] : `${name} ${sum}${unit ?? table.unit ?? ''}`;
    })
    .join('；');
}
