import { CHART_COLOURS } from '../../plan/chartColours';
import { isFigureBelow } from '../../plan/figureBelow';
import { lineSeries } from '../../plan/lineSeries';
import type { ChartData, ChartKind } from '../../schema/extensions/chart';
import { spreadsheetColumn } from '../../xlsx/cellReference';
import { FONT } from './fonts';
import { NAMESPACES } from './namespaces';
import { element, escapeXml, xmlFile } from './xml';

const value = (name: string, val: string | number) => element(`c:${name}`, { val });
const colour = (index: number) =>
  element(
    'a:solidFill',
    {},
    element('a:srgbClr', { val: CHART_COLOURS[index % CHART_COLOURS.length]?.slice(1) }),
  );

/** Type inside the chart: 五号 宋体. */
const TEXT_PROPERTIES = element(
  'c:txPr',
  {},
  element('a:bodyPr'),
  element(
    'a:p',
    {},
    element(
      'a:pPr',
      {},
      element(
        'a:defRPr',
        { sz: 1050 },
        element('a:latin', { typeface: FONT.宋体.latin }),
        element('a:ea', { typeface: FONT.宋体.eastAsia }),
      ),
    ),
    element('a:endParaRPr', { lang: 'zh-CN' }),
  ),
);

/** word/charts/chartN.xml: the chart with its values cached and a link to the workbook that holds them. */
export function writeChartPart(
  kind: ChartKind,
  title: string,
  data: ChartData,
  workbookRelation: string,
): string {
  const plot = kind === 'pie' ? piePlot(data) : axisPlots(data, kind);
  const chart = element(
    'c:chart',
    {},
    title ? titleXml(title) : '',
    value('autoTitleDeleted', title ? 0 : 1),
    element('c:plotArea', {}, element('c:layout'), plot),
    data.series.length > 1 || kind === 'pie'
      ? element('c:legend', {}, value('legendPos', 'b'), value('overlay', 0))
      : '',
    value('plotVisOnly', 1),
    value('dispBlanksAs', 'gap'),
  );
  const external = element('c:externalData', { 'r:id': workbookRelation }, value('autoUpdate', 0));
  return xmlFile(
    element(
      'c:chartSpace',
      {
        'xmlns:c': NAMESPACES['xmlns:c'],
        'xmlns:a': NAMESPACES['xmlns:a'],
        'xmlns:r': NAMESPACES['xmlns:r'],
      },
      value('roundedCorners', 0),
      chart,
      TEXT_PROPERTIES,
      external,
    ),
  );
}

const SCALING = element('c:scaling', {}, value('orientation', 'minMax'));

function titleXml(title: string): string {
  const text = element('a:t', {}, escapeXml(title));
  const run = element('a:r', {}, element('a:rPr', { lang: 'zh-CN', sz: 1200, b: 0 }), text);
  const rich = element('c:rich', {}, element('a:bodyPr'), element('a:p', {}, run));
  return element('c:title', {}, element('c:tx', {}, rich), value('overlay', 0));
}

/** Columns or bars on the first axis, lines on the second where there are both, else on the first. */
function axisPlots(data: ChartData, kind: ChartKind): string {
  const isLine = lineSeries(kind, data);
  const indexes = data.series.map((_, index) => index);
  const lines = indexes.filter((index) => isLine[index]);
  const bars = indexes.filter((index) => !isLine[index]);
  const isDouble = lines.length > 0 && bars.length > 0;
  const first: AxisIds = { categories: 1, values: 2 };
  const second: AxisIds = isDouble ? { categories: 3, values: 4 } : first;
  return [
    ...(bars.length > 0 || kind !== 'line' ? [barPlot(data, kind, bars, first)] : []),
    ...(lines.length > 0 || kind === 'line' ? [linePlot(data, lines, second)] : []),
    categoryAxis(kind, first),
    ...(isDouble ? [hiddenCategories(second)] : []),
    valueAxis(data.unit, kind === 'bar' ? 'b' : 'l', first, startsAtZero(data, bars)),
    ...(isDouble ? [valueAxis(data.lineUnit, 'r', second, false)] : []),
  ].join('');
}

/** Columns are as long as their values only on an axis that starts at zero. */
function startsAtZero({ series }: ChartData, bars: readonly number[]): boolean {
  return (
    bars.length > 0 &&
    bars.every((index) => series[index]?.values.every((number) => number === null || number >= 0))
  );
}

interface AxisIds {
  readonly categories: number;
  readonly values: number;
}

function barPlot(data: ChartData, kind: ChartKind, series: readonly number[], axis: AxisIds): string {
  return element(
    'c:barChart',
    {},
    value('barDir', kind === 'bar' ? 'bar' : 'col'),
    value('grouping', 'clustered'),
    value('varyColors', 0),
    ...series.map((index) =>
      seriesXml(data, index, element('c:spPr', {}, colour(index)) + value('invertIfNegative', 0)),
    ),
    valueLabels(),
    value('gapWidth', 80),
    value('axId', axis.categories),
    value('axId', axis.values),
  );
}

