import type { CheckContext } from './checkContext';
import { COMMON_CHARACTERS } from './commonCharacters';
import type { Finding } from './finding';
import { type Passage, placeAround } from './passage';

const HAN = /\p{Script=Han}/u;
/** How often the right word must stand in the plan, and how often at most the wrong one. */
const USUAL = 4;
const RARE = 1;

/**
 * Two characters that are no word and stand once, where one other character makes them a word that the plan often uses: by a confusable
 * character (教育咨源 beside 教育资源), or by any where the odd one is uncommon (一秕 beside 一批).
 */
export function checkOddCharacters({ passages, lists }: CheckContext): readonly Finding[] {
  const pairs = countPairs(passages);
  const confusable = confusables(lists.confusable);
  const words = new Intl.Segmenter('zh', { granularity: 'word' });
  const isWord = (pair: string) => [...words.segment(pair)].length === 1;
  const starts = groupBy(pairs, 0);
  const ends = groupBy(pairs, 1);
  const findings: Finding[] = [];
  for (const passage of passages)
    for (let index = 0; index + 1 < passage.text.length; index += 1) {
      const pair = passage.text.slice(index, index + 2);
      if ((pairs.get(pair) ?? USUAL) > RARE) continue;
      const right = correct(pair, passage.text, index);
      if (right && !isWord(pair) && isWord(right)) findings.push(report(passage, index, pair, right));
    }
  return dropOverlaps(findings);

  function correct(pair: string, text: string, index: number): string | null {
    const [one = '', other = ''] = pair;
    const candidates = [
      ...candidatesFor(other, one, 1, text[index + 2] ?? ''),
      ...candidatesFor(one, other, 0, text[index - 1] ?? ''),
    ];
    return candidates.sort((first, second) => (pairs.get(second) ?? 0) - (pairs.get(first) ?? 0))[0] ?? null;
  }

  /** Frequent words with `kept` in which another character stands for `odd`; `beyond` is the neighbour that `odd` might belong to. */
  function candidatesFor(odd: string, kept: string, place: 0 | 1, beyond: string): readonly string[] {
    const neighbour = place === 1 ? odd + beyond : beyond + odd;
    if (HAN.test(beyond) && isWord(neighbour)) return [];
    const uncommon = !COMMON_CHARACTERS.has(odd);
    const similar = confusable.get(odd);
    if (!uncommon && !similar) return [];
    return ((place === 1 ? starts : ends).get(kept) ?? []).filter(
      (word) => (pairs.get(word) ?? 0) >= USUAL && (uncommon || similar?.has(word[place] as string)),
    );
  }
}

function countPairs(passages: readonly Passage[]): ReadonlyMap<string, number> {
  const pairs = new Map<string, number>();
  for (const { text } of passages)
    for (let index = 0; index + 1 < text.length; index += 1) {
      const pair = text.slice(index, index + 2);
      if (HAN.test(pair[0] as string) && HAN.test(pair[1] as string))
        pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
    }
  return pairs;
}

function groupBy(pairs: ReadonlyMap<string, number>, place: 0 | 1): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const [pair, count] of pairs)
    if (count >= USUAL)
      groups.set(pair[place] as string, [...(groups.get(pair[place] as string) ?? []), pair]);
  return groups;
}

/** What each character is taken for. */
export function confusables(groups: readonly string[]): ReadonlyMap<string, ReadonlySet<string>> {
  const others = new Map<string, Set<string>>();
  for (const group of groups)
    for (const one of group)
      others.set(one, new Set([...(others.get(one) ?? []), ...group].filter((other) => other !== one)));
  return others;
}

function report(passage: Passage, index: number, pair: string, right: string): Finding {
  return {
    rule: 'term/character',
    severity: 'error',
    message: `“${pair}”不成词，疑为“${right}”之误。`,
    places: [placeAround(passage, index, index + 2, 4)],
    expected: right,
    found: pair,
  };
}

/** One odd character makes two odd pairs; the first is enough. */
function dropOverlaps(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter((finding, index) => {
    const [place] = finding.places;
    const [before] = findings[index - 1]?.places ?? [];
    return !(place && before && place.blockId === before.blockId && place.from - before.from <= 1);
  });
}
