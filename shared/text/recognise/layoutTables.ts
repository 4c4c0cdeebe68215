import { type SourceBlock, type SourceTable, textOf } from '../source';
import { parseLabel } from './labels';

/** A head is looked for in so many blocks. */
const FARTHEST_HEAD = 6;
const MOST_CELLS = 8;
const LONGEST_CELL = 80;
/** What a table at the head of a document says where it is no table: 青禾县人民政府文件, 青政发〔2026〕3号, the title. */
const HEAD =
  /文件$|[〔[［（(]\s*\d{4}\s*[〕\]］）)]\s*第?\s*\d+\s*号|(?:规\s*划|纲\s*要)\s*(?:[（(][^（()）]*[）)])?$|的通知$/;
/** The cell that is the page has so many tenths of all letters, and so many headings. */
const LEAST_TENTHS = 7;
const FEWEST_HEADINGS = 2;
/** Nor has any box so many blocks and, in tenths, so much of the text. */
const FEWEST_BLOCKS = 12;
const WHOLE_TENTHS = 9;
const HEADING = /^\s*(?:第.{1,3}[章节篇]|[一二三四五六七八九十]{1,2}、)/gm;
/** The table of a disclosure site is none. */
const INDEX = /索\s*引\s*号/;

/** Takes apart tables that only lay out a red head or a cover, and the page: their cells' blocks stand in their place, in order. */
export function openLayoutTables(blocks: readonly SourceBlock[]): readonly SourceBlock[] {
  const opened = openPageTables(blocks);
  const first = opened.findIndex((block) => block.type === 'paragraph' && parseLabel(textOf(block).trim()));
  const head = opened.slice(0, first < 0 ? FARTHEST_HEAD : Math.min(first, FARTHEST_HEAD));
  if (!head.some(isHead)) return opened;
  return [
    ...head.flatMap((block) => (block.type === 'table' && isHead(block) ? blocksOf(block) : [block])),
    ...opened.slice(head.length),
  ];
}

/** Takes apart the tables, and those inside them, of which one cell holds nearly the whole text with its headings. */
export function openPageTables(blocks: readonly SourceBlock[]): readonly SourceBlock[] {
  const all = lettersIn(blocks);
  const page = blocks.findIndex((block) => block.type === 'table' && holdsText(block, all));
  const table = blocks[page];
  if (table?.type !== 'table') return blocks;
  return openPageTables([...blocks.slice(0, page), ...blocksOf(table), ...blocks.slice(page + 1)]);
}

function isHead(block: SourceBlock): boolean {
  if (block.type !== 'table') return false;
  const cells = block.rows
    .flatMap(({ cells }) => cells)
    .flatMap(({ blocks }) => blocks)
    .map((inside) => (inside.type === 'paragraph' ? textOf(inside).trim() : ''))
    .filter((text) => text !== '');
  const isSmall = cells.length > 0 && cells.length <= MOST_CELLS;
  return (
    isSmall &&
    cells.every((text) => text.length <= LONGEST_CELL && !INDEX.test(text)) &&
    cells.some((text) => HEAD.test(text))
  );
}

/** One cell, or a column of them, with most of the letters and several headings: no box and no table of figures has that. */
function holdsText(table: SourceTable, all: number): boolean {
  const isColumn = table.rows.every(({ cells }) => cells.filter(hasWords).length <= 1);
  const cells = table.rows.flatMap((row) => row.cells.map(({ blocks }) => blocks));
  const text = isColumn ? cells.flat() : cells.find((blocks) => lettersIn(blocks) * 10 >= all * LEAST_TENTHS);
  if (text === undefined) return false;
  const letters = lettersIn(text) * 10;
  const isWhole = text.length >= FEWEST_BLOCKS && letters >= all * WHOLE_TENTHS && all > 0;
  return isWhole || (letters >= all * LEAST_TENTHS && countHeadings(text) >= FEWEST_HEADINGS);
}

function countHeadings(blocks: readonly SourceBlock[]): number {
  return blocks.reduce((sum, block) => {
    if (block.type === 'table') return sum + countHeadings(blocksOf(block));
    return sum + (block.type === 'paragraph' ? (textOf(block).match(HEADING)?.length ?? 0) : 0);
  }, 0);
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
