import type { CheckContext } from './checkContext';
import { findHoles } from './findHoles';
import type { Finding } from './finding';
import { type Passage, placeAround } from './passage';

const HAN = /^\p{Script=Han}$/u;
const SHORTEST_RUN = 9;

interface Spot {
  readonly passage: Passage;
  readonly index: number;
  readonly character: string;
  /** Where it stands in all texts together. */
  readonly position: number;
}

/**
 * Two runs of at least nine characters that differ in one only: 督导体育机制改革 beside 督导体制机制改革. Characters that tell things apart by
 * themselves (省 市 县, 一 二 三) do not count; the rarer run is reported.
 */
export function checkNearDuplicates({ passages, lists }: CheckContext): readonly Finding[] {
  const contrasts = lists.contrasts.map((group) => new Set(group));
  const starts: number[] = [];
  let length = 0;
  for (const { text } of passages) {
    starts.push(length);
    length += text.length + 1;
  }
  const spotAt = spotFinder(passages, starts);
  const reported = new Map<number, Finding>();
  for (const positions of findHoles(passages.map(({ text }) => text).join('\n'))) {
    const byCharacter = new Map<string, Spot[]>();
    for (const spot of positions.map(spotAt))
      byCharacter.set(spot.character, [...(byCharacter.get(spot.character) ?? []), spot]);
    const [usual = [], ...others] = [...byCharacter.values()].sort((one, other) => other.length - one.length);
    const [model] = usual;
    for (const spot of others.flat()) {
      if (!model || isContrast(spot.character, model.character, contrasts)) continue;
      if (reported.has(spot.position) || reported.has(model.position)) continue;
      if (runLength(spot, model) < SHORTEST_RUN) continue;
      reported.set(spot.position, report(spot, model, usual.length));
    }
  }
  return [...reported].sort(([one], [other]) => one - other).map(([, finding]) => finding);
}

function spotFinder(passages: readonly Passage[], starts: readonly number[]): (position: number) => Spot {
  return (position) => {
    const at = lastAtOrBefore(starts, position);
    const passage = passages[at] as Passage;
    const index = position - (starts[at] ?? 0);
    return { passage, index, character: passage.text[index] as string, position };
  };
}

/** The index of the last of some rising numbers that is not above `limit`. */
function lastAtOrBefore(numbers: readonly number[], limit: number): number {
  let [low, high] = [0, numbers.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] as number) <= limit) low = middle;
    else high = middle;
  }
  return low;
}

function isContrast(one: string, other: string, contrasts: readonly ReadonlySet<string>[]): boolean {
  return !HAN.test(one) || !HAN.test(other) || contrasts.some((group) => group.has(one) && group.has(other));
}

/** How many characters agree around the one that differs, that one included. */
function runLength(one: Spot, other: Spot): number {
  let length = 1;
  const same = (step: number) => {
    const character = one.passage.text[one.index + step];
    return (
      character !== undefined && HAN.test(character) && character === other.passage.text[other.index + step]
    );
  };
  for (let step = 1; same(step); step += 1) length += 1;
  for (let step = -1; same(step); step -= 1) length += 1;
  return length;
}

function report(spot: Spot, model: Spot, times: number): Finding {
  const words = ({ passage, index }: Spot) => passage.text.slice(Math.max(0, index - 4), index + 5);
  return {
    rule: 'term/near',
    severity: 'warning',
    message: `“${words(spot)}”与“${words(model)}”（${times}处）只差一个字，请核对。`,
    places: [spot, model].map(({ passage, index }) => placeAround(passage, index, index + 1, 5)),
    expected: words(model),
    found: words(spot),
  };
}
