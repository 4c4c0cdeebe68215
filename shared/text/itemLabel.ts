import { readChineseNumber, writeChineseNumber, writeCircledNumber } from '../plan/chineseNumerals';

/** The typed number that opens a line: 1.  （2） ③ 四、 */
export interface ItemLabel {
  /** As written, with its signs. */
  readonly text: string;
  readonly number: number;
  /** The label of another number in the same form. */
  readonly write: (number: number) => string;
}

const DIGITS = /^(\d{1,2})([.．、])(?!\d)/;
const BRACKETS = /^([（(])(\d{1,2})([）)])/;
const CIRCLED = /^[①-⑳]/;
const CHINESE = /^([一二三四五六七八九十]{1,3})、/;
const CHINESE_BRACKETS = /^([（(])([一二三四五六七八九十]{1,3})([）)])/;
const FIRST_CIRCLED = '①'.charCodeAt(0);

/** Reads the number that opens a line, or null where none does. */
export function readItemLabel(line: string): ItemLabel | null {
  const digits = DIGITS.exec(line);
  if (digits) return label(digits, Number(digits[1]), (number) => `${number}${digits[2]}`);
  const brackets = BRACKETS.exec(line);
  if (brackets)
    return label(brackets, Number(brackets[2]), (number) => `${brackets[1]}${number}${brackets[3]}`);
  const circled = CIRCLED.exec(line);
  if (circled) return label(circled, circled[0].charCodeAt(0) - FIRST_CIRCLED + 1, writeCircledNumber);
  const chinese = CHINESE.exec(line);
  if (chinese)
    return label(chinese, readChineseNumber(chinese[1] ?? ''), (number) => `${writeChineseNumber(number)}、`);
  const inBrackets = CHINESE_BRACKETS.exec(line);
  if (!inBrackets) return null;
  const [, open, numeral = '', close] = inBrackets;
  return label(
    inBrackets,
    readChineseNumber(numeral),
    (number) => `${open}${writeChineseNumber(number)}${close}`,
  );
}

function label(
  match: RegExpExecArray,
  number: number | null,
  write: (number: number) => string,
): ItemLabel | null {
  return number === null ? null : { text: match[0], number, write };
}
