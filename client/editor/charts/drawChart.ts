import '../../i18n/laterTexts';
import type { Node } from '@tiptap/pm/model';
import { BarChart, LineChart, PieChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TitleComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { SVGRenderer } from 'echarts/renderers';
import i18next from 'i18next';
import { chartData } from '../../../shared/plan/chartData';
import { documentIndex } from '../../../shared/plan/documentIndex';
import { atomPrinter } from '../../../shared/plan/printedText';
import type { ChartKind } from '../../../shared/schema/extensions/chart';
import type { TextSources } from '../liveTexts';
import { type ChartLook, chartOptions } from './chartOptions';
import { describeChart } from './describeChart';

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
  /** Draws a chart node as it is now; nothing is drawn again while nothing changed. */
  show(node: Node, sources: TextSources): void;
  destroy(): void;
}

/** Starts a chart in a figure of the page; below it stands what of its source is gone. */
export function drawChart(figure: HTMLElement): DrawnChart {
  const canvas = document.createElement('div');
  canvas.className = 'plan-chart-canvas';
  canvas.setAttribute('role', 'img');
  const note = document.createElement('p');
  note.className = 'plan-chart-missing';
  figure.replaceChildren(canvas);
  const picture = startPicture(canvas);
  // Its name says in words what is drawn inside.
  canvas.firstElementChild?.setAttribute('aria-hidden', 'true');
  let shown = '';
  return {
    show(node, { doc, labels }) {
      const { data, missing } = chartData(node, doc, atomPrinter(doc, labels));
      // A caption above the chart is its title already.
      const caption = documentIndex(doc).captions.get(node.attrs.id as string);
      const look = { kind: node.attrs.kind as ChartKind, title: caption ? '' : node.attrs.title, data };
      const now = JSON.stringify([look, missing, caption?.textContent]);
      if (now === shown) return;
      shown = now;
      picture.draw(look);
      canvas.setAttribute(
        'aria-label',
        describeChart({ ...look, title: caption?.textContent || look.title }),
      );
      note.textContent = missing.length > 0 ? i18next.t('charts.missing', { names: missing.join('、') }) : '';
      if (missing.length > 0) figure.append(note);
      else note.remove();
    },
    destroy: picture.destroy,
  };
}

/** What a chart measures until its place is laid out, in CSS pixels. */
const USUAL = { width: 590, height: 302 };

/**
 * A drawing area of an element; it follows the element's size. That is heard, never asked for: to measure would lay the whole page out at once, for
 * each chart again.
 */
export function startPicture(element: HTMLElement) {
  const chart = init(element, null, { renderer: 'svg', ...USUAL });
  const resized = new ResizeObserver((entries) => {
    const { width = 0, height = 0 } = entries.at(-1)?.contentRect ?? {};
    if (width > 0 && height > 0) chart.resize({ width, height });
  });
  resized.observe(element);
  return {
    clear: () => chart.clear(),
    draw: (look: ChartLook) => chart.setOption(chartOptions(look), true),
    destroy: () => {
      resized.disconnect();
      chart.dispose();
    },
  };
}
