import type { CheckContext } from './checkContext';
import type { Finding } from './finding';
import { type Passage, placeAround } from './passage';

const HAN = /^\p{Script=Han}+$/u;
/** Characters on both sides of the one that differs. */
const WINDOWS: readonly (readonly [number, number])[] = [
  [4, 4],
  [2, 6],
  [6, 2],
];

interface Spot {
  readonly passage: Passage;
  readonly index: number;
  readonly character: string;
}

/**
 * Two runs of at least nine characters that differ in one only: 督导体育机制改革 beside 督导体制机制改革. Characters that tell things apart by
 * themselves (省 市 县, 一 二 三) do not count; the rarer run is reported.
 */
export function checkNearDuplicates({ passages, lists }: CheckContext): readonly Finding[] {
  const contrasts = lists.contrasts.map((group) => new Set(group));
  const findings: Finding[] = [];
  const reported = new Set<string>();
  for (const [before, after] of WINDOWS)
    for (const spots of collect(passages, before, after).values()) {
      const counts = new Map<string, Spot[]>();
      for (const spot of spots) counts.set(spot.character, [...(counts.get(spot.character) ?? []), spot]);
      if (counts.size < 2) continue;
      const [usual, ...others] = [...counts.values()].sort((one, other) => other.length - one.length);
      for (const odd of others) {
        const [spot] = odd;
        const [model] = usual ?? [];
        if (!spot || !model || isContrast(spot.character, model.character, contrasts)) continue;
        if (runLength(spot, model) < 9) continue;
        for (const one of odd) {
          const key = `${one.passage.id}:${one.index}`;
          if (reported.has(key)) continue;
          reported.add(key);
          findings.push(report(one, model, usual?.length ?? 0));
        }
      }
    }
  return findings;
}

/** Every place of the text by what stands around one character; only keys with different characters are kept. */
function collect(
  passages: readonly Passage[],
  before: number,
  after: number,
): ReadonlyMap<string, readonly Spot[]> {
  const first = new Map<string, Spot>();
  const several = new Map<string, Spot[]>();
  for (const passage of passages) {
    const { text } = passage;
    for (let index = before; index + after < text.length; index += 1) {
      const key = text.slice(index - before, index) + text.slice(index + 1, index + 1 + after);
      const spot = { passage, index, character: text[index] as string };
      const known = first.get(key);
      if (!known) first.set(key, spot);
      else if (several.has(key)) several.get(key)?.push(spot);
      else several.set(key, [known, spot]);
    }
  }
  for (const [key, spots] of several)
    if (
      !HAN.test(key) ||
      spots.every(({ character }) => character === spots[0]?.character || !HAN.test(character))
    )
      several.delete(key);
  return several;
}

function isContrast(one: string, other: string, contrasts: readonly ReadonlySet<string>[]): boolean {
  return !HAN.test(one) || !HAN.test(other) || contrasts.some((group) => group.has(one) && group.has(other));
}

/** How many characters agree around the one that differs. */
function runLength(one: Spot, other: Spot): number {
  let length = 0;
  const same = (step: number) => {
    const character = one.passage.text[one.index + step];
    return (
      character !== undefined && HAN.test(character) && character === other.passage.text[other.index + step]
    );
  };
  for (let step = 1; same(step); step += 1) length += 1;
  for (let step = -1; same(step); step -= 1) length += 1;
  return length + 1;
}

function report(spot: Spot, model: Spot, times: number): Finding {
  const words = (found: Spot) => found.passage.text.slice(Math.max(0, found.index - 4), found.index + 5);
  return {
    rule: 'term/near',
    severity: 'warning',
    message: `“${words(spot)}”与“${words(model)}”（${times}处）只差一个字，请核对。`,
    places: [
      placeAround(spot.passage, spot.index, spot.index + 1, 5),
      placeAround(model.passage, model.index, model.index + 1, 5),
    ],
    expected: words(model),
    found: words(spot),
  };
}
