import { opensItem } from '../recognise/labels';

const ENDS_SENTENCE = /[。；：！？…”’）)》〕\]!?;:]$/;
const OPENS_BLOCK = /^(?:[\s\u3000]|续?[表图]\s*\d|附[件表录图]|专栏|单位[：:]|[（(《〔[【]|目\s*录$)/;

/**
 * Puts lines that were broken in the middle of a paragraph together again. A blank line always parts; a line that fills the width
 * at which the whole file is wrapped goes on, and so does running text that stops before any punctuation.
 */
export function joinWrappedLines(lines: readonly string[]): readonly string[] {
  const width = findWrapWidth(lines);
  const paragraphs: string[][] = [];
  let previous = '';
  for (const line of lines) {
    const isRest = previous.trim() !== '' && line.trim() !== '' && continues(previous, line, width);
    if (isRest) paragraphs.at(-1)?.push(line);
    else if (line.trim() !== '') paragraphs.push([line.trimEnd()]);
    previous = isRest && !width ? tellingWords(paragraphs.at(-1) ?? []) : line;
  }
  return paragraphs.map(glueAll);
}

/** So many lines at the end of a long paragraph tell how it goes on; looking at all of them would take the square of its length. */
const TELLING_LINES = 20;

function tellingWords(lines: readonly string[]): string {
  const [first = ''] = lines;
  return lines.length <= TELLING_LINES ? glueAll(lines) : glueAll([first, ...lines.slice(-TELLING_LINES)]);
}

/** Like `glue` for the lines of one paragraph. */
function glueAll(lines: readonly string[]): string {
  const last = lines.length - 1;
  return lines
    .map((line, index) => {
      const text = index < last ? line.trimEnd() : line;
      const end = lines[index - 1]?.trimEnd().slice(-1) ?? '';
      return index === 0 ? text : glue(end, text).slice(end.length);
    })
    .join('');
}

/** Whether a line goes on with the text of the one before it, in a text that is not wrapped at one width. */
export function goesOn(previous: string, line: string): boolean {
  return continues(previous, line, null);
}

function continues(previous: string, line: string, width: number | null): boolean {
  if (opensItem(line) || OPENS_BLOCK.test(line) || line.includes('\t')) return false;
  if (width) return displayWidth(previous.trimEnd()) >= width - 4;
  const text = previous.trim();
  if (ENDS_SENTENCE.test(text) || text.includes('\t')) return false;
  if (opensItem(text)) return text.length >= 60 || text.includes('。');
  return text.length >= 25 && /[，。]/.test(text);
}

/** What opens a block of its own even below a full line, and what does only below a sentence's end. */
const OPENS_ALWAYS = /^(?:续?[表图]\s*\d|附[件表录图]|专栏|单位[：:]|目\s*录$)/;

/** By so much a line may be narrower: its paragraph's indent, and a word that did not fit. */
const LOOSE = 10;

/** Whether a line of a text that is wrapped at a width goes on with the one before it, where indents are lost. */
export function wrapsOn(previous: string, line: string, width: number): boolean {
  const above = previous.trim();
  if (opensItem(line) || OPENS_ALWAYS.test(line) || /^[\s\u3000]|\t/.test(line)) return false;
  const room = width - displayWidth(above);
  if (ENDS_SENTENCE.test(above)) return room <= 4 && !OPENS_BLOCK.test(line);
  // What may be a heading, with a number or without any mark, has a short rest without one.
  const mayHead = !(opensItem(above) && room > 4 ? /[。；：]/ : /[，。；：]/).test(above);
  const mayEnd = !/[，。；：]/.test(line) && displayWidth(line.trimEnd()) * 2 <= width;
  return room <= LOOSE && (mayEnd || !mayHead);
}

/** The width at which a text is wrapped, in half-width columns: many lines end there, most of them amid a sentence, and none goes beyond. Null for a text that is not. */
export function findWrapWidth(lines: readonly string[]): number | null {
  const ends = lines.map((line) => line.trimEnd()).filter((line) => line !== '');
  const widths = ends.map(displayWidth);
  const widest = widths.reduce((most, width) => Math.max(most, width), 0);
  if (widest < 40 || widest > 120) return null;
  const full = ends.filter((_, index) => (widths[index] ?? 0) >= widest - 4);
  const broken = full.filter((line) => !ENDS_SENTENCE.test(line));
  const isWrapped = full.length >= 8 && full.length >= ends.length * 0.1 && broken.length * 2 >= full.length;
  return isWrapped ? widest : null;
}

function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += character.charCodeAt(0) < 0x2000 ? 1 : 2;
  return width;
}

/** Two halves of a text, with a blank only where two Latin words would run together. */
export function glue(first: string, second: string): string {
  const [head, tail] = [first.trimEnd(), second.trimStart()];
  return /[A-Za-z]$/.test(head) && /^[A-Za-z]/.test(tail) ? `${head} ${tail}` : head + tail;
}
