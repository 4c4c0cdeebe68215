import type { Node } from '@tiptap/pm/model';
import { idOf } from '../plan/planSource';
import { readDataTable } from '../plan/readDataTable';
import type { ChartSource } from '../schema/extensions/chart';
import type { CheckContext } from './checkContext';
import type { Finding } from './finding';
import type { Place } from './place';

/** Charts drawn from a table that is gone, or from rows or columns that it has no more (SPEC CHK-12). */
export function checkChartSources(context: CheckContext): readonly Finding[] {
  const charts = context.source.ofType('chart').filter(({ node }) => node.attrs.source !== null);
  if (charts.length === 0) return [];
  const tables = new Map(context.source.ofType('dataTable').map(({ node }) => [idOf(node), node]));
  return charts.flatMap(({ node }) => {
    const source = node.attrs.source as ChartSource;
    const table = tables.get(source.table);
    const title = (node.attrs.title as string) || '未命名';
    if (!table) return [report(context, node, title, `图“${title}”的数据取自一张表，那张表已经不在了。`, '')];
    const { rows, columns } = readDataTable(table);
    const known = new Set([...rows, ...columns].map(({ id }) => id));
    const gone = [...source.rows, ...source.columns].filter(({ id }) => !known.has(id));
    if (gone.length === 0) return [];
    const names = gone.map(({ name }) => `“${name}”`).join('、');
    return [report(context, node, title, `图“${title}”取自表中的${names}，表里已经没有。`, names)];
  });
}

function report(context: CheckContext, chart: Node, title: string, message: string, found: string): Finding {
  return {
    rule: 'reference/chart',
    severity: 'error',
    message,
    places: [placeOf(context, chart, title)],
    expected: '',
    found,
  };
}

/** A chart holds no text: its place is the block, under the headings of the last text before it. */
function placeOf({ source, passages }: CheckContext, chart: Node, title: string): Place {
  const paths = new Map(passages.map(({ node, path }) => [node, path]));
  const at = source.nodes.findIndex(({ node }) => node === chart);
  const above = source.nodes.slice(0, at).findLast(({ node }) => paths.has(node));
  return { quote: title, path: (above && paths.get(above.node)) ?? '', blockId: idOf(chart), from: 0, to: 0 };
}
