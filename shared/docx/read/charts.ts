import type { ChartKind } from '../../schema/extensions/chart';
import type { SourceChart } from '../../text/source';
import { childValue, findChild, findDescendant, findPath, type XmlElement } from './xml';

const KINDS: Readonly<Record<string, ChartKind>> = {
  barChart: 'column',
  bar3DChart: 'column',
  lineChart: 'line',
  line3DChart: 'line',
  areaChart: 'line',
  pieChart: 'pie',
  pie3DChart: 'pie',
  doughnutChart: 'pie',
};

/** Reads a chart part (ECMA-376 part 1, 21.2): kind, title and the cached data. Null when it holds no kind we know. */
export function readChart(root: XmlElement): SourceChart | null {
  const chart = findChild(root, 'chart');
  const plots =
    findChild(chart, 'plotArea')?.children.filter((child) => Object.hasOwn(KINDS, child.name)) ?? [];
  const first = plots[0];
  if (!chart || !first) return null;
  const horizontal = childValue(first, 'barDir') === 'bar';
  const series = plots.flatMap((plot) => plot.children.filter((child) => child.name === 'ser'));
  const categories = series[0] ? cachedTexts(findChild(series[0], 'cat')) : [];
  return {
    type: 'chart',
    kind: horizontal ? 'bar' : (KINDS[first.name] ?? 'column'),
    title: textsOf(findChild(chart, 'title')).join(''),
    data: {
      categories,
      series: series.map((element) => ({
        name: cachedTexts(findChild(element, 'tx')).join(''),
        values: padTo(cachedTexts(findChild(element, 'val')).map(toValue), categories.length),
      })),
    },
  };
}

function cachedTexts(reference: XmlElement | null): string[] {
  const cache =
    reference &&
    (findDescendant(reference, 'strCache') ??
      findDescendant(reference, 'numCache') ??
      findDescendant(reference, 'strLit') ??
      findDescendant(reference, 'numLit'));
  if (!cache) return [];
  const count = Math.min(Number(childValue(cache, 'ptCount') ?? 0), 10_000);
  const texts: string[] = Array.from({ length: count }, () => '');
  for (const point of cache.children.filter((child) => child.name === 'pt')) {
    const index = Number(point.attributes.idx);
    if (index < count) texts[index] = findPath(point, 'v')?.text ?? '';
  }
  return texts;
}

function toValue(text: string): number | null {
  const number = Number(text);
  return text === '' || !Number.isFinite(number) ? null : number;
}

function padTo(values: readonly (number | null)[], length: number): (number | null)[] {
  return Array.from({ length: Math.max(length, values.length) }, (_, index) => values[index] ?? null);
}

function textsOf(element: XmlElement | null): string[] {
  if (!element) return [];
  return element.children.flatMap((child) => (child.name === 't' ? [child.text] : textsOf(child)));
}
