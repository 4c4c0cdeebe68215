import { fromMillimetres, textWidth } from './measures';

/** What decides the width of a column: its texts, header first, and the width that someone set, in millimetres. */
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
/** A text of several lines is not broken below this many characters a line. */
const LEAST_CHARACTERS = 4;
/** From so many columns on, headers are broken sooner. */
const MANY_COLUMNS = 9;
/** A table of no more lines than this is not parted by a page's end. */
const SHORT_TABLE_LINES = 16;
/** Numbers and Latin words, which do not break; an average character of them is little more than half a Chinese one. */
const WORDS = /[\p{Script=Latin}\d.,%/‰＋+≥≤><~]+/gu;
const LATIN_WIDTH = 0.55;

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);

/** A header stands in one line up to 4 characters, else in three; among many columns from 2 characters and in four. */
function leastHeader(header: string, many: boolean): number {
  const [unbroken, lines] = many ? [2, 4] : [4, 3];
  const width = textWidth(header);
  return Math.max(Math.min(width, unbroken), Math.ceil(width / lines));
}

function needOf({ header, texts, millimetres }: ColumnTexts, size: number, many: boolean): Need {
  if (millimetres !== null && millimetres > 0) {
    const width = fromMillimetres(millimetres);
    return { least: width, full: width };
  }
  const widest = Math.max(0, ...texts.flatMap((text) => text.split('\n')).map(textWidth));
  const words = texts.flatMap((text) => text.match(WORDS) ?? []);
  const longestWord = Math.max(0, ...words.map((word) => word.length * LATIN_WIDTH));
  const least = Math.max(leastHeader(header, many), longestWord, Math.min(widest, LEAST_CHARACTERS), 2);
  const full = Math.max(least, widest, Math.min(textWidth(header), 6));
  return { least: least * size * 10 + CELL_PADDING, full: full * size * 10 + CELL_PADDING };
}

function needsOf(columns: readonly ColumnTexts[], size: number): Need[] {
  return columns.map((column) => needOf(column, size, columns.length >= MANY_COLUMNS));
}

/** The least width in twips in which these columns can be read, with type of `size` half points. */
export function leastWidth(columns: readonly ColumnTexts[], size: number): number {
  return sum(needsOf(columns, size).map((need) => need.least));
}

/**
 * Column widths in twips that fill `total`. Where not all texts fit into one line, every column gets the same share of its
 * full width, so that long texts take about equally many lines and rows stay low, but no column less than its least.
 */
export function fitColumns(columns: readonly ColumnTexts[], size: number, total: number): number[] {
  const needs = needsOf(columns, size);
  const widthsAt = (share: number) => needs.map(({ least, full }) => Math.max(least, full * share));
  let [low, high] = [0, 1];
  for (let round = 0; round < 30; round += 1) {
    const middle = (low + high) / 2;
    if (sum(widthsAt(middle)) > total) high = middle;
    else low = middle;
  }
  const widths = widthsAt(low);
  const scale = total / sum(widths);
  const rounded = widths.map((width) => Math.floor(width * scale));
  const spare = total - sum(rounded);
  return rounded.map((width, index) => (index === rounded.length - 1 ? width + spare : width));
}

/** Whether a table with these column widths in twips is so short that it should stay on one page. */
export function isShort(columns: readonly ColumnTexts[], grid: readonly number[], size: number): boolean {
  const lines = columns.map(({ texts }, index) => {
    const characters = ((grid[index] ?? 0) - CELL_PADDING) / (size * 10);
    return sum(texts.map((text) => Math.max(1, Math.ceil(textWidth(text) / characters))));
  });
  return Math.max(0, ...lines) <= SHORT_TABLE_LINES;
}
