import { type SourceCell, sourceParagraph } from '../source';
import { type CellHeader, findCellHeaders, isColumnName } from './cellHeaders';
import { type CellRows, findCellRows } from './cellRows';
import type { TableLines } from './readTableLines';

/** So many lines tell which header it is. */
const TELLING_LINES = 150;
/** What it costs a header to leave a name of a column to the rows. */
const NAME_LEFT = 4;

/**
 * Reads a table whose cells stand one a line without any mark, as text that was saved or copied without its tables has them; empty cells are empty
 * lines, a cell of two paragraphs two lines. The names of columns tell how wide it is, and rows belong to it as long as figures stand where they must.
 * Null where no such table begins.
 */
export function readCellLines(lines: readonly string[], start: number): TableLines | null {
  let most = 0;
  let best: { readonly header: CellHeader; readonly found: CellRows } | null = null;
  for (const header of findCellHeaders(lines, start)) {
    const found = findCellRows(lines, header.end, header.roles, header.end + TELLING_LINES);
    const left = (lines[header.end] ?? '').trim();
    const score = (found?.score ?? 0) - (isColumnName(left) ? NAME_LEFT : 0);
    if (!found || score <= most) continue;
    most = score;
    best = { header, found };
  }
  if (!best) return null;
  const { header } = best;
  const found = findCellRows(lines, header.end, header.roles) ?? best.found;
  const rows = [
    { cells: header.names.map((name) => createCell(name, 1)) },
    ...found.rows.map((row) => ({ cells: row.map((cell) => createCell(cell.lines, cell.columns)) })),
  ];
  return { table: { type: 'table', rows }, end: found.end };
}

function createCell(lines: readonly string[], columnSpan: number): SourceCell {
  const written = lines.filter((line) => line !== '');
  return { blocks: written.map((line) => sourceParagraph(line)), columnSpan, rowSpan: 1 };
}
