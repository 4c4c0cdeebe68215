import type { SourceCell, SourceRow, SourceTable } from '../source';
import { readCellText, readHeaderText } from './cellRuns';

/** A table whose columns stand only once. */
export interface UnfoldedTable {
  readonly table: SourceTable;
  /** The names of columns that stood there again. */
  readonly repeated: string;
}

/**
 * Puts the halves of a table below each other that was folded to save height: 指标 | 2020年 | 指标 | 2020年. The left half comes first,
 * unless its numbers count on across the row. Null for a table that is not folded.
 */
export function unfoldTable({ rows, ...table }: SourceTable): UnfoldedTable | null {
  const [header, ...body] = rows;
  if (!header || rows.some(({ cells }) => cells.some((cell) => cell.columnSpan > 1 || cell.rowSpan > 1)))
    return null;
  const names = header.cells.map((cell) => readHeaderText(cell).replace(/\s/g, ''));
  const width = findPeriod(names);
  if (width === null || body.some(({ cells }) => cells.length > 1 && cells.length !== names.length))
    return null;
  const full = body.filter(({ cells }) => cells.length > 1);
  const count = names.length / width;
  const pieces = full.map((row) => Array.from({ length: count }, (_, piece) => cutRow(row, piece, width)));
  const inOrder = countsAcross(pieces)
    ? pieces.flat()
    : Array.from({ length: count }, (_, piece) => pieces.map((row) => row[piece] as SourceRow)).flat();
  const filled = inOrder.filter(({ cells }) => cells.some((cell) => readCellText(cell).trim() !== ''));
  const notes = body.filter(({ cells }) => cells.length === 1);
  return {
    table: { ...table, rows: [cutRow(header, 0, width), ...filled, ...notes] },
    repeated: names.slice(width).join(' '),
  };
}

/** After how many columns the names begin anew, all of them; null where they do not. */
function findPeriod(names: readonly string[]): number | null {
  for (let width = 2; width * 2 <= names.length; width += 1)
    if (names.length % width === 0 && names.every((name, at) => name !== '' && name === names[at % width]))
      return width;
  return null;
}

function cutRow(row: SourceRow, piece: number, width: number): SourceRow {
  return { ...row, cells: row.cells.slice(piece * width, (piece + 1) * width) };
}

/** 1 | … | 2 | …: the second piece of a row counts on from the first. */
function countsAcross(pieces: readonly (readonly SourceRow[])[]): boolean {
  const countOf = (cell: SourceCell | undefined) =>
    Number(/^\d{1,3}/.exec(cell ? readCellText(cell).trim() : '')?.[0] ?? Number.NaN);
  const [left, right] = (pieces[0] ?? []).map(({ cells }) => countOf(cells[0]));
  return left !== undefined && right === left + 1 && pieces.length > 1;
}
