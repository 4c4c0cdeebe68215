import type { Matches } from './matchItems';
import { profileOf, sharedPairs, similarity } from './similarity';

/** Indexes of items that stand for one: a paragraph, or the parts that it was split into. */
export interface Groups {
  readonly older: readonly (readonly number[])[];
  readonly newer: readonly (readonly number[])[];
  /** For every newer group the index of the older one that it was, or null. */
  readonly matches: Matches;
}

/** A part that was split off has at least so much of its text from the whole. */
const LEAST_FROM_WHOLE = 0.6;
const SHORTEST_PART = 4;

/**
 * Puts free paragraphs beside a matched one to it where it was split into them, or joined from them. A text is null where the item
 * is no paragraph.
 */
export function groupSplits(
  older: readonly (string | null)[],
  newer: readonly (string | null)[],
  matches: Matches,
): Groups {
  const newerOf: Matches = older.map(() => null);
  matches.forEach((index, at) => {
    if (index !== null) newerOf[index] = at;
  });
  const newerGroups = newer.map((_, index) => [index]);
  const olderGroups = older.map((_, index) => [index]);
  matches.forEach((index, at) => {
    if (index === null) return;
    const [whole, part] = [older[index], newer[at]];
    if (whole == null || part == null || whole === part) return;
    const parts = gather(
      whole,
      newer,
      at,
      (each) => matches[each] === null && newerGroups[each]?.length === 1,
    );
    if (parts.length > 1) take(newerGroups, at, parts);
    else
      take(
        olderGroups,
        index,
        gather(part, older, index, (each) => newerOf[each] === null && olderGroups[each]?.length === 1),
      );
  });
  const olderKept = olderGroups.filter((group) => group.length > 0);
  const newerKept = newerGroups.flatMap((group, index) => (group.length > 0 ? [{ group, index }] : []));
  const groupOf = new Map(olderKept.flatMap((group, index) => group.map((each) => [each, index] as const)));
  return {
    older: olderKept,
    newer: newerKept.map(({ group }) => group),
    matches: newerKept.map(({ index }) => {
      const match = matches[index] ?? null;
      return match === null ? null : (groupOf.get(match) ?? null);
    }),
  };
}

function take(groups: number[][], at: number, parts: readonly number[]): void {
  for (const part of parts) groups[part] = [];
  groups[at] = [...parts];
}

/** The stretch of items around `at` that together are more like the whole than the one at `at` alone. */
function gather(
  whole: string,
  texts: readonly (string | null)[],
  at: number,
  isFree: (index: number) => boolean,
): number[] {
  const profile = profileOf(whole);
  const parts = [at];
  let text = texts[at] ?? '';
  const grows = (index: number, join: (part: string) => string) => {
    const part = texts[index];
    if (part == null || part.length < SHORTEST_PART || !isFree(index)) return false;
    const partProfile = profileOf(part);
    if (sharedPairs(partProfile, profile) < LEAST_FROM_WHOLE * partProfile.size) return false;
    const joined = join(part);
    if (similarity(profileOf(joined), profile) <= similarity(profileOf(text), profile)) return false;
    text = joined;
    return true;
  };
  for (let next = at + 1; grows(next, (part) => text + part); next += 1) parts.push(next);
  for (let next = at - 1; grows(next, (part) => part + text); next -= 1) parts.unshift(next);
  return parts;
}
