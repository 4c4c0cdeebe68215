import type { Plan } from './plan';
import type { PlanSource } from './planSource';
import { readHeadings } from './readHeadings';

/** The annexes in their order: each annex heading with its computed label, 附件 or 附件1. */
export function readAnnexes(source: PlanSource): Plan['annexes'] {
  return readHeadings(source)
    .filter((heading) => heading.kind === 'annex')
    .map(({ id, number, text }) => ({ id, label: number, title: text }));
}
