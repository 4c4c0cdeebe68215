import { DEPARTMENT_PREFIX, type DepartmentEntry, entriesOf, freeId, standing } from './departmentEntries';
import type { Department } from './settings';
import type { SettingWrite } from './settingWrite';

const WRITTEN = ['name', 'shortNames', 'formerNames', 'order', 'removed'] as const;

/** What is to be written so that these are the departments: only what differs from what is there, field by field. */
export function departmentWrites(
  fields: Readonly<Record<string, unknown>>,
  departments: readonly Department[],
): SettingWrite[] {
  const entries = entriesOf(fields);
  const before = standing(entries);
  const ids = idsOf(before, departments, (id) => entries.get(id)?.removed === false);
  const kept = new Set(ids);
  let last = Math.max(-1, ...[...entries.values()].map(({ order }) => order));
  const orders = ids.map((id) => {
    const entry = entries.get(id);
    if (entry && !entry.removed) return entry.order;
    last += 1;
    return last;
  });
  const inOrder = orders.every((order, index) => index === 0 || (orders[index - 1] ?? 0) <= order);
  const wanted = departments.map((department, index): DepartmentEntry => {
    const order = inOrder ? (orders[index] ?? index) : index;
    return { ...department, id: ids[index] ?? '', order, removed: false };
  });
  return [
    ...wanted.flatMap((entry) => {
      const known = entries.get(entry.id);
      return WRITTEN.filter((field) => !known || !isSame(known[field], entry[field])).map(
        (field): SettingWrite => [keyOf(field, entry.id), entry[field]],
      );
    }),
    ...before.filter(({ id }) => !kept.has(id)).map(({ id }): SettingWrite => [keyOf('removed', id), true]),
  ];
}

const keyOf = (field: (typeof WRITTEN)[number], id: string): string => `${DEPARTMENT_PREFIX}${field}:${id}`;
const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Which department each of a list is: that of its name, else the one that stood in its place and is there under its name no more. */
function idsOf(
  before: readonly DepartmentEntry[],
  departments: readonly Department[],
  isTaken: (id: string) => boolean,
): string[] {
  const open = new Map(before.map((entry) => [entry.id, entry]));
  const take = (entry: DepartmentEntry | undefined) => {
    if (!entry || !open.delete(entry.id)) return undefined;
    return entry.id;
  };
  const byName = departments.map(({ name }) => take([...open.values()].find((entry) => entry.name === name)));
  const found = departments.map((_, index) => byName[index] ?? take(before[index]));
  const added = new Set<string>();
  return departments.map(({ name }, index) => {
    const id = found[index] ?? freeId(name, (taken) => isTaken(taken) || added.has(taken));
    added.add(id);
    return id;
  });
}
