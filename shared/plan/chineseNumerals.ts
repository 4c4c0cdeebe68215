const DIGITS = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
const UNITS = ['', '十', '百', '千'];

/**
 * A count in Chinese characters as headings write it: 一, 十, 十一, 二十, 一百零五 (GB/T 15835; ECMA-376 part 1, 17.18.59
 * `chineseCounting`). Takes whole numbers from 1 to 9999; throws `RangeError` for others.
 */
export function writeChineseNumber(count: number): string {
  const before = written.get(count);
  if (before !== undefined) return before;
  const text = spell(count);
  written.set(count, text);
  return text;
}

const written = new Map<number, string>();

function spell(count: number): string {
  if (!Number.isInteger(count) || count < 1 || count > 9999)
    throw new RangeError(`no heading number: ${count}`);
  const digits = String(count).split('').map(Number);
  let text = '';
  let gap = false;
  digits.forEach((digit, index) => {
    const unit = UNITS[digits.length - 1 - index] ?? '';
    if (digit === 0) {
      gap = true;
      return;
    }
    text += (gap ? '零' : '') + DIGITS[digit] + unit;
    gap = false;
  });
  return text.replace(/^一十/, '十');
}

/** The count that Chinese numerals such as 十二 or 一百零五 stand for, or null when they stand for none. */
export function readChineseNumber(text: string): number | null {
  if (!/^[〇零一二三四五六七八九十百千两]+$/.test(text)) return null;
  let total = 0;
  let digit = 0;
  for (const character of text.replace(/零/g, '').replace(/两/g, '二')) {
    const unit = UNITS.indexOf(character);
    if (unit > 0) {
      total += (digit || 1) * 10 ** unit;
      digit = 0;
    } else {
      if (digit > 0) return null;
      digit = DIGITS.indexOf(character);
    }
  }
  return total + digit || null;
}

/** ① … ⑳, then （21） and on. */
export function writeCircledNumber(count: number): string {
  return count <= 20 ? String.fromCodePoint(0x2460 + count - 1) : `（${count}）`;
}
