import type { PastedGrid } from '../readPastedGrid';
import type { RangeArea } from './rangeCells';

/**
 * A pasted table made to fill a rectangle, as spreadsheets do: repeated where the rectangle is a multiple of it in height and
 * width (one cell fills all), else as it is, from the first cell on.
 */
export function fitToArea(
  grid: PastedGrid,
  { top, bottom, left, right }: Pick<RangeArea, 'top' | 'bottom' | 'left' | 'right'>,
): PastedGrid {
  const height = grid.length;
  const width = Math.max(0, ...grid.map((row) => row.length));
  const [rows, columns] = [bottom - top, right - left];
  if (height === 0 || width === 0 || rows % height !== 0 || columns % width !== 0) return grid;
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => grid[row % height]?.[column % width] ?? ''),
  );
}
