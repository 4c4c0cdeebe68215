import { indicatorGrowth } from '../../../shared/indicators/indicatorGrowth';
import type { Indicator } from '../../../shared/plan/plan';

/** How the list of indicators can be ordered. */
export const INDICATOR_ORDERS = ['plan', 'name', 'unit', 'growth', 'cited'] as const;
export type IndicatorOrder = (typeof INDICATOR_ORDERS)[number];

/** Which indicators are listed, and how. */
export interface IndicatorSelection {
  readonly search: string;
  readonly group: string | null;
  readonly attribute: string | null;
  readonly order: IndicatorOrder;
}

/** The indicators that fit, in the order asked for; `citations` counts them by row id. */
export function selectIndicators(
  indicators: readonly Indicator[],
  { search, group, attribute, order }: IndicatorSelection,
  citations: (rowId: string) => number,
): readonly Indicator[] {
  const words = search.trim().toLowerCase();
  const fitting = indicators.filter(
    (indicator) =>
      (!group || indicator.group === group) &&
      (!attribute || indicator.attribute === attribute) &&
      `${indicator.name}${indicator.unit ?? ''}${indicator.parent ?? ''}`.toLowerCase().includes(words),
  );
  const growthOf = (indicator: Indicator) => indicatorGrowth(indicator)?.amount ?? Number.NEGATIVE_INFINITY;
  switch (order) {
    case 'plan':
      return fitting;
    case 'name':
      return fitting.toSorted((one, other) => one.name.localeCompare(other.name, 'zh-CN'));
    case 'unit':
      return fitting.toSorted((one, other) => (one.unit ?? '').localeCompare(other.unit ?? '', 'zh-CN'));
    case 'growth':
      return fitting.toSorted((one, other) => growthOf(other) - growthOf(one));
    case 'cited':
      return fitting.toSorted((one, other) => citations(other.id) - citations(one.id));
  }
}
