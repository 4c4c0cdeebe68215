import type { Plan } from './plan';
import { idOf, type PlanSource } from './planSource';
import { captionText } from './readTables';

/** The charts in their order; a chart without a title of its own takes its caption. */
export function readCharts(source: PlanSource): Plan['charts'] {
  return source.ofType('chart').map((placed) => ({
    id: idOf(placed.node),
    kind: placed.node.attrs.kind as string,
    title: (placed.node.attrs.title as string) || captionText(placed, source.print),
  }));
}
