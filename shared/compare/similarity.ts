/** The pairs of neighbouring characters in a text, each with how often it occurs. */
export interface Profile {
  readonly pairs: ReadonlyMap<number, number>;
  readonly size: number;
}

/** Counts a text's character pairs. */
export function profileOf(text: string): Profile {
  const pairs = new Map<number, number>();
  const padded = text.length === 1 ? `${text}${text}` : text;
  for (let index = 1; index < padded.length; index += 1) {
    const pair = padded.charCodeAt(index - 1) * 65_536 + padded.charCodeAt(index);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return { pairs, size: Math.max(0, padded.length - 1) };
}

/** How many pairs two texts share. */
export function sharedPairs(one: Profile, other: Profile): number {
  const [small, large] = one.pairs.size <= other.pairs.size ? [one, other] : [other, one];
  let shared = 0;
  for (const [pair, count] of small.pairs) shared += Math.min(count, large.pairs.get(pair) ?? 0);
  return shared;
}

/** How alike two texts are, from 0 to 1 (Dice's coefficient over character pairs); two empty ones are alike. */
export function similarity(one: Profile, other: Profile): number {
  if (one.size + other.size === 0) return 1;
  return (2 * sharedPairs(one, other)) / (one.size + other.size);
}
