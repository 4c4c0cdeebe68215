import { mergeAttributes, Node } from '@tiptap/core';
import { dataAttribute } from '../dataAttribute';

export type ChartKind = 'column' | 'bar' | 'line' | 'pie';

/** A chart's own data: one value a series and category; `null` where there is none. */
export interface ChartData {
  readonly categories: readonly string[];
  readonly series: readonly { readonly name: string; readonly values: readonly (number | null)[] }[];
  readonly unit?: string;
}

export const EMPTY_CHART: ChartData = { categories: [], series: [] };

/** A chart drawn from the data inside it. */
export const Chart = Node.create({
  name: 'chart',
  group: 'block',
  atom: true,
  addAttributes() {
    return {
      ...dataAttribute('kind', 'column' satisfies ChartKind),
      ...dataAttribute('title', ''),
      ...dataAttribute('data', EMPTY_CHART),
    };
  },
  parseHTML() {
    return [{ tag: 'figure[data-type="chart"]' }];
  },
  renderHTML({ HTMLAttributes }) {
    return ['figure', mergeAttributes(HTMLAttributes, { 'data-type': 'chart', class: 'plan-chart' })];
  },
});
