import type { EChartsCoreOption } from 'echarts/core';
import type { ChartData, ChartKind } from '../../../shared/schema/extensions/chart';

/** Colours that stay apart in a grey printout. */
const COLOURS = ['#1c5d99', '#d08c2a', '#4c9a6a', '#8c6bb1', '#b3574c', '#5f7285'];
const TYPE = { fontFamily: '"Times New Roman", FangSong, STFangsong, serif', color: '#111111', fontSize: 13 };

/** A chart node's attributes as echarts wants them. */
export function chartOptions(attributes: Record<string, unknown>): EChartsCoreOption {
  const kind = attributes.kind as ChartKind;
  const data = attributes.data as ChartData;
  const title = attributes.title as string;
  const common = {
    animation: false,
    color: COLOURS,
    textStyle: TYPE,
    title: title ? { text: title, left: 'center', top: 4, textStyle: { ...TYPE, fontSize: 15 } } : undefined,
    legend: { bottom: 0, textStyle: TYPE, show: data.series.length > 1 || kind === 'pie' },
  };
  if (kind === 'pie') {
    const values = data.series[0]?.values ?? [];
    return {
      ...common,
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
  const categories = { type: 'category', data: data.categories, axisLabel: TYPE, axisTick: { show: false } };
  const values = { type: 'value', name: data.unit ?? '', nameTextStyle: TYPE, axisLabel: TYPE };
  return {
    ...common,
    grid: { left: 16, right: 24, top: title ? 56 : 36, bottom: 36, containLabel: true },
    xAxis: kind === 'bar' ? values : categories,
    yAxis: kind === 'bar' ? { ...categories, inverse: true } : values,
    series: data.series.map((series) => ({
      name: series.name,
      type: kind === 'line' ? 'line' : 'bar',
      data: series.values,
      barMaxWidth: 36,
      label: { show: true, position: kind === 'bar' ? 'right' : 'top', ...TYPE, fontSize: 12 },
    })),
  };
}
