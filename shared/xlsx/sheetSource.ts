import { type SourceCell, type SourceDocument, type SourceRow, sourceParagraph } from '../text/source';
import type { MergedCells } from './workbook';

/** A header row has at least so many cells with words. */
const LEAST_HEADERS = 2;
const AMOUNT = /^[≥≤＞＜<>约近]*-?[\d.,，]+(?:[%％万亿]|以上|以下|左右)*$/;

/**
 * A range of a spreadsheet as a document with one table, for `inferStructure`: empty rows and columns round it are left out. What is not known to be merged (a
 * range from the clipboard as text) is told by its gaps: a lone cell reaches across, an upper header over the lower ones that have none of their own.
 */
export function sheetSource(
  rows: readonly (readonly string[])[],
  merged: readonly MergedCells[] = [],
): SourceDocument {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const isFilled = (text: string | undefined) => (text ?? '').trim() !== '';
  const columns = Array.from({ length: width }, (_, column) => column).filter((column) =>
    rows.some((row) => isFilled(row[column])),
  );
  const [left = 0, right = -1] = [columns[0], columns.at(-1)];
  const spans = merged.length > 0 ? merged : unsaidSpans(rows, left, right);
  const lines = rows.flatMap((row, at): SourceRow[] => {
    if (!row.some(isFilled)) return [];
    const cells: SourceCell[] = [];
    for (let column = left; column <= right; column += 1) {
      const span = spans.find((each) => holds(each, at, column));
      if (span && (span.row !== at || Math.max(span.column, left) !== column)) continue;
      const text = span
        ? (row.slice(span.column, span.column + span.columns).find(isFilled) ?? '')
        : (row[column] ?? '');
      cells.push({
        blocks: text.trim() === '' ? [] : [sourceParagraph(text.trim())],
        columnSpan: span ? Math.min(right, span.column + span.columns - 1) - column + 1 : 1,
        rowSpan: span ? filledRows(rows, at, span.rows) : 1,
      });
    }
    return cells.length > 0 ? [{ cells }] : [];
  });
  return { blocks: lines.length > 0 ? [{ type: 'table', rows: lines }] : [], losses: [] };
}

function holds({ row, column, rows, columns }: MergedCells, atRow: number, atColumn: number): boolean {
  return atRow >= row && atRow < row + rows && atColumn >= column && atColumn < column + columns;
}

/** Rows that are left out do not count in a span. */
function filledRows(rows: readonly (readonly string[])[], from: number, count: number): number {
  const below = rows.slice(from, from + count);
  return Math.max(1, below.filter((row) => row.some((text) => text.trim() !== '')).length);
}

function unsaidSpans(
  rows: readonly (readonly string[])[],
  left: number,
  right: number,
): readonly MergedCells[] {
  const filledIn = (row: readonly string[]) =>
    row.flatMap((text, column) => (text.trim() === '' ? [] : [column]));
  const headerAt = rows.findIndex((row) => filledIn(row).length >= LEAST_HEADERS);
  const across = rows.flatMap((row, at): MergedCells[] => {
    const isLone = filledIn(row).length === 1;
    return isLone ? [{ row: at, column: left, rows: 1, columns: right - left + 1 }] : [];
  });
  return [...across, ...headerSpans(rows, headerAt, right)];
}

/** Of a header of two rows: words with nothing below them reach down, words before a gap reach over what the lower row has there. */
function headerSpans(
  rows: readonly (readonly string[])[],
  at: number,
  right: number,
): readonly MergedCells[] {
  const [upper, lower] = [rows[at] ?? [], rows[at + 1] ?? []];
  const has = (row: readonly string[], column: number) => (row[column] ?? '').trim() !== '';
  const lowerTexts = lower.filter((text) => text.trim() !== '');
  const first = upper.findIndex((_, column) => has(upper, column));
  const isSecondHeader =
    first >= 0 &&
    !has(lower, first) &&
    lowerTexts.length >= LEAST_HEADERS &&
    lowerTexts.every((text) => !AMOUNT.test(text.trim())) &&
    upper.some((_, column) => !has(upper, column) && has(lower, column));
  if (!isSecondHeader) return [];
  const spans: MergedCells[] = [];
  for (let column = first; column <= right; column += 1) {
    if (!has(upper, column)) continue;
    let end = column + 1;
    while (end <= right && !has(upper, end) && has(lower, end)) end += 1;
    if (!has(lower, column)) spans.push({ row: at, column, rows: 2, columns: 1 });
    else if (end > column + 1) spans.push({ row: at, column, rows: 1, columns: end - column });
  }
  return spans;
}
