import { type SourceBlock, type SourceTable, textOf } from '../source';
import { parseLabel } from './labels';

/** A head is looked for in so many blocks. */
const FARTHEST_HEAD = 6;
const MOST_CELLS = 8;
const LONGEST_CELL = 80;
/** What a table at the head of a document says where it is no table: 青禾县人民政府文件, 青政发〔2026〕3号, the title. */
const HEAD =
  /文件$|[〔[［（(]\s*\d{4}\s*[〕\]］）)]\s*第?\s*\d+\s*号|(?:规\s*划|纲\s*要)\s*(?:[（(][^（()）]*[）)])?$|的通知$/;
const FEWEST_LABELS = 2;

/**
 * Takes apart tables that only lay out a page: one that holds nearly the whole text in a single column, and a red head or a cover in cells. Their
 * cells' blocks stand in their place, in order.
 */
export function openLayoutTables(blocks: readonly SourceBlock[]): readonly SourceBlock[] {
  const all = lettersIn(blocks);
  const firstWords = blocks.findIndex(
    (block) => block.type === 'paragraph' && parseLabel(textOf(block).trim()),
  );
  const opened = blocks.map((block, index): readonly SourceBlock[] => {
    if (block.type !== 'table') return [block];
    const isBefore = index < FARTHEST_HEAD && (firstWords < 0 || index < firstWords);
    if (isBefore && isHead(block)) return blocksOf(block);
    return isWholeText(block, all) ? openLayoutTables(blocksOf(block)) : [block];
  });
  return opened.some((found, index) => found[0] !== blocks[index] || found.length !== 1)
    ? opened.flat()
    : blocks;
}

function isHead(table: SourceTable): boolean {
  const cells = table.rows
    .flatMap(({ cells }) => cells)
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.type === 'paragraph' ? [textOf(block).trim()] : ['']))
    .filter((text) => text !== '');
  const isSmall = cells.length > 0 && cells.length <= MOST_CELLS;
  return (
    isSmall && cells.every((text) => text.length <= LONGEST_CELL) && cells.some((text) => HEAD.test(text))
  );
}

/** One column with most of the letters and several headings: no box and no table has that. */
function isWholeText(table: SourceTable, all: number): boolean {
  const inside = blocksOf(table);
  if (table.rows.some(({ cells }) => cells.filter(hasWords).length > 1)) return false;
  if (lettersIn(inside) * 10 < all * 7) return false;
  const labels = inside.filter(
    (block) =>
      block.type === 'paragraph' &&
      /^(?:第.{1,3}[章节篇]|[一二三四五六七八九十]{1,2}、)/.test(textOf(block).trim()),
  );
  return labels.length >= FEWEST_LABELS;
}

function hasWords({ blocks }: SourceTable['rows'][number]['cells'][number]): boolean {
  return lettersIn(blocks) > 0;
}

function blocksOf(table: SourceTable): readonly SourceBlock[] {
  return table.rows.flatMap(({ cells }) => cells.flatMap(({ blocks }) => blocks));
}

function lettersIn(blocks: readonly SourceBlock[]): number {
  return blocks.reduce((sum, block) => {
    if (block.type === 'paragraph') return sum + textOf(block).trim().length;
    return block.type === 'table' ? sum + lettersIn(blocksOf(block)) : sum;
  }, 0);
}
