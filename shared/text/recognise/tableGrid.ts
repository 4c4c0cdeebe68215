import type { SourceCell, SourceRow, SourceTable } from '../source';
import { readCellText, readHeaderText } from './cellRuns';
import { findSpan, fitBelow } from './spanFit';

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
export function createGrid(source: SourceTable): TableGrid {
  const table = joinEmptyHeaders(source);
  const width = table.rows.reduce((most, row) => Math.max(most, countColumns(row)), 0);
  const covered: number[] = Array.from({ length: width }, () => 0);
  let headers: readonly string[] = [];
  const rows = table.rows.map((source, row) => {
    const spans = source.cells.map((cell) => cell.columnSpan);
    const free = covered.filter((left) => left === 0).length;
    const missing = free - spans.reduce((sum, span) => sum + span, 0);
    const widened = missing > 0 ? widen(table.rows, row, spans, missing, headers) : spans;
    const placed = placeRow(source, row, widened, covered);
    if (row === 0) headers = columnsOf(placed, width);
    return placed;
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
  headers: readonly string[],
): readonly number[] {
  const cells = rows[row]?.cells ?? [];
  const grow = (index: number) => spans.map((span, place) => (place === index ? span + missing : span));
  if (cells.length === 1 || TOTAL.test(cells[0] ? readCellText(cells[0]) : '')) return grow(0);
  const below = rows[row + 1];
  if (row === 0 && below) return coverBelow(spans, below) ?? grow(findHeaderSpan(rows, missing));
  const texts = cells.map((cell) => readCellText(cell).trim());
  const span = findSpan(cells.length, missing, (cell, column) =>
    fitBelow(headers[column] ?? '', texts[cell] ?? ''),
  );
  return span < 0 ? spans : grow(span);
}

/** The cell of a lone header row that stands over more than one column, told by what stands below it; the last one where nothing tells. */
function findHeaderSpan(rows: readonly SourceRow[], missing: number): number {
  const [header, ...others] = rows;
  const names = (header?.cells ?? []).map(readHeaderText);
  const samples = others
    .map((row) => row.cells.map((cell) => readCellText(cell).trim()))
    .filter((texts) => texts.length === names.length + missing);
  const span = findSpan(names.length, missing, (name, column) =>
    samples.reduce((sum, texts) => sum + fitBelow(names[name] ?? '', texts[column] ?? ''), 0),
  );
  return span < 0 ? names.length - 1 : span;
}

/**
 * An empty header cell over a column of words is what is left of a merged one: it joins the cell before it. Formats that know spans leave none.
 */
function joinEmptyHeaders(table: SourceTable): SourceTable {
  const [first, ...others] = table.rows;
  if (!first || first.header || table.rows.some((row) => row.cells.some(isSpanning))) return table;
  const isFilledBelow = (column: number) =>
    others.some((row) => row.cells[column] && readCellText(row.cells[column]).trim() !== '');
  const cells: SourceCell[] = [];
  first.cells.forEach((cell, column) => {
    const before = cells.at(-1);
    if (before && readCellText(cell).trim() === '' && isFilledBelow(column))
      cells.splice(-1, 1, { ...before, columnSpan: before.columnSpan + 1 });
    else cells.push(cell);
  });
  return cells.length === first.cells.length || cells.length === 1
    ? table
    : { ...table, rows: [{ ...first, cells }, ...others] };
}

function isSpanning(cell: SourceCell): boolean {
  return cell.columnSpan > 1 || cell.rowSpan > 1;
}

/** The header text over each column. */
function columnsOf(placed: readonly GridCell[], width: number): readonly string[] {
  return Array.from({ length: width }, (_, column) => {
    const head = placed.find((cell) => covers(cell, column));
    return head ? readHeaderText(head.cell) : '';
  });
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
  const marked = countMarkedRows(table, rows);
  if (marked > 0) return marked;
  const first = rows[0] ?? [];
  if (table.rows.length < 2 || width < 2) return 0;
  const spansColumns =
    first.length > 1 && first.some((cell, index) => cell.columnSpan > 1 || repeats(first, index));
  const spansRows = first.some((cell) => cell.rowSpan > 1);
  const second = (rows[1] ?? []).map((cell) => readHeaderText(cell.cell));
  if (table.rows.length > 2 && isDetailRow(second)) return 2;
  if (!spansColumns && !spansRows) return 1;
  const isHeader =
    second.every((text) => text.length <= 20 && !isAmount(text) && !TOTAL.test(text)) &&
    (spansRows || second[0] === '');
  return isHeader ? 2 : 1;
}

/** The rows that the format calls a header. LibreOffice counts the first row of a table within a table among them: a group's name or figures. */
function countMarkedRows(table: SourceTable, rows: readonly (readonly GridCell[])[]): number {
  const marked = table.rows.findIndex((row) => !row.header);
  const last = marked > 1 ? (rows[marked - 1] ?? []) : [];
  const reachesDown = rows
    .slice(0, Math.max(0, marked - 1))
    .some((row, index) => row.some(({ rowSpan }) => index + rowSpan >= marked));
  const amounts = last.map(({ cell }) => readHeaderText(cell)).filter(isAmount);
  const countsColumns = amounts.length > 2 && amounts.every((text, index) => Number(text) === index + 1);
  const isGroup = last.length === 1 && (rows[marked - 2]?.length ?? 0) > 1;
  const isBody = isGroup || (amounts.length > 0 && !countsColumns);
  return isBody && !reachesDown ? marked - 1 : marked;
}

/** （2020年） below 基期值: years or units in brackets, and nothing below the names. */
function isDetailRow(texts: readonly string[]): boolean {
  const filled = texts.filter((text) => text.trim() !== '');
  return (
    texts[0] === '' &&
    filled.length > 0 &&
    filled.every((text) =>
      /^[（(]\s*(?:(?:19|20)\d\d\s*年?|[\p{Script=Han}%％/]{1,6})\s*[）)]$|^(?:19|20)\d\d\s*年$/u.test(
        text.trim(),
      ),
    )
  );
}

/** A merged header may come with its text over each of its columns. */
function repeats(row: readonly GridCell[], index: number): boolean {
  const [before, here] = [row[index - 1], row[index]];
  return Boolean(
    before &&
      here &&
      readHeaderText(here.cell) !== '' &&
      readHeaderText(before.cell) === readHeaderText(here.cell),
  );
}

function isAmount(text: string): boolean {
  return (
    /^[≥≤＞＜<>约近〔[]*\d[\d.,]*[〕\]]?(?:[%％万亿]|以上|以下|左右)*$/.test(text) &&
    !/^(?:19|20)\d\d$/.test(text)
  );
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
