import type { Block } from './block';
import { type Change, changeRuns } from './change';

/** The block as one that came or went as a whole: its runs, the end of the paragraph, the rows of a table. */
export function trackBlock(block: Block, change: Change): Block {
  if (block.kind === 'paragraph')
    return {
      ...block,
      format: { ...block.format, change },
      content: changeRuns(block.content, change),
    };
  const rows = block.rows.map((row) => ({
    ...row,
    change,
    cells: row.cells.map((cell) => ({
      ...cell,
      blocks: cell.blocks.map((each) => trackBlock(each, change)),
    })),
  }));
  return { ...block, rows, change };
}
