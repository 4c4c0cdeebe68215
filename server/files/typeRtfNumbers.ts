import { latin } from './foreignKinds';

/** Where readers that know no lists find the number that was printed (RTF 1.9.1, Bullets and Numbering; `pntext` before Word 97). */
const PRINTED_NUMBER = /\{\\(?:listtext|pntext)(?![a-z])/g;
/** In a printed number, what would set its paragraph anew or stands between it and the words. */
const LAYOUT = /\\(?:pard|tab|ltrpar|rtlpar)(?![a-z]) ?/g;
/** The list and level of a paragraph or style. */
const COUNTING = /\\(?:ls|ilvl)\d+(?: |(?=[^ \d]))/g;
/** What stands before the next word: group marks and control words. */
const UNPRINTED = /^(?:[{}\r\n]|\\[a-z*]+(?:-?\d+)? ?)*/;
/** How far the next word is looked for. */
const FARTHEST_WORD = 2000;

/**
 * An RTF file whose automatic numbers are typed words. LibreOffice takes Chinese signs of its lists for question marks and loses levels, but every program
 * writes beside each numbered paragraph what it printed. A file without such words, or with raw bytes in it, comes back as it is.
 */
export function typeRtfNumbers(bytes: Uint8Array): Uint8Array {
  const source = latin(bytes);
  if (/\\bin\d/.test(source)) return bytes;
  const pieces: string[] = [];
  let at = 0;
  for (const { index, 0: opening } of source.matchAll(PRINTED_NUMBER)) {
    const end = groupEnd(source, index);
    if (index < at || end === null) continue;
    const printed = source.slice(index + opening.length, end - 1).replace(LAYOUT, '');
    const blank = opensWithDigit(source.slice(end, end + FARTHEST_WORD)) ? ' ' : '';
    pieces.push(source.slice(at, index), `{${printed}${blank}}`);
    at = end;
  }
  if (at === 0) return bytes;
  pieces.push(source.slice(at));
  return Uint8Array.from(Buffer.from(pieces.join('').replace(COUNTING, ''), 'latin1'));
}

/** Behind the brace that closes the group which opens at an index; null where none does. */
function groupEnd(source: string, start: number): number | null {
  let depth = 0;
  for (let index = start; index < source.length; index += 1) {
    const sign = source[index];
    if (sign === '\\') index += 1;
    else if (sign === '{') depth += 1;
    else if (sign === '}') {
      depth -= 1;
      if (depth === 0) return index + 1;
    }
  }
  return null;
}

/** Whether the words begin with a digit, which a number may not touch. */
function opensWithDigit(source: string): boolean {
  const rest = source.slice(UNPRINTED.exec(source)?.[0].length);
  return /^(?:\d|\\'3\d)/.test(rest);
}
