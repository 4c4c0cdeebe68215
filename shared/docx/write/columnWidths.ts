import { fromMillimetres, textWidth } from './measures';

/** What decides the width of a column: its texts, header first, and the width that someone set, in millimetres. */
export interface ColumnTexts {
  readonly header: string;
  readonly texts: readonly string[];
  readonly millimetres: number | null;
}

/** The least and the comfortable width of a column, in twips. */
interface Need {
  readonly least: number;
  readonly comfortable: number;
}

const CELL_PADDING = 160;
/** A long text is comfortable at this many characters a line. */
const COMFORTABLE_CHARACTERS = 18;
/** A text of several lines is not broken below this many characters a line. */
const LEAST_CHARACTERS = 5;
/** A header of no more characters stands in one line. */
const UNBROKEN_HEADER = 4;
/** A longer header may stand in this many lines. */
const HEADER_LINES = 3;

function needOf({ header, texts, millimetres }: ColumnTexts, size: number): Need {
  if (millimetres !== null && millimetres > 0) {
    const width = fromMillimetres(millimetres);
    return { least: width, comfortable: width };
  }
  const character = size * 10;
  const headerWidth = Math.max(
    Math.min(textWidth(header), UNBROKEN_HEADER),
    Math.ceil(textWidth(header) / HEADER_LINES),
  );
  const widest = Math.max(0, ...texts.flatMap((text) => text.split('\n')).map(textWidth));
  // Numbers and Latin words do not break.
  const words = texts.flatMap((text) => text.match(/[\p{Script=Latin}\d.,%/‰＋+≥≤><~-]+/gu) ?? []);
  const longestWord = Math.max(0, ...words.map((word) => word.length * 0.55));
  const least = Math.max(headerWidth, longestWord, Math.min(widest, LEAST_CHARACTERS));
  const comfortable = Math.max(
    least,
    Math.min(widest, COMFORTABLE_CHARACTERS),
    Math.min(textWidth(header), 6),
  );
  return { least: least * character + CELL_PADDING, comfortable: comfortable * character + CELL_PADDING };
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);

/** The least width in twips in which these columns can be read, with type of `size` half points. */
export function leastWidth(columns: readonly ColumnTexts[], size: number): number {
  return sum(columns.map((column) => needOf(column, size).least));
}

/**
 * Column widths in twips that fill `total`: what a column needs at least, then the rest by what would be comfortable, as
 * browsers do with tables.
 */
export function fitColumns(columns: readonly ColumnTexts[], size: number, total: number): number[] {
  const needs = columns.map((column) => needOf(column, size));
  const least = sum(needs.map((need) => need.least));
  const comfortable = sum(needs.map((need) => need.comfortable));
  const widths = needs.map((need) => {
    if (least >= total) return (need.least / least) * total;
    if (comfortable >= total)
      return need.least + ((need.comfortable - need.least) / (comfortable - least)) * (total - least);
    return (need.comfortable / comfortable) * total;
  });
  const rounded = widths.map(Math.floor);
  const spare = total - sum(rounded);
  return rounded.map((width, index) => (index === rounded.length - 1 ? width + spare : width));
}
