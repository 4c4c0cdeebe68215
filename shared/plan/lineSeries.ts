import type { ChartData, ChartKind } from '../schema/extensions/chart';

/** For each series of a chart whether it is drawn as a line: all of a line chart's, and a combined chart's marked ones, else its last. */
export function lineSeries(kind: ChartKind, { series }: ChartData): readonly boolean[] {
  if (kind !== 'combined') return series.map(() => kind === 'line');
  if (series.some(({ line }) => line)) return series.map(({ line }) => line === true);
  return series.map((_, index) => index > 0 && index === series.length - 1);
}
