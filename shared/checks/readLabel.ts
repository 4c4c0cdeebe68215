import { readChineseNumber } from '../plan/chineseNumerals';
import type { LevelFormat } from '../schema/settings';

const LABEL = /^[（(第]?\s*([\d]{1,3}|[〇零一二三四五六七八九十百]+|[①-⑳])\s*[）)章节编条篇、.．]?\s*$/;

/** The count that a label such as 第三章, （四）, 4、 or ④ stands for and its kind of numerals, or null when it is no count. */
export function readLabel(label: string): { count: number; numerals: LevelFormat['numerals'] } | null {
  const written = LABEL.exec(label.trim().normalize('NFC'))?.[1];
  if (!written) return null;
  if (/^\d+$/.test(written)) return { count: Number(written), numerals: 'decimal' };
  const circled = (written.codePointAt(0) ?? 0) - 0x245f;
  if (circled >= 1 && circled <= 20) return { count: circled, numerals: 'circled' };
  const count = readChineseNumber(written);
  return count === null ? null : { count, numerals: 'chinese' };
}
