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
 * character in surroundings that the plan knows (教育咨源 beside 教育资源), or an uncommon one in any.
 */
export function checkOddCharacters({ passages, lists }: CheckContext): readonly Finding[] {
  const pairs = countPairs(passages);
  const confusable = confusables(lists.confusable);
  const words = new Intl.Segmenter('zh', { granularity: 'word' });
  const isWord = (pair: string) => [...words.segment(pair)].length === 1;
  const starts = groupBy(pairs, 0);
  const ends = groupBy(pairs, 1);
  const all = passages.map(({ text }) => text).join('\n');
  const findings: Finding[] = [];
  for (const passage of passages)
    for (let index = 0; index + 1 < passage.text.length; index += 1) {
      const pair = passage.text.slice(index, index + 2);
      if ((pairs.get(pair) ?? USUAL) > RARE) continue;
      const right = [...candidatesFor(passage.text, index, 1), ...candidatesFor(passage.text, index, 0)].sort(
        (one, other) => (pairs.get(other) ?? 0) - (pairs.get(one) ?? 0),
      )[0];
      if (right && !isWord(pair) && isWord(right)) findings.push(report(passage, index, pair, right));
    }
  return dropOverlaps(findings);

  /** Frequent words in which another character stands for the odd one, at `place` of the pair at `index`, and which fit the context. */
  function candidatesFor(text: string, index: number, place: 0 | 1): readonly string[] {
    const odd = text[index + place] as string;
    const kept = text[index + 1 - place] as string;
    const uncommon = !COMMON_CHARACTERS.has(odd);
    const similar = confusable.get(odd);
    if (!similar) return [];
    const candidates = ((place === 1 ? starts : ends).get(kept) ?? []).filter((word) =>
      similar.has(word[place] as string),
    );
    if (candidates.length === 0 || !standsAlone(text, index + place)) return [];
    return candidates.filter((word) => {
      const [before, after] = [text[index - 1] ?? '', text[index + 2] ?? ''];
      const fitsLeft = !HAN.test(before) || all.includes(before + word);
      const fitsRight = !HAN.test(after) || all.includes(word + after);
      return uncommon || (fitsLeft && HAN.test(before)) || (fitsRight && HAN.test(after));
    });
  }

  /** True when the character is a word of its own in its surroundings, so that it belongs to no word that the dictionary knows. */
  function standsAlone(text: string, index: number): boolean {
    const start = Math.max(0, index - 5);
    return [...words.segment(text.slice(start, index + 6))].some(
      ({ index: at, segment }) => start + at === index && segment.length === 1,
    );
  }
}

/** How often each pair of Chinese characters stands in the plan. */
function countPairs(passages: readonly Passage[]): ReadonlyMap<string, number> {
  const counts = new Map<number, number>();
  for (const { text } of passages) {
    let before = 0;
    for (let index = 0; index < text.length; index += 1) {
      const code = text.charCodeAt(index);
      const isHan = code >= 0x4e00 && code <= 0x9fff;
      if (isHan && before > 0)
        counts.set(before * 0x10000 + code, (counts.get(before * 0x10000 + code) ?? 0) + 1);
      before = isHan ? code : 0;
    }
  }
  return new Map(
    [...counts].map(([key, count]) => [String.fromCharCode(Math.floor(key / 0x10000), key % 0x10000), count]),
  );
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
