import type { SourceRow } from '../source';
import { readHeaderText } from './cellRuns';
import type { Part } from './part';

/** Joins the halves of a table that a page break parted: the second one begins with the same header row. The repeated row stays, as a row. */
export function joinSplitTables(parts: readonly Part[]): readonly Part[] {
  const joined: Part[] = [];
  for (const part of parts) {
    const before = joined.at(-1);
    const isSecondHalf =
      part.type === 'table' &&
      before?.type === 'table' &&
      (part.table.rows[0]?.cells.length ?? 0) > 1 &&
      printRow(part.table.rows[0]) === printRow(before.table.rows[0]);
    if (isSecondHalf) {
      const rows = [...before.table.rows, ...part.table.rows];
      joined.splice(-1, 1, { ...before, table: { ...before.table, rows } });
    } else joined.push(part);
  }
  return joined;
}

function printRow(row: SourceRow | undefined): string {
  return (row?.cells ?? []).map((cell) => readHeaderText(cell).replace(/\s+/g, '')).join('\t');
}
