import type { Plan } from './plan';
import { idOf, type PlanSource } from './planSource';
import { captionText } from './readTables';

/** The charts in their order; a chart without a title of its own takes its caption. */
export function readCharts(source: PlanSource): Plan['charts'] {
  return source.ofType('chart').map(({ node }) => ({
    id: idOf(node),
    kind: node.attrs.kind as string,
    title: (node.attrs.title as string) || captionText(node, source),
  }));
}
