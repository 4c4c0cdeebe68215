/** What departments were called at one moment: those of the plan by their ids, and those that a responsibility named, in its order. */
export interface KnownNames {
  readonly byId: ReadonlyMap<string, string>;
  readonly inText: readonly string[];
}

/**
 * Departments that were chosen when all were called as `before` says, by what has changed since: renamed ones have their new names, and what others
 * added to the responsibility or took from it is there or gone.
 */
export function followNames(chosen: readonly string[], before: KnownNames, now: KnownNames): string[] {
  const renamed = new Map<string, string>();
  // Only a list that is as long as it was tells which of its names became which.
  const isReworded = before.inText.length === now.inText.length;
  if (isReworded)
    before.inText.forEach((name, index) => {
      renamed.set(name, now.inText[index] ?? name);
    });
  for (const [id, name] of before.byId) {
    const next = now.byId.get(id);
    if (next !== undefined && next !== name) renamed.set(name, next);
  }
  const follow = (names: readonly string[]) => names.map((name) => renamed.get(name) ?? name);
  if (isReworded) return unique(follow(chosen));
  const known = follow(before.inText);
  const gone = known.filter((name) => !now.inText.includes(name));
  const added = now.inText.filter((name) => !known.includes(name));
  return unique([...follow(chosen), ...added]).filter((name) => !gone.includes(name));
}

const unique = (names: readonly string[]): string[] => [...new Set(names)];