function linePlot(data: ChartData, series: readonly number[], axis: AxisIds): string {
  return element(
    'c:lineChart',
    {},
    value('grouping', 'standard'),
    value('varyColors', 0),
    ...series.map((index) => {
      const line = element('c:spPr', {}, element('a:ln', { w: 28_575 }, colour(index)));
      const look = line + element('c:marker', {}, value('symbol', 'circle'));
      const below = data.categories.flatMap((_category, point) =>
        isFigureBelow(data, series, index, point) ? [point] : [],
      );
      return seriesXml(data, index, look + valueLabels('t', below), value('smooth', 0));
    }),
    valueLabels('t'),
    value('marker', 1),
    value('axId', axis.categories),
    value('axId', axis.values),
  );
}

function piePlot(data: ChartData): string {
  const points = data.categories.map((_category, index) =>
    element('c:dPt', {}, value('idx', index), element('c:spPr', {}, colour(index))),
  );
  return element(
    'c:pieChart',
    {},
    value('varyColors', 1),
    ...data.series
      .slice(0, 1)
      .map((_series, index) => seriesXml(data, index, points.join(''), '', formatOf(data.unit))),
    pieLabels(),
    value('firstSliceAng', 0),
  );
}

/** The values as labels; `place` `t` puts them above their points, save those of the points `below`. */
function valueLabels(place?: 't', below: readonly number[] = []): string {
  const look = (where: 't' | 'b' | undefined) =>
    (where ? value('dLblPos', where) : '') +
    value('showLegendKey', 0) +
    value('showVal', 1) +
    value('showCatName', 0) +
    value('showSerName', 0) +
    value('showPercent', 0) +
    value('showBubbleSize', 0);
  const points = below.map((point) => element('c:dLbl', {}, value('idx', point), look('b')));
  return element('c:dLbls', {}, ...points, look(place));
}

/** Values with their unit; LibreOffice would put a format of the labels on the shares too. The quotes of a format cannot hold quotes. */
const formatOf = (unit: string | undefined) => (unit ? `General"${unit.replaceAll('"', '')}"` : 'General');

/** What each piece is, its value and its share, beside the pie. */
function pieLabels(): string {
  return element(
    'c:dLbls',
    {},
    value('dLblPos', 'bestFit'),
    value('showLegendKey', 0),
    value('showVal', 1),
    value('showCatName', 1),
    value('showSerName', 0),
    value('showPercent', 1),
    value('showBubbleSize', 0),
    element('c:separator', {}, ' '),
    value('showLeaderLines', 1),
  );
}

/** One series with its cached values; `look` stands between its name and its values, `end` behind them, as the schema asks. */
function seriesXml(data: ChartData, index: number, look: string, end = '', format = 'General'): string {
  const { name, values } = data.series[index] ?? { name: '', values: [] };
  const column = spreadsheetColumn(index + 1);
  const lastRow = data.categories.length + 1;
  const texts = (points: readonly string[]) =>
    element(
      'c:strCache',
      {},
      value('ptCount', points.length),
      ...points.map((text, point) => element('c:pt', { idx: point }, element('c:v', {}, escapeXml(text)))),
    );
  const numbers = element(
    'c:numCache',
    {},
    element('c:formatCode', {}, escapeXml(format)),
    value('ptCount', data.categories.length),
    ...data.categories.flatMap((_category, point) => {
      const number = values[point];
      return typeof number === 'number'
        ? [element('c:pt', { idx: point }, element('c:v', {}, String(number)))]
        : [];
    }),
  );
  const formula = (reference: string) => element('c:f', {}, `Sheet1!${reference}`);
  return element(
    'c:ser',
    {},
    value('idx', index),
    value('order', index),
    element('c:tx', {}, element('c:strRef', {}, formula(`$${column}$1`), texts([name]))),
    look,
    element('c:cat', {}, element('c:strRef', {}, formula(`$A$2:$A$${lastRow}`), texts(data.categories))),
    element('c:val', {}, element('c:numRef', {}, formula(`$${column}$2:$${column}$${lastRow}`), numbers)),
    end,
  );
}

function categoryAxis(kind: ChartKind, ids: AxisIds): string {
  const isTurned = kind === 'bar';
  return element(
    'c:catAx',
    {},
    value('axId', ids.categories),
    isTurned ? element('c:scaling', {}, value('orientation', 'maxMin')) : SCALING,
    value('delete', 0),
    value('axPos', isTurned ? 'l' : 'b'),
    value('crossAx', ids.values),
  );
}

/** The categories of the second axis are those of the first and stay hidden. */
function hiddenCategories(ids: AxisIds): string {
  return element(
    'c:catAx',
    {},
    value('axId', ids.categories),
    SCALING,
    value('delete', 1),
    value('axPos', 'b'),
    value('crossAx', ids.values),
  );
}

/** An axis of values; the one at the right crosses the categories at their end, and so does the one under bars, whose categories run from top to bottom. */
function valueAxis(unit: string | undefined, side: 'l' | 'b' | 'r', ids: AxisIds, fromZero: boolean): string {
  return element(
    'c:valAx',
    {},
    value('axId', ids.values),
    fromZero ? element('c:scaling', {}, value('orientation', 'minMax'), value('min', 0)) : SCALING,
    value('delete', 0),
    value('axPos', side),
    unit ? titleXml(unit) : '',
    element('c:numFmt', { formatCode: 'General', sourceLinked: 0 }),
    value('crossAx', ids.categories),
    side === 'l' ? '' : value('crosses', 'max'),
  );
}
