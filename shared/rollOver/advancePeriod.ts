import { readChineseNumber, writeChineseNumber } from '../plan/chineseNumerals';

/** The years that one five-year plan is long. */
export const PERIOD_YEARS = 5;

/** A title, heading or header of the next period: “十四五” becomes “十五五”, 2025年 becomes 2030年. */
export function advancePeriod(text: string): string {
  return text
    .replace(
      /(十[一二三四五六七八九]?|二十[一二三四五六七八九]?)五(?=[”"」]|规划|期间|时期|末|以来)/g,
      (whole, count: string) => {
        const number = readChineseNumber(count);
        return number === null ? whole : `${writeChineseNumber(number + 1)}五`;
      },
    )
    .replace(/(?<!\d)((?:19|20)\d\d)(?!\d)/g, (year) => String(Number(year) + PERIOD_YEARS));
}
