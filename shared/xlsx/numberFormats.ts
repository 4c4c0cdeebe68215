import { findChild, type XmlElement } from '../docx/read/xml';

/** Formats that every spreadsheet knows by number (ECMA-376 part 1, 18.8.30), as far as figures of plans use them. */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  14: 'yyyy/m/d',
  31: 'yyyy年m月d日',
  57: 'yyyy年m月',
};
/** Day 0 of a spreadsheet's calendar, in milliseconds. */
const DAY_ZERO = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;

/** The number format of each cell style, '' for none. */
export function readNumberFormats(styles: XmlElement | null): readonly string[] {
  const own = new Map(
    (findChild(styles, 'numFmts')?.children ?? []).map(({ attributes }) => [
      Number(attributes.numFmtId),
      attributes.formatCode ?? '',
    ]),
  );
  return (findChild(styles, 'cellXfs')?.children ?? []).map(({ attributes }) => {
    const id = Number(attributes.numFmtId ?? 0);
    return own.get(id) ?? BUILT_IN[id] ?? '';
  });
}

/** A number as a format shows it: shares with their %, fixed decimals, dates; others as they are, without thousands separators. */
export function formatNumber(number: number, format: string): string {
  if (!Number.isFinite(number)) return '';
  const [positive = ''] = format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '').split(';');
  if (/[ymd]/i.test(positive) && !/general/i.test(positive)) return formatDate(number, positive);
  const decimals = /0\.(0+)/.exec(positive)?.[1]?.length;
  if (positive.includes('%')) return `${(number * 100).toFixed(decimals ?? 0)}%`;
  if (decimals !== undefined) return number.toFixed(decimals);
  return String(/^[#,]*0$/.test(positive) ? Math.round(number) : Number(number.toPrecision(12)));
}

function formatDate(number: number, format: string): string {
  const date = new Date(DAY_ZERO + Math.round(number * DAY));
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
  return /d/i.test(format) ? `${year}年${month}月${day}日` : `${year}年${month}月`;
}
