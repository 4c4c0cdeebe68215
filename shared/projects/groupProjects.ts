import type { TotalsBy } from '../schema/extensions/dataTable';
import type { ProjectFigures } from './projectFigures';

/** What projects can be grouped by; `body` is who builds or answers for it. */
export const PROJECT_GROUPINGS = ['category', 'place', 'body', 'year'] as const satisfies readonly TotalsBy[];
export type ProjectGrouping = (typeof PROJECT_GROUPINGS)[number];

/** Projects that have one thing in common; `name` is '' for those that do not say it. `total` is in 元. */
export interface ProjectGroup {
  readonly name: string;
  readonly projects: readonly ProjectFigures[];
  readonly total: number;
}

/** Groups in the order in which they first come up, by year from the earliest; what says nothing stands last. */
export function groupProjects(
  projects: readonly ProjectFigures[],
  by: ProjectGrouping,
): readonly ProjectGroup[] {
  const groups = new Map<string, ProjectFigures[]>();
  for (const figures of projects) {
    const name = nameOf(figures, by);
    const group = groups.get(name);
    if (group) group.push(figures);
    else groups.set(name, [figures]);
  }
  const entries = [...groups].map(([name, list]) => ({ name, projects: list, total: totalInvestment(list) }));
  if (by === 'year') entries.sort((one, other) => one.name.localeCompare(other.name));
  return [...entries.filter(({ name }) => name !== ''), ...entries.filter(({ name }) => name === '')];
}

/** The sum of all investments that are known, in 元. */
export function totalInvestment(projects: readonly ProjectFigures[]): number {
  return projects.reduce((sum, { investment }) => sum + (investment ?? 0), 0);
}

/** A sum of 元 in 万元 or 亿元 with up to four decimals. */
export function writeMoney(amount: number, unit: '万元' | '亿元'): string {
  return String(Number((amount / (unit === '万元' ? 10_000 : 100_000_000)).toFixed(4)));
}

function nameOf({ project: { fields }, period }: ProjectFigures, by: ProjectGrouping): string {
  const oneLine = (text: string | undefined) => (text ?? '').replace(/\s+/g, '');
  switch (by) {
    case 'category':
      return oneLine(fields.category ?? fields.group);
    case 'place':
      return oneLine(fields.place);
    case 'body':
      return oneLine(fields.body ?? fields.department);
    case 'year':
      return period ? String(period.from) : '';
  }
}
