import type { Matches } from './matchItems';

/** A place in the reading order of a comparison: an older item, a newer one, or the two that are one. */
export interface Place {
  readonly older: number | null;
  readonly newer: number | null;
  readonly move: 'from' | 'to' | null;
}

/**
 * All items of both sides in one order: that of the newer, with what went at its old place, before what came there. Moved items stand
 * twice, both times with both indexes.
 */
export function interleave(olderCount: number, matches: Matches, moved: ReadonlySet<number>): Place[] {
  const newerOf = new Map(
    matches.flatMap((older, newer) => (older === null ? [] : [[older, newer] as const])),
  );
  const places: Place[] = [];
  let next = 0;
  const passOlder = (until: number) => {
    for (; next < until; next += 1) {
      const newer = newerOf.get(next) ?? null;
      places.push({ older: next, newer, move: newer === null ? null : 'from' });
    }
  };
  // What came directly after an item that stayed waits until what went there has been named.
  let waiting: Place[] = [];
  matches.forEach((older, newer) => {
    if (older === null || moved.has(newer)) {
      waiting.push({ older, newer, move: older === null ? null : 'to' });
      return;
    }
    passOlder(older);
    places.push(...waiting, { older, newer, move: null });
    waiting = [];
    next = older + 1;
  });
  passOlder(olderCount);
  places.push(...waiting);
  return places;
}
