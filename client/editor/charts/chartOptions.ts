import type { EChartsCoreOption } from 'echarts/core';
import { CHART_COLOURS } from '../../../shared/plan/chartColours';
import { isFigureBelow } from '../../../shared/plan/figureBelow';
import { lineSeries } from '../../../shared/plan/lineSeries';
import type { ChartData, ChartKind } from '../../../shared/schema/extensions/chart';

const TYPE = { fontFamily: '"Times New Roman", FangSong, STFangsong, serif', color: '#111111', fontSize: 13 };

/** What of a chart is drawn. */
export interface ChartLook {
  readonly kind: ChartKind;
  readonly title: string;
  readonly data: ChartData;
}

/** A chart as echarts wants it. */
export function chartOptions({ kind, title, data }: ChartLook): EChartsCoreOption {
  const common = {
    animation: false,
    color: [...CHART_COLOURS],
    textStyle: TYPE,
    title: title ? { text: title, left: 'center', top: 4, textStyle: { ...TYPE, fontSize: 15 } } : undefined,
    legend: { bottom: 0, textStyle: TYPE, show: data.series.length > 1 || kind === 'pie' },
  };
  return { ...common, ...(kind === 'pie' ? pie(data) : axes({ kind, title, data })) };
}

function pie(data: ChartData): EChartsCoreOption {
  const values = data.series[0]?.values ?? [];
  return {
    series: [
      {
        type: 'pie',
        radius: '58%',
        label: { formatter: `{b}\n{c}${data.unit ?? ''}（{d}%）`, ...TYPE },
        data: data.categories.map((name, index) => ({ name, value: values[index] ?? 0 })),
      },
    ],
  };
}

function axes({ kind, title, data }: ChartLook): EChartsCoreOption {
  const isLine = lineSeries(kind, data);
  const lines = data.series.flatMap((_series, index) => (isLine[index] ? [index] : []));
  const isDouble = isLine.includes(true) && isLine.includes(false);
  const categories = { type: 'category', data: data.categories, axisLabel: TYPE, axisTick: { show: false } };
  const scale = (unit: string | undefined) => ({
    type: 'value',
    // Columns stand on zero; lines alone use the height they have, as Word prints them.
    scale: kind === 'line',
    name: unit ?? '',
    nameTextStyle: TYPE,
    axisLabel: TYPE,
  });
  const second = { ...scale(data.lineUnit), splitLine: { show: false } };
  const values = isDouble ? [scale(data.unit), second] : scale(data.unit);
  return {
    grid: {
      left: 16,
      right: 24,
      top: title ? 56 : 36,
      bottom: data.series.length > 1 ? 36 : 12,
      containLabel: true,
    },
    xAxis: kind === 'bar' ? values : categories,
    yAxis: kind === 'bar' ? { ...categories, inverse: true } : values,
    series: data.series.map((series, index) => ({
      name: series.name,
      type: isLine[index] ? 'line' : 'bar',
      ...(isDouble && isLine[index] && { yAxisIndex: 1 }),
      data: series.values.map((value, point) =>
        isLine[index] && isFigureBelow(data, lines, index, point)
          ? { value, label: { position: 'bottom' } }
          : value,
      ),
      barMaxWidth: 36,
      label: {
        show: true,
        position: kind === 'bar' ? 'right' : 'top',
        ...TYPE,
        fontSize: 12,
        // Legible over a column behind it.
        ...(isDouble && { textBorderColor: '#ffffff', textBorderWidth: 2 }),
      },
    })),
  };
}
