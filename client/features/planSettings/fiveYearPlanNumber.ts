import { writeChineseNumber } from '../../../shared/plan/chineseNumerals';

/** The first year of the first five-year plan (一五). */
const FIRST = 1953;
/** From here on every plan begins five years after the one before: 六五 in 1981. */
const REGULAR_SINCE = 1981;
const REGULAR_NUMBER = 6;

/** Which five-year plan a period is, as it is called: 2026–2030 is 十五五. Null for any other span of years. */
export function fiveYearPlanNumber(period: { readonly from: number; readonly to: number }): string | null {
  if (period.from === FIRST && period.to === FIRST + 4) return '一五';
  const steps = (period.from - REGULAR_SINCE) / 5;
  if (!Number.isInteger(steps) || steps < 0 || period.to !== period.from + 4) return null;
  return `${writeChineseNumber(REGULAR_NUMBER + steps)}五`;
}
