import type { Department } from '../schema/settings';
import type { PlanResponsibility } from './plan';

/** A department and how often the plan names it, also by its short names. */
export interface DepartmentUse {
  readonly name: string;
  /** How many responsibilities it leads. */
  readonly leads: number;
  /** How many it takes part in, led ones included. */
  readonly takesPart: number;
}

/** The name under which a department stands in the settings, where it is known by this or a short name, else the name itself. */
export function fullDepartmentName(name: string, departments: readonly Department[]): string {
  const known = departments.find(
    (department) => department.name === name || department.shortNames.includes(name),
  );
  return known?.name ?? name;
}

/** All departments of a plan: those of the settings in their order, then others that its responsibilities name, in reading order. */
export function listDepartments(
  departments: readonly Department[],
  responsibilities: readonly PlanResponsibility[],
): readonly DepartmentUse[] {
  const uses = new Map<string, { leads: number; takesPart: number }>();
  for (const { name } of departments) uses.set(name, { leads: 0, takesPart: 0 });
  for (const responsibility of responsibilities) {
    const lead = fullDepartmentName(responsibility.lead, departments);
    const names = new Set(responsibility.departments.map((name) => fullDepartmentName(name, departments)));
    for (const name of names) {
      const use = uses.get(name) ?? { leads: 0, takesPart: 0 };
      uses.set(name, { leads: use.leads + (name === lead ? 1 : 0), takesPart: use.takesPart + 1 });
    }
  }
  return [...uses].map(([name, use]) => ({ name, ...use }));
}
