import type { DataTableModel } from '../../../../shared/plan/readDataTable';
import { inheritedValues } from './selectRows';

/** More different values than these are no list to choose from. */
const MOST = 200;

/** What the cells of a column say, each with how many rows say it, the most frequent first; '' for those that say nothing. */
export function columnValues(
  table: DataTableModel,
  column: string,
): readonly { readonly value: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  const textOf = inheritedValues(table);
  for (const row of table.rows) {
    if (row.kind !== 'item') continue;
    const value = textOf(row, column);
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .toSorted((one, other) => other.count - one.count || one.value.localeCompare(other.value, 'zh'))
    .slice(0, MOST);
}
