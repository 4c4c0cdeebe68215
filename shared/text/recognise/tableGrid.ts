import type { SourceCell, SourceRow, SourceTable } from '../source';
import { readCellText, readHeaderText } from './cellRuns';

/** A cell in its place; `row` and `column` count from 0. */
export interface GridCell {
  readonly cell: SourceCell;
  readonly row: number;
  readonly column: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
}

export interface TableGrid {
  readonly width: number;
  /** The cells that begin in each row. */
  readonly rows: readonly (readonly GridCell[])[];
  readonly headerRows: number;
}

const TOTAL = /^(?:合\s*计|总\s*计|小\s*计|共\s*计|总\s*和)/;

/**
 * Puts the cells of a table in their columns. Formats that know spans say so; plain text has lost them: a row of one cell reaches across,
 * a total's label covers what its row lacks, and the cells of an upper header row cover the filled cells below them.
 */
export function createGrid(table: SourceTable): TableGrid {
  const width = table.rows.reduce((most, row) => Math.max(most, countColumns(row)), 0);
  const covered: number[] = Array.from({ length: width }, () => 0);
  const rows = table.rows.map((source, row) => {
    const spans = source.cells.map((cell) => cell.columnSpan);
    const free = covered.filter((left) => left === 0).length;
    const missing = free - spans.reduce((sum, span) => sum + span, 0);
    const widened = missing > 0 ? widen(table.rows, row, spans, missing) : spans;
    return placeRow(source, row, widened, covered);
  });
  const headerRows = countHeaderRows(table, rows, width);
  return { width, rows, headerRows };
}

function countColumns(row: SourceRow): number {
  return row.cells.reduce((sum, cell) => sum + cell.columnSpan, 0);
}

function widen(
  rows: readonly SourceRow[],
  row: number,
  spans: readonly number[],
  missing: number,
): readonly number[] {
  const cells = rows[row]?.cells ?? [];
  const grow = (index: number) => spans.map((span, place) => (place === index ? span + missing : span));
  if (cells.length === 1 || TOTAL.test(cells[0] ? readCellText(cells[0]) : '')) return grow(0);
  const below = rows[row + 1];
  if (row === 0 && below) return coverBelow(spans, below) ?? grow(spans.length - 1);
  return spans;
}

/** Upper header cells over a lower row: one over each empty cell, the others shared out over the runs of filled ones. */
function coverBelow(spans: readonly number[], below: SourceRow): readonly number[] | null {
  const filled = below.cells.map((cell) => readCellText(cell) !== '');
  const runs: number[] = [];
  filled.forEach((isFilled, index) => {
    if (!isFilled) runs.push(0);
    else if (index > 0 && filled[index - 1]) runs[runs.length - 1] = (runs.at(-1) ?? 0) + 1;
    else runs.push(1);
  });
  const empty = runs.filter((run) => run === 0).length;
  const heads = spans.length - empty;
  const groups = runs.length - empty;
  if (empty === 0 || groups === 0 || heads < groups) return null;
  let extra = heads - groups;
  const covered = runs.flatMap((run) => {
    if (run === 0) return [1];
    const here = groups === 1 ? heads : Math.min(run, 1 + (run > 1 ? extra : 0));
    extra -= here - 1;
    const share = Math.floor(run / here);
    return Array.from({ length: here }, (_, index) =>
      index === here - 1 ? run - share * (here - 1) : share,
    );
  });
  return covered.length === spans.length ? covered : null;
}

function placeRow(
  source: SourceRow,
  row: number,
  spans: readonly number[],
  covered: number[],
): readonly GridCell[] {
  let column = 0;
  const placed: GridCell[] = [];
  const taken = covered.map((left) => left > 0);
  source.cells.forEach((cell, index) => {
    while (taken[column]) column += 1;
    const columnSpan = Math.min(spans[index] ?? 1, covered.length - column);
    if (columnSpan < 1) return;
    placed.push({ cell, row, column, columnSpan, rowSpan: cell.rowSpan });
    for (let next = column; next < column + columnSpan; next += 1) covered[next] = cell.rowSpan;
    column += columnSpan;
  });
  covered.forEach((left, index) => {
    covered[index] = Math.max(
      0,
      taken[index] || placed.some((cell) => covers(cell, index)) ? left - 1 : left,
    );
  });
  return placed;
}

function covers(cell: GridCell, column: number): boolean {
  return column >= cell.column && column < cell.column + cell.columnSpan;
}

function countHeaderRows(table: SourceTable, rows: readonly (readonly GridCell[])[], width: number): number {
  const marked = table.rows.findIndex((row) => !row.header);
  if (marked > 0) return marked;
  const first = rows[0] ?? [];
  if (table.rows.length < 2 || width < 2) return 0;
  const spansColumns = first.some((cell) => cell.columnSpan > 1) && first.length > 1;
  const spansRows = first.some((cell) => cell.rowSpan > 1);
  if (!spansColumns && !spansRows) return 1;
  const second = (rows[1] ?? []).map((cell) => readHeaderText(cell.cell));
  const isHeader = second.every((text) => text.length <= 20) && (spansRows || second[0] === '');
  return isHeader ? 2 : 1;
}

/** The full text of the header above each column, upper and lower rows joined. */
export function headerTexts(grid: TableGrid): readonly string[] {
  return Array.from({ length: grid.width }, (_, column) =>
    grid.rows
      .slice(0, grid.headerRows)
      .flatMap((row) => row.filter((cell) => covers(cell, column)))
      .map((cell) => readHeaderText(cell.cell))
      .join(''),
  );
}
