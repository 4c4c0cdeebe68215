import { cleanHeader } from '../plan/inferColumn';
import type { DataTableModel } from '../plan/readDataTable';
import { splitUnit } from '../plan/splitUnit';

const TOTAL = /^(?:合计|总计|小计|共计)$/;

/**
 * The rows of a sheet for a structured table: one text a column of the table, in its printed order, '' where the sheet has none. The header
 * is the row that has most of the table's headers, at least two, or one where the table has only one; null where no row is. Titles above
 * it, rows with one text only (groups) and totals are left out.
 */
export function matchColumns(
  table: Pick<DataTableModel, 'columns'>,
  rows: readonly (readonly string[])[],
): readonly (readonly string[])[] | null {
  const wanted = table.columns.map(({ header }) => plainHeader(header));
  const placesIn = (row: readonly string[]) => {
    const found = row.map(plainHeader);
    return wanted.map((name) => (name === '' ? -1 : found.indexOf(name)));
  };
  const counts = rows.map((row) => placesIn(row).filter((place) => place >= 0).length);
  const most = Math.max(0, ...counts);
  if (most < Math.min(2, wanted.length) || most === 0) return null;
  const headerAt = counts.indexOf(most);
  const places = placesIn(rows[headerAt] ?? []);
  return rows
    .slice(headerAt + 1)
    .filter((row) => row.filter((text) => text.trim() !== '').length > 1)
    .filter((row) => !row.some((text) => TOTAL.test(text.replace(/\s/g, ''))))
    .map((row) => places.map((place) => (place < 0 ? '' : (row[place] ?? ''))));
}

/** A header without layout and unit: 总投资（万元） and 总投资 are one. */
function plainHeader(header: string): string {
  return splitUnit(cleanHeader(header)).name;
}
