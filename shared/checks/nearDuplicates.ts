import type { CheckContext } from './checkContext';
import type { Finding } from './finding';
import type { Hole } from './holeIndex';
import { placeAround } from './passage';

const HAN = /^\p{Script=Han}$/u;
const SHORTEST_RUN = 9;

/**
 * Two runs of at least nine characters that differ in one only: 督导体育机制改革 beside 督导体制机制改革. Characters that tell things apart by
 * themselves (省 市 县, 一 二 三) do not count; the rarer run is reported.
 */
export function checkNearDuplicates({ lists, memory: { index } }: CheckContext): readonly Finding[] {
  const contrasts = lists.contrasts.map((group) => new Set(group));
  const groups = index.holes
    .differingGroups()
    .map((group) => byCharacter(group, index.inOrder))
    .filter((group) => group.length > 1 && !allContrast(group, contrasts))
    .sort((one, other) => index.compare(one[0]?.[0] as Hole, other[0]?.[0] as Hole));
  const reported = new Map<string, { readonly spot: Hole; readonly finding: Finding }>();
  for (const [usual = [], ...others] of groups) {
    const [model] = usual;
    for (const spot of others.flat()) {
      if (!model || isContrast(characterOf(spot), characterOf(model), contrasts)) continue;
      const [own, its] = [spot, model].map((hole) => `${index.orderOf(hole.passage)}:${hole.index}`);
      if (!own || !its || reported.has(own) || reported.has(its)) continue;
      if (runLength(spot, model) < SHORTEST_RUN) continue;
      reported.set(own, { spot, finding: report(spot, model, usual.length) });
    }
  }
  return [...reported.values()]
    .sort((one, other) => index.compare(one.spot, other.spot))
    .map(({ finding }) => finding);
}

/** The spots of one group by the character there, the most frequent character first. */
function byCharacter(
  group: readonly Hole[],
  inOrder: (spots: readonly Hole[]) => readonly Hole[],
): readonly (readonly Hole[])[] {
  const characters = new Map<string, Hole[]>();
  for (const hole of inOrder(group)) {
    const known = characters.get(characterOf(hole));
    if (known) known.push(hole);
    else characters.set(characterOf(hole), [hole]);
  }
  return [...characters.values()].sort((one, other) => other.length - one.length);
}

function characterOf({ passage, index }: Hole): string {
  return passage.text[index] ?? '';
}

function allContrast(
  group: readonly (readonly Hole[])[],
  contrasts: readonly ReadonlySet<string>[],
): boolean {
  const [usual, ...others] = group.map(([hole]) => characterOf(hole as Hole));
  return others.every((character) => isContrast(character, usual ?? '', contrasts));
}

/** True where a character tells things apart from the other by itself, or where one of them is not Chinese. */
export function isContrast(one: string, other: string, contrasts: readonly ReadonlySet<string>[]): boolean {
  return !HAN.test(one) || !HAN.test(other) || contrasts.some((group) => group.has(one) && group.has(other));
}

/** How many characters agree around the one that differs, that one included. */
function runLength(one: Hole, other: Hole): number {
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

function report(spot: Hole, model: Hole, times: number): Finding {
  const words = ({ passage, index }: Hole) => passage.text.slice(Math.max(0, index - 4), index + 5);
  return {
    rule: 'term/near',
    severity: 'warning',
    message: `“${words(spot)}”与“${words(model)}”（${times}处）只差一个字，请核对。`,
    places: [spot, model].map(({ passage, index }) => placeAround(passage, index, index + 1, 5)),
    expected: words(model),
    found: words(spot),
  };
}
