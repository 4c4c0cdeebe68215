import type { PrintedCell, TableBlock } from './block';

/** Word opens no table with more columns. */
const MOST_COLUMNS = 63;

/** A table as tables that Word opens, its columns from left to right: the words of a cell over the cut stand in the first. */
export function narrowTables(table: TableBlock): readonly TableBlock[] {
  const count = Math.ceil(table.grid.length / MOST_COLUMNS);
  if (count <= 1) return [table];
  return Array.from({ length: count }, (_, part) => {
    const from = part * MOST_COLUMNS;
    return {
      ...table,
      grid: table.grid.slice(from, from + MOST_COLUMNS),
      rows: table.rows.map((row) => ({ ...row, cells: cut(row.cells, from, from + MOST_COLUMNS) })),
    };
  });
}

/** The cells between two columns. */
function cut(cells: readonly PrintedCell[], from: number, to: number): readonly PrintedCell[] {
  let column = 0;
  return cells.flatMap((cell) => {
    const start = column;
    column += cell.span;
    const span = Math.min(column, to) - Math.max(start, from);
    if (span <= 0) return [];
    return [{ ...cell, span, blocks: start < from ? [] : cell.blocks }];
  });
}
