import { printedWidth } from '../docx/write/printedWidth';
import type { CellLook, Sheet } from './workbook';

/** Points that a line of the 11-point type takes, and one of the title's 16-point type. */
const LINE = 16;
const TITLE_LINE = 24;
/** Characters of a column's width that its lines and the space beside the text take. */
const BESIDE = 1;
/** Characters of the default type that a Chinese one takes; a title is larger. */
const FULL = 2;
const TITLE_FULL = 3;

/** How high each row of a sheet has to be for its texts, in points: LibreOffice does not measure rows when it opens a workbook. */
export function rowHeights({ rows, widths, merged }: Sheet): readonly number[] {
  const across = new Map(merged.map((cells) => [`${cells.row}:${cells.column}`, cells]));
  return rows.map((cells, row) => {
    const heights = cells.map(({ value, look }, column) => {
      const range = across.get(`${row}:${column}`);
      if (range && range.rows > 1) return LINE;
      const columns = widths.slice(column, column + (range?.columns ?? 1));
      const room = columns.reduce((sum, width) => sum + width, 0) - BESIDE;
      return linesIn(String(value ?? ''), look, room) * (look === 'title' ? TITLE_LINE : LINE);
    });
    return Math.max(LINE, ...heights);
  });
}

function linesIn(text: string, look: CellLook, room: number): number {
  const size = look === 'title' ? TITLE_FULL : FULL;
  const lines = text.split('\n').map((line) => Math.ceil((printedWidth(line) * size) / Math.max(room, size)));
  return lines.reduce((sum, count) => sum + Math.max(1, count), 0);
}
