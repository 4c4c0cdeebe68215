import type { CheckContext } from './checkContext';
import type { Finding } from './finding';
import { type Passage, placeAt } from './passage';
import { collect, perPassage } from './perPassage';

const PAIR =
  /(\d+(?:\.\d+)?(?:[万千])?(?:人|名|所|个|元|平方米|%)(?:以上|以下)?)的?(\p{Script=Han}{2,4}?)(?=[、，。；\d]|至少|必须|应|配|均|$)/gu;

interface Pair {
  readonly value: string;
  readonly noun: string;
  readonly from: number;
  readonly to: number;
}

/** Two blocks that give the same values to the same things, crosswise: 1000人以上的小学、1200人以上的中学 and the other way round. */
export function checkSwappedLabels({ passages }: CheckContext): readonly Finding[] {
  const lists = collect(passages, readPairLists);
  return lists.flatMap((one, index) =>
    lists.slice(index + 1).flatMap((other) => {
      const crossed = one.pairs.filter(({ value, noun }) =>
        other.pairs.some(
          (pair) =>
            pair.noun === noun && pair.value !== value && one.pairs.some((own) => own.value === pair.value),
        ),
      );
      return crossed.length < 2 ? [] : [report(one.passage, one.pairs, other.passage, other.pairs)];
    }),
  );
}

const readPairLists = perPassage((passage) => readLists(passage).map((pairs) => ({ passage, pairs })));

function readLists(passage: Passage): readonly (readonly Pair[])[] {
  const lists: Pair[][] = [];
  for (const { index, 0: all, 1: value = '', 2: noun = '' } of passage.figures.matchAll(PAIR)) {
    const pair = { value, noun, from: index, to: index + all.length };
    const last = lists.at(-1);
    if (last && passage.figures.slice(last.at(-1)?.to, index) === '、') last.push(pair);
    else lists.push([pair]);
  }
  return lists.filter((pairs) => pairs.length > 1);
}

function report(
  one: Passage,
  ownPairs: readonly Pair[],
  other: Passage,
  otherPairs: readonly Pair[],
): Finding {
  const say = (pairs: readonly Pair[]) => pairs.map(({ value, noun }) => value + noun).join('、');
  const place = (passage: Passage, pairs: readonly Pair[]) =>
    placeAt(passage, pairs[0]?.from ?? 0, pairs.at(-1)?.to ?? 0);
  return {
    rule: 'mismatch/swapped',
    severity: 'error',
    message: `两处的数值与对象对调了：一处是${say(ownPairs)}，另一处是${say(otherPairs)}。`,
    places: [place(one, ownPairs), place(other, otherPairs)],
    expected: say(ownPairs),
    found: say(otherPairs),
  };
}
