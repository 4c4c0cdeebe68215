import { isClosed } from './breakTitle';
import { textWidth } from './measures';
import type { Attributes } from './xml';

const words = new Intl.Segmenter('zh', { granularity: 'word' });
/** What a line does not begin with, in print and by sense: what closes, and the 年 of a year. */
const CLOSES = /^[”’）》〉】，。、：；年]/;

/** Less than one character of play, in characters, so that the next one cannot come up. */
export const PLAY = 0.4;

/** Indents that balance lines, and whether it is sure that these end between words. */
export interface BalancedLines {
  readonly indent: Attributes;
  readonly partsNoWord: boolean;
}

/**
 * The indents that break a centred title by sense: of two lines the first ends after a word, past the middle and not within
 * quotes; more lines are of the length at which most of them end so. Undefined for a title of one line. `size` is in half points, `width`
 * in twips.
 */
export function balanceLines(title: string, size: number, width: number): BalancedLines | undefined {
  const character = size * 10;
  const length = textWidth(title);
  const lines = Math.ceil((length * character) / width);
  if (lines < 2) return undefined;
  const line = lines === 2 ? firstLine(title, length / 2) : bestLine(title, lines, width / character);
  const side = Math.max(0, Math.floor((width - (line + PLAY) * character) / 2));
  const indent = { 'w:left': side, 'w:right': side, 'w:firstLine': 0 };
  return { indent, partsNoWord: lines === 2 && (line + PLAY) * character <= width };
}

/** How many characters stand up to the first good break from `half` on. */
function firstLine(title: string, half: number): number {
  let line = '';
  for (const { segment } of words.segment(title)) {
    const isGood = isClosed(line) && !CLOSES.test(segment);
    if (textWidth(line) >= half && isGood) break;
    line += segment;
  }
  return textWidth(line);
}

/** The length of lines, in characters and halves, at which the fewest lines of a title end badly; one more line is better than a parted word. */
function bestLine(title: string, lines: number, widest: number): number {
  const shortest = Math.ceil((textWidth(title) / (lines + 1)) * 2) / 2;
  const lengths = Array.from(
    { length: Math.max(1, Math.floor((widest - PLAY - shortest) * 2) + 1) },
    (_, step) => shortest + step / 2,
  );
  const costOf = (length: number) => {
    const breaks = breaksAt(title, length);
    const more = breaks.length + 1 - lines;
    if (more > 1) return Number.POSITIVE_INFINITY;
    const isShortAtEnd = textWidth(title.slice(breaks.at(-1))) < length / 3;
    return badness(title, breaks) + (more > 0 ? 1.5 : 0) + (isShortAtEnd ? 2 : 0);
  };
  const costs = lengths.map(costOf);
  return lengths[costs.indexOf(Math.min(...costs))] ?? shortest;
}

/** Where lines of this length end, as offsets into the title; Latin words and numbers stay whole, and no line begins with what closes. */
function breaksAt(title: string, length: number): readonly number[] {
  const breaks: number[] = [];
  let line = '';
  let offset = 0;
  for (const piece of title.match(/[!-~]+|[“‘（《〈【]*[^!-~][”’）》〉】，。、：；]*/gu) ?? []) {
    if (line !== '' && textWidth(line + piece) > length) {
      breaks.push(offset);
      line = '';
    }
    line += piece;
    offset += piece.length;
  }
  return breaks;
}

function badness(title: string, breaks: readonly number[]): number {
  const ends = new Set<number>();
  for (const { segment, index } of words.segment(title)) ends.add(index + segment.length);
  return breaks
    .map((at) => {
      const isParted =
        !ends.has(at) || CLOSES.test(title.slice(at)) || /[第〇一二三四五六七八九]$/.test(title.slice(0, at));
      return (isParted ? 2 : 0) + (isClosed(title.slice(0, at)) ? 0 : 1);
    })
    .reduce((sum, each) => sum + each, 0);
}
