import { textWidth } from './measures';

const words = new Intl.Segmenter('zh', { granularity: 'word' });
/** What a line does not begin with, in print and by sense: what closes, and the 年 of a year. */
const CLOSES = /^[”’）》〉】，。、：；年]/;
const OPENS = /[“‘（《〈【]$/;
/** A number that goes on, or 第 before its number. */
const UNFINISHED = /[第〇一二三四五六七八九]$/;
const HANGS_ON = /^[的地得等之]/;
const JOINS = /[和与及或]$/;
/** A word of one character that belongs to what stands before it. */
const SUFFIX = /^[省市县区乡镇村级性化率者度型式制法员版稿]$/;
/** A word of one character that may end a line; others (高质量, 副市长) belong to what follows. */
const ALONE = /^[和与及或的在为向于以对从至到由等“”‘’《》（）〈〉、，]$/;
/** Longer titles are no titles: nobody waits for their lines. */
const MOST_WORDS = 60;

/** What makes lines look bad, in parts of what one line more costs. */
const COST = {
  openQuote: 2,
  hangsOn: 1.5,
  joins: 0.3,
  parted: 1,
  hourglass: 2,
  rectangle: 0.3,
  shortEnd: 1,
  uneven: 4,
};

/**
 * Where the lines of a centred title end, as offsets: between words, outside of quotes where that is possible, in the shape of a trapezium or a rhombus
 * (GB/T 9704-2012, 7.3.1). `widest` is what a line holds, in characters. Null where no lines of whole words hold it.
 */
export function breakTitle(title: string, widest: number): readonly number[] | null {
  const places = breakPlaces(title);
  if (places.length > MOST_WORDS) return null;
  const least = Math.ceil(textWidth(title) / widest);
  for (const lines of [least, least + 1]) {
    const found = bestBreaks(title, places, lines, widest);
    if (found) return found;
  }
  return null;
}

/** Between which characters a line may end without parting a word, a number or a bracket from what it holds. */
function breakPlaces(title: string): readonly number[] {
  const places: number[] = [];
  for (const { index } of words.segment(title)) {
    const [before, behind] = [title.slice(0, index), title.slice(index)];
    if (index > 0 && !CLOSES.test(behind) && !OPENS.test(before) && !UNFINISHED.test(before))
      places.push(index);
  }
  return places;
}

function bestBreaks(
  title: string,
  places: readonly number[],
  lines: number,
  widest: number,
): readonly number[] | null {
  let [best, least]: [readonly number[] | null, number] = [null, Number.POSITIVE_INFINITY];
  const average = textWidth(title) / lines;
  const visit = (breaks: readonly number[], from: number): void => {
    const start = breaks.at(-1) ?? 0;
    if (breaks.length === lines - 1) {
      if (textWidth(title.slice(start)) > widest) return;
      const cost = costOf(title, breaks);
      if (cost < least) [best, least] = [breaks, cost];
      return;
    }
    for (let next = from; next < places.length; next += 1) {
      const place = places[next] as number;
      const width = textWidth(title.slice(start, place));
      if (width > widest) return;
      if (width >= average / 2) visit([...breaks, place], next + 1);
    }
  };
  visit([], 0);
  return best;
}

function costOf(title: string, breaks: readonly number[]): number {
  const ends = [...breaks, title.length];
  const lines = ends.map((end, index) => textWidth(title.slice(ends[index - 1] ?? 0, end)));
  const average = textWidth(title) / lines.length;
  const pieces = new Map([...words.segment(title)].map(({ segment, index }) => [index, segment]));
  const ending = new Map([...pieces].map(([index, segment]) => [index + segment.length, segment]));
  const isPrefix = (word = '') => word.length === 1 && !ALONE.test(word) && !SUFFIX.test(word);
  const atBreaks = breaks.map((at) => {
    const [before, behind] = [title.slice(0, at), title.slice(at)];
    return (
      (isClosed(before) ? 0 : COST.openQuote) +
      (HANGS_ON.test(behind) ? COST.hangsOn : 0) +
      (JOINS.test(before) ? COST.joins : 0) +
      (SUFFIX.test(pieces.get(at) ?? '') || isPrefix(ending.get(at)) ? COST.parted : 0)
    );
  });
  const isWaist = (index: number) =>
    (lines[index] as number) < Math.min(lines[index - 1] ?? 0, lines[index + 1] ?? 0);
  const uneven = lines.reduce((sum, line) => sum + (line / average - 1) ** 2, 0);
  return (
    atBreaks.reduce((sum, cost) => sum + cost, 0) +
    uneven * COST.uneven +
    (lines.some((_, index) => isWaist(index)) ? COST.hourglass : 0) +
    (lines.every((line) => line === lines[0]) ? COST.rectangle : 0) +
    ((lines.at(-1) as number) < average / 2 ? COST.shortEnd : 0)
  );
}

/** Whether every quote or bracket that opens in a text closes in it. */
export function isClosed(text: string): boolean {
  if (OPENS.test(text)) return false;
  return (text.match(/[“‘（《〈【]/g)?.length ?? 0) === (text.match(/[”’）》〉】]/g)?.length ?? 0);
}
