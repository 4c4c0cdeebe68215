import { parseLabel } from '../recognise/labels';
import { type SourceCell, type SourceTable, sourceParagraph } from '../source';

/** So many lines at most may stand in a cell behind a blank one. */
const MOST_RESUMED_LINES = 3;
const OPENS_OTHER =
  /^\s*(?:附\s*[件录表]|续?[表图]\s*\d|专\s*栏|第.{1,3}[章节]|[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）)/;

/** Rows of cells of lines. */
type Grid = readonly (readonly (readonly string[])[])[];

export interface TableLines {
  readonly table: SourceTable;
  /** The index of the first line behind the table. */
  readonly end: number;
}

/**
 * Reads the table that begins at a line: each cell on a line of its own behind a tab, rows parted by blank lines, further lines of
 * a cell without a tab. Where a blank line stands inside a cell, the width of the rows before tells so. Returns null when no
 * table begins there.
 */
export function readTableLines(lines: readonly string[], start: number): TableLines | null {
  if (!lines[start]?.startsWith('\t') || isIndentedLine(lines, start)) return null;
  const rows: string[][][] = [];
  let row: string[][] | null = null;
  let index = start;
  for (; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    if (line.startsWith('\t')) {
      if (!row) {
        row = [];
        rows.push(row);
      }
      row.push([line.slice(1)]);
    } else if (line.trim() !== '') {
      const cell = (row ?? rows.at(-1))?.at(-1);
      if (!row && !resumesRow(lines, index, rows)) break;
      row ??= rows.at(-1) ?? null;
      cell?.push(line);
    } else row = null;
  }
  while (isBlank(lines[index - 1])) index -= 1;
  return isIndentedText(rows) ? null : { table: createTable(rows), end: index };
}

/**
 * Tab-separated rows, as spreadsheets and Word's clipboard give them: at least two lines with as many tabs, not all of them
 * beginning with one. A row across all columns has no tab, and one with merged cells fewer. Lines that only end in a page number are a table of contents.
 */
export function readTabbedLines(lines: readonly string[], start: number): TableLines | null {
  const tabs = countTabs(lines[start]);
  if (tabs === 0) return null;
  let end = start;
  while (end < lines.length && (countTabs(lines[end]) === tabs || isMergedRow(lines, end, tabs))) end += 1;
  const block = lines.slice(start, end);
  if (block.length < 2 || block.every((line) => line.startsWith('\t'))) return null;
  if (
    tabs === 1 &&
    block.every((line) => /\t[\s—–\-－(（]*\d{1,3}[\s—–\-－)）]*$/.test(line) && !/^\s/.test(line))
  )
    return null;
  if (tabs === 1 && block.every((line) => isBareLabel(line.slice(0, line.indexOf('\t'))))) return null;
  return { table: createTable(block.map((line) => line.split('\t').map((cell) => [cell]))), end };
}

const LONGEST_GROUP = 20;

/** A group's name between rows of figures, or a row that lacks some cells. */
function isMergedRow(lines: readonly string[], index: number, tabs: number): boolean {
  const line = lines[index] ?? '';
  const own = countTabs(line);
  if (tabs < 2 || line.trim() === '' || /[。；：]/.test(line)) return false;
  if (own > 0) return own < tabs && own >= tabs / 2 && hasFigures(line);
  const next = lines[index + 1] ?? '';
  const isOther = /^\s*(?:附\s*[件录表]|续?[表图]\s*\d|专\s*栏|第.{1,3}[章节])/.test(line);
  return line.trim().length <= LONGEST_GROUP && !isOther && countTabs(next) === tabs && hasFigures(next);
}

/** Whether a row has figures in cells of their own; years are names of columns. */
function hasFigures(row: string): boolean {
  return row
    .split('\t')
    .some(
      (cell) =>
        /^[≥≤＞＜<>约〔[]?\s*\d[\d.,:%％‰~\-—]*[〕\]]?(?:以上|以下|左右|以内|万)?$/.test(cell.trim()) &&
        !/^(?:19|20)\d\d$/.test(cell.trim()),
    );
}

/** 1. or （一） in front of a tab numbers a paragraph; a number column has no sign behind its number. */
function isBareLabel(text: string): boolean {
  return parseLabel(text.trim())?.end === text.trim().length;
}

function countTabs(line: string | undefined): number {
  return line?.trim() ? line.split('\t').length - 1 : 0;
}

/** A line between rows; an empty cell has its tab. */
function isBlank(line: string | undefined): boolean {
  return line !== undefined && !line.startsWith('\t') && line.trim() === '';
}

/** A line behind a blank one still belongs to the last cell when only then the row has as many cells as the others. */
function resumesRow(lines: readonly string[], index: number, rows: Grid): boolean {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const missing = width - (rows.at(-1)?.length ?? 0);
  if (missing === 0 || OPENS_OTHER.test(lines[index] ?? '') || isTotal(rows.at(-1))) return false;
  let cells = 0;
  for (let next = index; next < lines.length && lines[next]?.trim() !== ''; next += 1)
    if (lines[next]?.startsWith('\t')) cells += 1;
    else if (cells === 0 && next - index >= MOST_RESUMED_LINES) return false;
  return cells === missing;
}

function isTotal(row: Grid[number] | undefined): boolean {
  return /^\s*(?:合\s*计|总\s*计|小\s*计|备\s*注|注)/.test(row?.[0]?.[0] ?? '');
}

/** A sentence behind a tab with no further cell after it is a paragraph, whatever follows. */
function isIndentedLine(lines: readonly string[], index: number): boolean {
  return (
    isProse(lines[index] ?? '') && !lines[index + 1]?.startsWith('\t') && !lines[index - 1]?.startsWith('\t')
  );
}

function isProse(text: string): boolean {
  return text.trim().length >= 30 && /[。；：]\s*$/.test(text);
}

/** Paragraphs that are indented by a tab are no table: single lines of prose. */
function isIndentedText(rows: Grid): boolean {
  const cells = rows.flat();
  if (rows.length > 1 && rows.some((row) => row.length > 1)) return false;
  const prose = cells.filter(([text = '']) => isProse(text));
  return cells.every((cell) => cell.length === 1) && prose.length * 2 >= cells.length && !opensBox(cells);
}

function opensBox(cells: readonly (readonly string[])[]): boolean {
  return (
    /^\s*[\p{Script=Han}]{2,6}\s*[0-9一二三四五六七八九十]+/u.test(cells[0]?.[0] ?? '') && cells.length <= 2
  );
}

function createTable(rows: Grid): SourceTable {
  return { type: 'table', rows: rows.map((row) => ({ cells: row.map(createCell) })) };
}

function createCell(lines: readonly string[]): SourceCell {
  const written = lines.map((line) => line.replace(/\t/g, ' ')).filter((line) => line.trim() !== '');
  return { blocks: written.map((line) => sourceParagraph(line)), columnSpan: 1, rowSpan: 1 };
}
