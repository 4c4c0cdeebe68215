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
  ofPieChart: 'pie',
  doughnutChart: 'pie',
  radarChart: 'line',
  scatterChart: 'line',
  stockChart: 'line',
};

/** The name of an axis of values that says what is counted: 单位：人, （万元）, %. */
const UNIT = /^\s*[（(]?(?:单\s*位\s*[：:])?\s*([^\s：:，。（）()]{1,8})[）)]?\s*$/;

/** A chart, and the words in it that a chart of a plan has no place for, such as names of axes. */
export interface ReadChart {
  readonly chart: SourceChart;
  readonly otherWords: readonly string[];
}

/** Reads a chart part (ECMA-376 part 1, 21.2): kind, title and the cached data. Null when it holds no kind we know. */
export function readChart(root: XmlElement): ReadChart | null {
  const chart = findChild(root, 'chart');
  const plots =
    findChild(chart, 'plotArea')?.children.filter((child) => Object.hasOwn(KINDS, child.name)) ?? [];
  const first = plots[0];
  if (!chart || !first) return null;
  const horizontal = childValue(first, 'barDir') === 'bar';
  const isCombined = ['column', 'line'].every((kind) => plots.some(({ name }) => KINDS[name] === kind));
  const series = plots.flatMap((plot) =>
    plot.children
      .filter((child) => child.name === 'ser')
      .map((element) => ({ element, line: isCombined && KINDS[plot.name] === 'line' })),
  );
  const categories = longest(
    series.map(({ element }) => cachedTexts(findChild(element, 'cat') ?? findChild(element, 'xVal'))),
  );
  const values = series.map(({ element }) =>
    cachedTexts(findChild(element, 'val') ?? findChild(element, 'yVal')).map(toValue),
  );
  const length = Math.max(categories.length, longest(values).length);
  const title = findChild(chart, 'title');
  const plotArea = findChild(chart, 'plotArea');
  const otherWords = textsOf(plotArea).filter((text) => text.trim() !== '');
  const unitText = textsOf(findChild(findChild(plotArea, 'valAx'), 'title')).join('');
  const unit = UNIT.exec(unitText)?.[1];
  return {
    chart: {
      type: 'chart',
      kind: horizontal ? 'bar' : isCombined ? 'combined' : (KINDS[first.name] ?? 'column'),
      title: textsOf(title).join('') || cachedTexts(title).join(''),
      data: {
        ...(unit && { unit }),
        categories: Array.from({ length }, (_, index) => categories[index] ?? ''),
        series: series.map(({ element, line }, index) => ({
          name: cachedTexts(findChild(element, 'tx')).join(''),
          values: padTo(values[index] ?? [], length),
          ...(line && { line: true }),
        })),
      },
    },
    otherWords: unit ? otherWords.filter((text) => text !== unitText) : otherWords,
  };
}

function longest<Value>(rows: readonly (readonly Value[])[]): readonly Value[] {
  return rows.reduce((most, row) => (row.length > most.length ? row : most), [] as readonly Value[]);
}

function cachedTexts(reference: XmlElement | null): string[] {
  const levels = reference && findDescendant(reference, 'multiLvlStrCache');
  if (levels) return joinLevels(levels);
  const cache =
    reference &&
    (findDescendant(reference, 'strCache') ??
      findDescendant(reference, 'numCache') ??
      findDescendant(reference, 'strLit') ??
      findDescendant(reference, 'numLit'));
  if (!cache) return [];
  return pointsOf(cache, childValue(cache, 'ptCount'));
}

/** Categories in groups: the innermost level stands first, and a group's name at its first category. */
function joinLevels(cache: XmlElement): string[] {
  const count = childValue(cache, 'ptCount');
  const levels = cache.children
    .filter((child) => child.name === 'lvl')
    .map((level, index) => {
      const texts = pointsOf(level, count);
      return index === 0 ? texts : texts.map((_, at) => texts.slice(0, at + 1).findLast(Boolean) ?? '');
    });
  return (levels[0] ?? []).map((_, at) =>
    levels
      .map((level) => level[at] ?? '')
      .reverse()
      .filter(Boolean)
      .join(' '),
  );
}

function pointsOf(cache: XmlElement, points: string | null): string[] {
  const count = Math.min(Math.max(0, Number(points ?? 0) || 0), 10_000);
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
