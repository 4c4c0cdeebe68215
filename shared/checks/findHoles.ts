/** How many characters are compared before and behind the one that may differ. */
const WINDOWS: readonly (readonly [number, number])[] = [
  [4, 4],
  [2, 6],
  [6, 2],
];
const WINDOW = 8;

/**
 * Groups the positions of a text around which the same Chinese characters stand while the characters there differ. Hashes in typed arrays: a plan
 * of 45,000 characters takes a few milliseconds.
 */
export function findHoles(text: string): readonly (readonly number[])[] {
  const codes = Uint16Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));
  const run = hanRuns(codes);
  return WINDOWS.flatMap(([before, after]) => groupsFor(codes, run, before, after));
}

/** For each position, how many Chinese characters end there in a row. */
function hanRuns(codes: Uint16Array): Uint16Array {
  const run = new Uint16Array(codes.length);
  for (let index = 0; index < codes.length; index += 1) {
    const code = codes[index] as number;
    if (code >= 0x4e00 && code <= 0x9fff) run[index] = Math.min(60_000, (run[index - 1] ?? 0) + 1);
  }
  return run;
}

function groupsFor(
  codes: Uint16Array,
  run: Uint16Array,
  before: number,
  after: number,
): readonly (readonly number[])[] {
  const size = 2 ** Math.ceil(Math.log2(codes.length * 2 + 2));
  const first = new Int32Array(size).fill(-1);
  const firstOf = new Int32Array(codes.length).fill(-1);
  const differing = new Set<number>();
  for (let index = before; index + after < codes.length; index += 1) {
    if ((run[index + after] as number) <= WINDOW) continue;
    let slot = hashAround(codes, index, before, after) & (size - 1);
    while (first[slot] !== -1 && !sameAround(codes, first[slot] as number, index, before, after))
      slot = (slot + 1) & (size - 1);
    const known = first[slot] as number;
    if (known === -1) first[slot] = index;
    else {
      firstOf[index] = known;
      if (codes[known] !== codes[index]) differing.add(known);
    }
  }
  if (differing.size === 0) return [];
  const groups = new Map<number, number[]>([...differing].map((known) => [known, [known]]));
  for (let index = 0; index < codes.length; index += 1) groups.get(firstOf[index] as number)?.push(index);
  return [...groups.values()];
}

function hashAround(codes: Uint16Array, index: number, before: number, after: number): number {
  let hash = 17;
  for (let at = index - before; at <= index + after; at += 1)
    if (at !== index) hash = (Math.imul(hash, 0x01000193) ^ (codes[at] as number)) >>> 0;
  return (hash ^ (hash >>> 15)) >>> 0;
}

function sameAround(codes: Uint16Array, one: number, other: number, before: number, after: number): boolean {
  for (let step = -before; step <= after; step += 1)
    if (step !== 0 && codes[one + step] !== codes[other + step]) return false;
  return true;
}
