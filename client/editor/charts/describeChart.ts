import i18next from 'i18next';
import type { ChartLook } from './chartOptions';

/** As many values as a screen reader reads out before it says only how many there are. */
const MOST_VALUES = 40;

/** A chart in words, for those who cannot see it: kind, title, and its values by series. */
export function describeChart({ kind, title, data }: ChartLook): string {
  const head = [i18next.t(`charts.kinds.${kind}`), title].filter(Boolean).join('：');
  const drawn = kind === 'pie' ? data.series.slice(0, 1) : data.series;
  const count = data.categories.length * drawn.length;
  if (count > MOST_VALUES) return `${head}。${i18next.t('charts.valueCount', { count })}`;
  const series = drawn.map(({ name, values }) => {
    const points = data.categories.map(
      (category, index) => `${category} ${values[index] ?? i18next.t('charts.noValue')}`,
    );
    return [name, points.join('，')].filter(Boolean).join('：');
  });
  return [head, ...series].join('。');
}
