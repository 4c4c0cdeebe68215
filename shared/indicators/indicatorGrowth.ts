import type { Indicator, IndicatorValue } from '../plan/plan';

/** How an indicator grows from its baseline to its target: `percent` relative to the baseline, `points` percentage points. */
export interface IndicatorGrowth {
  readonly amount: number;
  readonly kind: 'percent' | 'points';
}

const RATE = /^(?:%|‰)$/;
const DECIMALS = 2;

/**
 * Growth of a rate in percentage points, of a count relative to its baseline (SPEC IND-1), to the target, or to what was reached where there is none. Null where one of both values is missing, a range
 * or a list, or the baseline of a count is not positive.
 */
export function indicatorGrowth({
  unit,
  values,
}: Pick<Indicator, 'unit' | 'values'>): IndicatorGrowth | null {
  const baseline = single(values.find(({ kind }) => kind === 'baseline'));
  const result =
    values.findLast(({ kind }) => kind === 'target') ?? values.findLast(({ kind }) => kind === 'actual');
  const target = single(result);
  if (baseline === null || target === null) return null;
  if (RATE.test(unit ?? '')) return { amount: round(target - baseline), kind: 'points' };
  return baseline > 0 ? { amount: round(((target - baseline) / baseline) * 100), kind: 'percent' } : null;
}

/** Growth as a plan prints it: 12.5%, 3.2个百分点; a decrease with a minus sign. */
export function writeGrowth({ amount, kind }: IndicatorGrowth): string {
  return `${amount}${kind === 'points' ? '个百分点' : '%'}`;
}

function single(value: IndicatorValue | undefined): number | null {
  return !value || value.upper !== null || value.others.length > 0 ? null : value.number;
}

function round(number: number): number {
  const rounded = Number(number.toFixed(DECIMALS));
  return rounded === 0 ? 0 : rounded;
}
