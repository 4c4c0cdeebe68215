import type { Node } from '@tiptap/pm/model';
import { createPlanSource } from '../../../shared/plan/planSource';
import { readResponsibilities } from '../../../shared/plan/responsibilities';
import type { Department, LevelFormat } from '../../../shared/schema/settings';

/** The departments that the plan's responsibilities name and that stand in no list yet under any of their names; each once, in reading order. */
export function departmentsOfText(
  body: Node,
  scheme: readonly LevelFormat[],
  known: readonly Department[],
): readonly Department[] {
  const names = new Set(
    known.flatMap(({ name, shortNames, formerNames }) => [name, ...shortNames, ...formerNames]),
  );
  const found: Department[] = [];
  for (const { departments } of readResponsibilities(createPlanSource(body, scheme)))
    for (const name of departments) {
      if (names.has(name)) continue;
      names.add(name);
      found.push({ name, shortNames: [], formerNames: [] });
    }
  return found;
}
