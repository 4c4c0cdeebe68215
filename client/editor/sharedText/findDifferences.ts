/** Letters that went at a place of a text, and others that came there. Lengths in UTF-16 units. */
export interface Difference {
  /** In the older text. */
  readonly at: number;
  readonly removed: number;
  /** In the newer text. */
  readonly nowAt: number;
  readonly inserted: number;
}

/** Letters that stand in both texts. */
export interface Kept {
  readonly at: number;
  readonly nowAt: number;
  readonly length: number;
}

/** Stretches that were replaced are compared letter by letter up to this many comparisons; beyond, the whole goes and comes. */
const COMPARISONS = 40_000;

/**
 * What differs between two texts, in their order, never within a character of two units. `sameMarks`: so many letters from the start on have the
 * same marks in both; of two like letters side by side they tell which is new.
 */
export function findDifferences(old: string, now: string, sameMarks: number): readonly Difference[] {
  const shorter = Math.min(old.length, now.length);
  let at = 0;
  // By number: `old[at]` would make a string of each Chinese letter.
  while (at < shorter && old.charCodeAt(at) === now.charCodeAt(at)) at += 1;
  if (at > 0 && isHalf(old, now, at)) at -= 1;
  let same = 0;
  while (
    same < shorter - at &&
    old.charCodeAt(old.length - 1 - same) === now.charCodeAt(now.length - 1 - same)
  )
    same += 1;
  if (same > 0 && isHalf(old, now, old.length - same, now.length - same)) same -= 1;
  const removed = old.length - at - same;
  const inserted = now.length - at - same;
  if (removed === 0 && inserted === 0) return [];
  if (removed > 0 && inserted > 0)
    return compareLetters(old.slice(at, at + removed), now.slice(at, at + inserted), at);
  const marked = Math.min(at, sameMarks);
  const slides =
    marked < at &&
    !isHalf(old, now, marked) &&
    (removed === 0
      ? now.slice(marked + inserted) === old.slice(marked)
      : old.slice(marked + removed) === now.slice(marked));
  const place = slides ? marked : at;
  return [{ at: place, removed, nowAt: place, inserted }];
}

/** What stands between the differences of a text that had `length` letters. */
export function keptBetween(differences: readonly Difference[], length: number): readonly Kept[] {
  const kept: Kept[] = [];
  let [at, nowAt] = [0, 0];
  for (const each of [...differences, { at: length, removed: 0, nowAt: 0, inserted: 0 }]) {
    if (each.at > at) kept.push({ at, nowAt, length: each.at - at });
    [at, nowAt] = [each.at + each.removed, each.nowAt + each.inserted];
  }
  return kept;
}

/** Whether a place lies in the midst of a character of two units. */
function isHalf(old: string, now: string, at: number, nowAt = at): boolean {
  const isLow = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff;
  return isLow(old.charCodeAt(at)) || isLow(now.charCodeAt(nowAt));
}

/** The differences of two stretches that begin at `start`, by their longest common letters. */
function compareLetters(oldText: string, nowText: string, start: number): readonly Difference[] {
  const [old, now] = [[...oldText], [...nowText]];
  const all = { at: start, removed: oldText.length, nowAt: start, inserted: nowText.length };
  if (old.length * now.length > COMPARISONS) return [all];
  const width = now.length + 1;
  const common = new Uint16Array((old.length + 1) * width);
  const commonAt = (one: number, other: number) => common[one * width + other] ?? 0;
  for (let one = old.length - 1; one >= 0; one -= 1)
    for (let other = now.length - 1; other >= 0; other -= 1)
      common[one * width + other] =
        old[one] === now[other]
          ? commonAt(one + 1, other + 1) + 1
          : Math.max(commonAt(one + 1, other), commonAt(one, other + 1));
  const found: Difference[] = [];
  let [one, other, at, nowAt] = [0, 0, start, start];
  let [removed, inserted] = [0, 0];
  const close = () => {
    if (removed + inserted > 0) found.push({ at: at - removed, removed, nowAt: nowAt - inserted, inserted });
    [removed, inserted] = [0, 0];
  };
  while (one < old.length || other < now.length) {
    const [gone, came] = [old[one] ?? '', now[other] ?? ''];
    if (gone !== '' && gone === came) {
      close();
      [one, other, at, nowAt] = [one + 1, other + 1, at + gone.length, nowAt + came.length];
    } else if (came === '' || (gone !== '' && commonAt(one + 1, other) >= commonAt(one, other + 1))) {
      [one, at, removed] = [one + 1, at + gone.length, removed + gone.length];
    } else [other, nowAt, inserted] = [other + 1, nowAt + came.length, inserted + came.length];
  }
  close();
  return found;
}
