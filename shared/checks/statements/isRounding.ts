import type { TextValue } from './readValues';

/**
 * Whether a gap between a total and the sum of its parts may come from rounding. Counts written out are exact. Each rounded figure is off by up to half
 * of its last digit, and the errors of several rarely all point the same way: one last digit for up to three parts, two for up to eight, three for more.
 */
export function isRounding(total: TextValue, parts: readonly TextValue[], gap: number): boolean {
  if (gap === 0) return true;
  const exact = ({ number, precision }: TextValue) => Number.isInteger(number) && precision <= 0.5;
  if (exact(total) && parts.every(exact)) return false;
  const lastDigit = Math.max(...[total, ...parts].map(({ precision }) => precision)) * 2;
  const allowed = parts.length <= 3 ? 1 : parts.length <= 8 ? 2 : 3;
  return Math.abs(gap) <= allowed * lastDigit * (1 + 1e-9);
}
