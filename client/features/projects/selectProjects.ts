import type { ProjectFigures } from '../../../shared/projects/projectFigures';

/** How the list of projects can be ordered. */
export const PROJECT_ORDERS = ['plan', 'investment', 'year'] as const;
export type ProjectOrder = (typeof PROJECT_ORDERS)[number];

/** The projects whose name, content, place or builder has these words, in the order asked for. */
export function selectProjects(
  projects: readonly ProjectFigures[],
  search: string,
  order: ProjectOrder,
): readonly ProjectFigures[] {
  const words = search.trim().toLowerCase();
  const fitting = projects.filter(({ project: { name, fields } }) =>
    [name, fields.content, fields.place, fields.body, fields.department].some((text) =>
      text?.toLowerCase().includes(words),
    ),
  );
  if (order === 'investment')
    return fitting.toSorted((one, other) => (other.investment ?? -1) - (one.investment ?? -1));
  if (order === 'year')
    return fitting.toSorted((one, other) => (one.period?.from ?? 9999) - (other.period?.from ?? 9999));
  return fitting;
}
