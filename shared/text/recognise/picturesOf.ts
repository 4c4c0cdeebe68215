import type { SourceBlock, SourceImage, SourceTable } from '../source';

/** The pictures in the cells of a table, those of tables in its cells included. */
export function picturesOf(table: SourceTable): readonly SourceImage[] {
  return table.rows.flatMap((row) => row.cells.flatMap((cell) => cell.blocks.flatMap(picturesIn)));
}

/** The pictures that a block of a cell is or holds. */
export function picturesIn(block: SourceBlock): readonly SourceImage[] {
  if (block.type === 'image') return [block];
  return block.type === 'table' ? picturesOf(block) : [];
}
