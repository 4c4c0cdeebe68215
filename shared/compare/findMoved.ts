import type { Matches } from './matchItems';

/**
 * The newer items that moved: all matched ones but the heaviest set that kept its order, so that of a long and a short chapter that
 * changed places the short one moved. `weights` are by newer index.
 */
export function findMoved(matches: Matches, weights: readonly number[]): ReadonlySet<number> {
  const matched = matches.flatMap((older, newer) => (older === null ? [] : [{ older, newer }]));
  const highest = Math.max(-1, ...matched.map(({ older }) => older));
  // A Fenwick tree over older indexes: the heaviest chain that ends at or before one.
  const tree = new Int32Array(highest + 2).fill(-1);
  const totals = matched.map(() => 0);
  const before = matched.map(() => -1);
  const better = (one: number, other: number) =>
    other >= 0 && (one < 0 || (totals[other] as number) > (totals[one] as number)) ? other : one;
  matched.forEach(({ older, newer }, index) => {
    let best = -1;
    for (let place = older; place > 0; place -= place & -place) best = better(best, tree[place] as number);
    before[index] = best;
    totals[index] = (totals[best] ?? 0) + (weights[newer] ?? 0) + 1;
    for (let place = older + 1; place < tree.length; place += place & -place)
      tree[place] = better(tree[place] as number, index);
  });
  const moved = new Set(matched.map(({ newer }) => newer));
  let last = totals.reduce((best, total, index) => (total > (totals[best] ?? -1) ? index : best), -1);
  for (; last >= 0; last = before[last] as number) moved.delete((matched[last] as { newer: number }).newer);
  return moved;
}
