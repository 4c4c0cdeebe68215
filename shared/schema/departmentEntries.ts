import type { Department } from './settings';

type Fields = Readonly<Record<string, unknown>>;

/** A department as the shared settings keep it: `id` is the name it came with, and stays when it gets another. */
export interface DepartmentEntry extends Department {
  readonly id: string;
  readonly order: number;
  readonly removed: boolean;
}

/** What the keys begin with that hold one field of one department. */
export const DEPARTMENT_PREFIX = 'department:';

/**
 * Settings as a shared document keeps them, with `departments` as it is now: the list that the plan began with, and over it what was
 * changed since, each field of each department under a key of its own (ADR 28).
 */
export function gatherDepartments(fields: Fields): Fields {
  if (!Object.keys(fields).some((key) => key.startsWith(DEPARTMENT_PREFIX))) return fields;
  const departments = standing(entriesOf(fields)).map(({ name, shortNames, formerNames }) => ({
    name,
    shortNames,
    formerNames,
  }));
  return { ...fields, departments };
}

/** The names of the departments by their ids, in their order: an id stays when its department gets another name. */
export function departmentNames(fields: Fields): ReadonlyMap<string, string> {
  return new Map(standing(entriesOf(fields)).map(({ id, name }) => [id, name]));
}

/** Every department there is or was, by its id; a name that is none leaves its department out, other fields that are none are empty. */
export function entriesOf(fields: Fields): ReadonlyMap<string, DepartmentEntry> {
  const entries = new Map<string, Fields>();
  const list = Array.isArray(fields.departments) ? (fields.departments as (Department | null)[]) : [];
  list.forEach((department, order) => {
    const id = freeId(String(department?.name), (taken) => entries.has(taken));
    entries.set(id, { ...department, order });
  });
  for (const [key, value] of Object.entries(fields)) {
    const [, field, id] = /^department:([^:]+):(.*)$/s.exec(key) ?? [];
    if (field && id !== undefined) entries.set(id, { ...entries.get(id), [field]: value });
  }
  return new Map(
    [...entries].flatMap(([id, { name, shortNames, formerNames, order, removed }]) =>
      typeof name === 'string'
        ? [
            [
              id,
              {
                id,
                name,
                shortNames: namesOf(shortNames),
                formerNames: namesOf(formerNames),
                order: Number(order) || 0,
                removed: removed === true,
              },
            ] as const,
          ]
        : [],
    ),
  );
}

const namesOf = (value: unknown): readonly string[] =>
  Array.isArray(value) && value.every((name) => typeof name === 'string') ? value : [];

/** Those that are not removed, in their order; two that came to one place at once stand by their ids, the same for everybody. */
export function standing(entries: ReadonlyMap<string, DepartmentEntry>): DepartmentEntry[] {
  return [...entries.values()]
    .filter(({ removed }) => !removed)
    .sort((one, other) => one.order - other.order || (one.id < other.id ? -1 : 1));
}

/** An id that nobody has: the name, else the name with a number. */
export function freeId(name: string, isTaken: (id: string) => boolean): string {
  let id = name;
  for (let round = 2; isTaken(id); round += 1) id = `${name}#${round}`;
  return id;
}
