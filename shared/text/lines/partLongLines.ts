import { parseLabel } from '../recognise/labels';

/** A line of so many signs with as many numbers in it is a text that lost its lines. */
const LONGEST = 600;
const FEWEST = 5;
/** A file of so few lines has lost its lines where blanks stand behind its sentences. */
const MOST_LINES = 3;
const ENDED = /[。；：][\s\u3000]/g;
/** A number behind a blank or the end of a sentence. */
const LABEL =
  /(?<=[\s\u3000。；！？])(?:第[一二三四五六七八九十]{1,3}(?:篇|部分|章|节)|[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|[(][一二三四五六七八九十]{1,3}[)])/g;
/** The same behind a blank only: in a file with more lines than this one sentences may well count. */
const SET_OFF = new RegExp(LABEL.source.replace('。；！？', ''), 'g');
/** Behind an entry of a table of contents, before the next one. */
const PAGE_NUMBER =
  /^\d{1,3}[\s\u3000]+(?:第.{1,3}[篇章节部]|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]|附)/;
const LONGEST_ENTRY = 40;
const BLANKS = /[\s\u3000]+/g;
const LATIN = /[0-9A-Za-z.,%％]/;
const HAN = /\p{Script=Han}/u;

/** The lines of a text of which some hold the whole text: each blank of such a line stands for a lost line end, but for those that part no lines. */
export function partLongLines(lines: readonly string[]): readonly string[] {
  const isAlone = lines.filter((line) => line.trim() !== '').length <= MOST_LINES;
  const isWhole = (line: string) =>
    line.length >= LONGEST &&
    (isAlone ? hasLost(line, [LABEL, ENDED]) : !line.includes('\t') && hasLost(line, [SET_OFF]));
  return lines.some(isWhole) ? lines.flatMap((line) => (isWhole(line) ? partLine(line) : [line])) : lines;
}

function hasLost(line: string, signs: readonly RegExp[]): boolean {
  return signs.some((pattern) => (line.match(pattern)?.length ?? 0) >= FEWEST);
}

function partLine(line: string): readonly string[] {
  const pieces: string[] = [];
  let from = 0;
  for (const match of line.matchAll(BLANKS)) {
    const end = match.index + match[0].length;
    if (partsLines(line, from, match.index, end)) {
      pieces.push(line.slice(from, match.index));
      from = end;
    }
  }
  pieces.push(line.slice(from));
  return pieces.flatMap(partAtLabels).filter((piece) => piece.trim() !== '');
}

/** Not behind a number (第一章 总则), within a date or Latin words, or between letters that are spread (目 录). */
function partsLines(line: string, from: number, start: number, end: number): boolean {
  const [before, after] = [line[start - 1] ?? '', line[end] ?? ''];
  const piece = line.slice(from, start);
  if (parseLabel(piece.trimStart())?.end === piece.trimStart().length) return false;
  if (LATIN.test(before) && /[0-9A-Za-z年月日]/.test(after)) return false;
  if (/[年月]/.test(before) && /\d/.test(after)) return false;
  if (PAGE_NUMBER.test(line.slice(end, end + 12)) && piece.trim().length <= LONGEST_ENTRY) return false;
  const isSpread = piece.trim().length === 1 && HAN.test(before) && /[\s\u3000]/.test(line[end + 1] ?? '');
  return !isSpread;
}

/** Where nothing parted the lines, sentences still end before a number. */
function partAtLabels(piece: string): readonly string[] {
  const starts = [...piece.matchAll(LABEL)].map(({ index }) => index).filter((index) => index > 0);
  return [0, ...starts].map((start, index) => piece.slice(start, starts[index]));
}
