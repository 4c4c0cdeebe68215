import { writeChineseNumber, writeCircledNumber } from './chineseNumerals';
import type { DataTableModel } from './readDataTable';

const WRITERS: Readonly<Record<string, (count: number) => string>> = {
  chinese: writeChineseNumber,
  decimal: String,
  circled: writeCircledNumber,
};

/**
 * The numbers of a table's rows by row id, where its `number` column lets the program count (`numerals` chinese, decimal or circled);
 * empty where they are typed. Groups, totals, remarks and sub-rows carry none.
 */
export function rowNumbers(table: DataTableModel): ReadonlyMap<string, string> {
  const numerals = table.columns.find((column) => column.role === 'number')?.numerals;
  const write = numerals ? WRITERS[numerals] : undefined;
  if (!write) return new Map();
  const counted = table.rows.filter((row) => row.kind === 'item' && row.level === 0);
  return new Map(counted.map((row, index) => [row.id, write(index + 1)]));
}
