import { headerLineCount, leastHeaderWidth } from './headerLines';
import { lowestRows } from './lowestRows';
import { fromMillimetres, SIZE } from './measures';
import { printedWidth } from './printedWidth';

/** What decides the width of a column: its texts row by row, its header, and the width that someone set, in millimetres. */
export interface ColumnTexts {
  readonly header: string;
  readonly texts: readonly string[];
  readonly millimetres: number | null;
}

/** The least width of a column, and the one in which its longest text takes one line; in twips. */
interface Need {
  readonly least: number;
  readonly full: number;
}

const CELL_PADDING = 160;
/** From so many columns on, headers are broken sooner and type is smaller. */
const MANY_COLUMNS = 7;
/** From so many columns on a header may take four lines, else three. */
const VERY_MANY_COLUMNS = 9;
/** A table of no more lines than this is not parted by a page's end. */
const SHORT_TABLE_LINES = 16;
/** Numbers and Latin words, which do not break. */
const WORDS = /[\p{Script=Latin}\d.,%/‰＋+≥≤><~]+/gu;

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);

/** Characters of type of `size` half points that a line holds in a column of `width` twips. */
export function charactersIn(width: number, size: number): number {
  return (width - CELL_PADDING) / (size * 10);
}

/** A header stands in one line up to 4 characters, else in three; among many columns from 2 characters and in four. */
function leastHeader(header: string, columns: number): number {
  const many = columns >= VERY_MANY_COLUMNS;
  const unbroken = Math.min(printedWidth(header), many ? 2 : 4);
  return Math.max(unbroken, leastHeaderWidth(header, many ? 4 : 3));
}

function needOf({ header, texts, millimetres }: ColumnTexts, size: number, columns: number): Need {
  if (millimetres !== null && millimetres > 0) {
    const width = fromMillimetres(millimetres);
    return { least: width, full: width };
  }
  const widest = Math.max(0, ...texts.flatMap((text) => text.split('\n')).map(printedWidth));
  const words = texts.flatMap((text) => text.match(WORDS) ?? []);
  const longestWord = Math.max(0, ...words.map(printedWidth));
  const least = Math.max(leastHeader(header, columns), longestWord, leastText(widest, columns), 2);
  const full = Math.max(least, widest, Math.min(printedWidth(header), 6));
  return { least: least * size * 10 + CELL_PADDING, full: full * size * 10 + CELL_PADDING };
}

/** A text of several lines is not broken below four characters a line; among very many columns below three, one of four below two. */
function leastText(widest: number, columns: number): number {
  if (columns < VERY_MANY_COLUMNS) return Math.min(widest, 4);
  return widest > 3 && widest <= 4 ? 2 : Math.min(widest, 3);
}

/** The least width in twips in which these columns can be read, with type of `size` half points. */
export function leastWidth(columns: readonly ColumnTexts[], size: number): number {
  return sum(columns.map((column) => needOf(column, size, columns.length).least));
}

/** Type size of a table in half points: 小四, or 五号 where there are many columns. */
export function usualSize(columns: number): number {
  return columns >= MANY_COLUMNS ? SIZE.五号 : SIZE.小四;
}

/** The usual type size, or the next smaller one down to 小五 where words would be broken in a table of `width` twips. */
export function tableSize(columns: readonly ColumnTexts[], width: number): number {
  const sizes = [usualSize(columns.length), SIZE.五号];
  return sizes.find((size) => leastWidth(columns, size) <= width) ?? SIZE.小五;
}

/**
 * Column widths in twips that fill `total`. Where not all texts fit into one line, every column gets the same share of its
 * full width but no less than its least; from there the columns give each other what makes the rows lowest.
 */
export function fitColumns(columns: readonly ColumnTexts[], size: number, total: number): number[] {
  const needs = columns.map((column) => needOf(column, size, columns.length));
  const widthsAt = (share: number) => needs.map(({ least, full }) => Math.max(least, full * share));
  let [low, high] = [0, 1];
  for (let round = 0; round < 30; round += 1) {
    const middle = (low + high) / 2;
    if (sum(widthsAt(middle)) > total) high = middle;
    else low = middle;
  }
  const shared = widthsAt(low);
  const isTight = low < 0.999 && sum(shared) <= total + columns.length;
  const widths = isTight ? lowestRows(columns, shared, needs, (width) => charactersIn(width, size)) : shared;
  const scale = total / sum(widths);
  const rounded = widths.map((width) => Math.floor(width * scale));
  const spare = total - sum(rounded);
  return rounded.map((width, index) => (index === rounded.length - 1 ? width + spare : width));
}

/** Whether a table with these column widths in twips is so short that it should stay on one page. */
export function isShort(columns: readonly ColumnTexts[], grid: readonly number[], size: number): boolean {
  const lines = columns.map(({ header, texts }, index) => {
    const characters = charactersIn(grid[index] ?? 0, size);
    const own = sum(texts.map((text) => Math.max(1, Math.ceil(printedWidth(text) / characters))));
    return own + headerLineCount(header, characters) - 1;
  });
  return Math.max(0, ...lines) <= SHORT_TABLE_LINES;
}
