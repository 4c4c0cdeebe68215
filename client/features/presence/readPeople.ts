/** Somebody who has the plan open. */
export interface PersonHere {
  readonly id: string;
  readonly name: string;
}

/** The people in awareness states, each once however many windows are open, in the order of their names. */
export function readPeople(states: Iterable<Record<string, unknown>>): readonly PersonHere[] {
  const people = new Map<string, PersonHere>();
  for (const { user } of states) {
    const { id, name } = (user ?? {}) as Partial<Record<'id' | 'name', unknown>>;
    if (typeof id === 'string' && typeof name === 'string') people.set(id, { id, name });
  }
  return [...people.values()].sort((one, other) => one.name.localeCompare(other.name, 'zh-CN'));
}
