import { BarChart, LineChart, PieChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TitleComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { SVGRenderer } from 'echarts/renderers';
import { chartOptions } from './chartOptions';

use([
  BarChart,
  LineChart,
  PieChart,
  GridComponent,
  LegendComponent,
  TitleComponent,
  TooltipComponent,
  LabelLayout,
  SVGRenderer,
]);

export interface DrawnChart {
  /** Draws a chart node's attributes. */
  show(attributes: Record<string, unknown>): void;
  destroy(): void;
}

/** Starts a chart in an element that has its size already. */
export function drawChart(element: HTMLElement): DrawnChart {
  const chart = init(element, null, { renderer: 'svg' });
  const resized = new ResizeObserver(() => chart.resize());
  resized.observe(element);
  return {
    show: (attributes) => chart.setOption(chartOptions(attributes), true),
    destroy() {
      resized.disconnect();
      chart.dispose();
    },
  };
}
