import type { Node } from '@tiptap/pm/model';
import { trackedStretches } from './trackedStretches';

/** How much is tracked in a document, and by whom. */
export interface Tracked {
  readonly changes: number;
  /** By the id of the author. */
  readonly people: ReadonlyMap<string, { readonly name: string; readonly changes: number }>;
}

/** Counts the tracked changes of a document. */
export function readTracked(doc: Node): Tracked {
  const seen = new Set<string>();
  const people = new Map<string, { name: string; changes: number }>();
  for (const { change, author, name } of trackedStretches(doc)) {
    if (seen.has(change)) continue;
    seen.add(change);
    people.set(author, { name, changes: (people.get(author)?.changes ?? 0) + 1 });
  }
  return { changes: seen.size, people };
}

/** Whether two counts say the same. */
export function sameTracked(one: Tracked, other: Tracked): boolean {
  return (
    one.changes === other.changes &&
    one.people.size === other.people.size &&
    [...one.people].every(([author, { changes }]) => other.people.get(author)?.changes === changes)
  );
}
