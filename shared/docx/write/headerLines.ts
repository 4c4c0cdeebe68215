import { printedWidth } from './printedWidth';

const words = new Intl.Segmenter('zh', { granularity: 'word' });

/** A part of a header in brackets or quotes stays whole up to this many characters. */
const LONGEST_WHOLE = 6;
const YEAR = /\d年$/;
const OPENS = /^[（(“《〔]/;
const GROUP = /([（(“《〔][^（(“《〔]*?[）)”》〕])/;

/**
 * The header of a column with line breaks where it does not fit into `width` characters: as few lines as can be, broken between words and before units in brackets,
 * about equally long. A header that cannot be broken so stays as it is.
 */
export function breakHeader(header: string, width: number): string {
  if (printedWidth(header) <= width) return header;
  const pieces = headerPieces(header);
  const fewest = fill(pieces, width);
  if (fewest.some((line) => printedWidth(line) > width)) return header;
  return fill(pieces, narrowest(pieces, fewest.length)).join('\n');
}

/** The least width, in characters, in which a header takes at most so many lines without a word being broken. */
export function leastHeaderWidth(header: string, lines: number): number {
  return narrowest(headerPieces(header), lines);
}

/** How many lines a header takes in a column of `width` characters. */
export function headerLineCount(header: string, width: number): number {
  return fill(headerPieces(header), width).length;
}

function narrowest(pieces: readonly string[], lines: number): number {
  const widths = pieces.flatMap((_piece, from) =>
    pieces.slice(from).map((_other, count) => printedWidth(pieces.slice(from, from + count + 1).join(''))),
  );
  const longest = Math.max(0, ...pieces.map(printedWidth));
  const fits = widths.filter((width) => width >= longest && fill(pieces, width).length <= lines);
  return Math.min(...fits, printedWidth(pieces.join('')));
}

/** Fills lines from the first on. */
function fill(pieces: readonly string[], width: number): string[] {
  const lines: string[] = [];
  for (const piece of pieces) {
    const last = lines.at(-1);
    if (last !== undefined && printedWidth(last + piece) <= width) lines[lines.length - 1] = last + piece;
    else lines.push(piece);
  }
  return lines;
}

/** What is not parted: words, a year with its 年, units in brackets, short quotes; a single character stays with the word before it. */
function headerPieces(header: string): string[] {
  const groups = header.split(GROUP).filter((part) => part !== '');
  return groups.flatMap((group) =>
    OPENS.test(group) && printedWidth(group) <= LONGEST_WHOLE ? [group] : wordsOf(group),
  );
}

function wordsOf(text: string): string[] {
  const pieces: string[] = [];
  for (const { segment } of words.segment(text)) {
    const last = pieces.at(-1);
    const isTail = [...segment].length === 1 && !OPENS.test(segment) && !YEAR.test(last ?? '');
    if (last !== undefined && (isTail || last.length === 1)) pieces[pieces.length - 1] = last + segment;
    else pieces.push(segment);
  }
  return pieces;
}
