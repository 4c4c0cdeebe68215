import type { Loss } from '../../plan/plan';
import { lineAt, type Part } from './part';

export interface WithLosses {
  readonly parts: readonly Part[];
  readonly losses: readonly Loss[];
}

const PAGE_NUMBER =
  /^(?:(?:PAGE\s*(?:\\\*\s*MERGEFORMAT)?\s*)?(?:[—–\-－~·•]+\s*\d{1,4}\s*[—–\-－~·•]+|\d{1,3})|第\s*\d+\s*页(?:\s*[，,/／]?\s*共\s*\d+\s*页)?|\d+\s*[/／]\s*\d+)$/;
const CONTENTS = /^目\s*[录次]$/;
/** What leads from an entry of a contents list to its page number. */
const LEADER = /[\t…\u2003\u3000]|\.{3}|·{3}|\s{2}/;

/** Takes out what the program prints by itself, page numbers and the table of contents, each as a loss. */
export function takeFurniture(parts: readonly Part[]): WithLosses {
  const losses: Loss[] = [];
  const kept: Part[] = [];
  const heads = findPageHeads(parts);
  for (let index = 0; index < parts.length; ) {
    const part = parts[index] as Part;
    const end = endOfContents(parts, index);
    if (end > index) {
      const text = parts.slice(index, end).map((entry) => (entry.type === 'line' ? entry.line.whole : ''));
      losses.push({ text: text.join('\n'), reason: '目录由程序按标题生成，没有导入。' });
      index = end;
      continue;
    }
    if (part.type === 'line' && PAGE_NUMBER.test(part.line.whole))
      losses.push({ text: part.line.whole, reason: '页码由程序生成，没有导入。' });
    else if (heads.has(index) && part.type === 'line')
      losses.push({ text: part.line.whole, reason: '每页重复的页眉、页脚由程序生成，没有导入。' });
    else kept.push(part);
    index += 1;
  }
  return { parts: kept, losses };
}

/** So often a line beside page numbers is what stands on every page. */
const FEWEST_PAGES = 3;
const LONGEST_HEAD = 40;

/** The indexes of the lines that come again beside one page number after the other. */
function findPageHeads(parts: readonly Part[]): ReadonlySet<number> {
  const byWords = new Map<string, number[]>();
  parts.forEach((_, index) => {
    if (!isPageNumber(parts, index) || isBareNumber(parts, index)) return;
    for (const beside of [index - 1, index + 1]) {
      const line = lineAt(parts, beside);
      if (!line || line.label || line.whole.length > LONGEST_HEAD || isPageNumber(parts, beside)) continue;
      const words = squeeze(line.whole);
      const found = byWords.get(words);
      if (found) found.push(beside);
      else byWords.set(words, [beside]);
    }
  });
  return new Set([...byWords.values()].filter((found) => found.length >= FEWEST_PAGES).flat());
}

/** Which a cell of a table that lost its form may hold as well. */
function isBareNumber(parts: readonly Part[], index: number): boolean {
  return /^\d+$/.test(lineAt(parts, index)?.whole ?? '');
}

function isPageNumber(parts: readonly Part[], index: number): boolean {
  return PAGE_NUMBER.test(lineAt(parts, index)?.whole ?? '');
}

/**
 * Where a table of contents that begins at `start` ends, or `start` where none begins. A numbered line among entries is one too, though its heading
 * was reworded since.
 */
function endOfContents(parts: readonly Part[], start: number): number {
  const titled = CONTENTS.test(lineAt(parts, start)?.whole ?? '');
  const first = titled ? start + 1 : start;
  const opening = wordsAt(parts, first);
  let end = first;
  const belongs = (index: number) => isEntry(parts, index) || (titled && isRepeated(parts, index));
  const isReworded = (index: number) =>
    titled &&
    index > first &&
    lineAt(parts, index)?.label != null &&
    belongs(index + 1) &&
    wordsAt(parts, index + 1) !== opening;
  while (end < parts.length && (belongs(end) || isReworded(end))) {
    const comesAgain = end > first && !isEntry(parts, end) && wordsAt(parts, end) === opening;
    if (comesAgain) break;
    end += 1;
  }
  return titled || end - start >= 3 ? end : start;
}

function wordsAt(parts: readonly Part[], index: number): string {
  return headingWords(lineAt(parts, index)?.text ?? '');
}

function isEntry(parts: readonly Part[], index: number): boolean {
  const text = withoutDashes(lineAt(parts, index)?.whole ?? '');
  if (!/\d$/.test(text)) return false;
  let end = text.length;
  while (end > text.length - 4 && isDigit(text[end - 1])) end -= 1;
  let start = end;
  while (start > 0 && ' \t\n\u2003\u3000\u00a0.…·'.includes(text[start - 1] as string)) start -= 1;
  return LEADER.test(text.slice(start, end));
}

/** A page number between dashes (- 3 -, — 3 —) or brackets, bare. */
function withoutDashes(text: string): string {
  const dashed = /[—–\-－(（]\s?(\d{1,3})\s?[—–\-－)）]$/.exec(text.slice(-8));
  return dashed ? text.slice(0, text.length - dashed[0].length) + dashed[1] : text;
}

function isDigit(character: string | undefined): boolean {
  return character !== undefined && character >= '0' && character <= '9';
}

/** An entry below the word 目录: the same words come again further down, as the heading itself. */
function isRepeated(parts: readonly Part[], index: number): boolean {
  const line = lineAt(parts, index);
  if (!line || line.whole.length > 60) return false;
  const words = headingWords(line.text);
  return (
    words !== '' &&
    parts.slice(index + 1).some((part) => part.type === 'line' && headingWords(part.line.text) === words)
  );
}

/** A heading's words without its page number and 附件1, which may stand on a line of its own, for comparison. */
function headingWords(text: string): string {
  return squeeze(withoutDashes(text))
    .replace(/\d{1,3}$/, '')
    .replace(/^附[件表录][一二三四五六七八九十\d]{0,2}[：:]?(?=.{4})/, '');
}

/** A text without any blanks, for comparison. */
export function squeeze(text: string): string {
  return text.replace(/\s+/g, '');
}
