import { mergeAttributes, Node } from '@tiptap/core';
import { dataAttribute } from '../dataAttribute';

/** `combined`: columns, and lines on a second axis. */
export type ChartKind = 'column' | 'bar' | 'line' | 'pie' | 'combined';

export interface ChartSeries {
  readonly name: string;
  readonly values: readonly (number | null)[];
  /** In a combined chart: drawn as a line on the second axis. Where no series says so the last one is. */
  readonly line?: boolean;
}

/** A chart's own data: one value a series and category; `null` where there is none. */
export interface ChartData {
  readonly categories: readonly string[];
  readonly series: readonly ChartSeries[];
  readonly unit?: string;
  /** The unit of the second axis. */
  readonly lineUnit?: string;
}

/** A row or column of a table by its id, and its name as it was when chosen, for when it is gone. */
export interface ChartPart {
  readonly id: string;
  readonly name: string;
}

/** Where a chart takes its data from: chosen rows and years of an indicator table. */
export interface ChartSource {
  readonly table: string;
  readonly rows: readonly ChartPart[];
  readonly columns: readonly ChartPart[];
  /** What stands along the axis; the others are the series. */
  readonly categories: 'rows' | 'columns';
  /** The ids of the series that a combined chart draws as lines. */
  readonly lines: readonly string[];
  /** The id of the series that a pie shows, else it shows the first. */
  readonly shown?: string;
}

export const EMPTY_CHART: ChartData = { categories: [], series: [] };

/** A chart drawn from the data inside it, or, where it has a `source`, from rows of an indicator table. */
export const Chart = Node.create({
  name: 'chart',
  group: 'block',
  atom: true,
  addAttributes() {
    return {
      ...dataAttribute('kind', 'column' satisfies ChartKind),
      ...dataAttribute('title', ''),
      ...dataAttribute('data', EMPTY_CHART),
      ...dataAttribute('source', null),
    };
  },
  parseHTML() {
    return [{ tag: 'figure[data-type="chart"]' }];
  },
  renderHTML({ HTMLAttributes }) {
    return ['figure', mergeAttributes(HTMLAttributes, { 'data-type': 'chart', class: 'plan-chart' })];
  },
});
