import type { Profile } from './similarity';

/** So many older texts are looked at for one newer text. */
const CANDIDATES = 5;
/** Pairs of characters that stand in more texts than this say nothing about one of them. */
const MOST_TEXTS = 40;

/** For every newer text the older ones that share most of its rarer character pairs, by index. */
export function findCandidates(
  older: readonly Profile[],
  newer: readonly Profile[],
): { readonly older: number; readonly newer: number }[] {
  const places = new Map<number, number[]>();
  older.forEach(({ pairs }, index) => {
    for (const pair of pairs.keys()) {
      const list = places.get(pair);
      if (list) list.push(index);
      else places.set(pair, [index]);
    }
  });
  const shared = new Uint32Array(older.length);
  return newer.flatMap(({ pairs }, index) => {
    const touched: number[] = [];
    for (const pair of pairs.keys()) {
      const list = places.get(pair);
      if (!list || list.length > MOST_TEXTS) continue;
      for (const place of list) {
        if (shared[place] === 0) touched.push(place);
        shared[place] = (shared[place] ?? 0) + 1;
      }
    }
    const score = (place: number) => (shared[place] ?? 0) / (older[place]?.size ?? 1);
    const best = touched.sort((one, other) => score(other) - score(one)).slice(0, CANDIDATES);
    shared.fill(0);
    return best.map((place) => ({ older: place, newer: index }));
  });
}
