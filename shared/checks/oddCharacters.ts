import type { CheckContext } from './checkContext';
import { COMMON_CHARACTERS } from './commonCharacters';
import type { Finding } from './finding';
import { replaceFix } from './fixes/replaceFix';
import { type Passage, placeAround } from './passage';
import { remembering } from './perPassage';
import type { TextIndex } from './textIndex';

const HAN = /\p{Script=Han}/u;
/** How often the right word must stand in the plan; the wrong one stands once. */
const USUAL = 4;

const words = new Intl.Segmenter('zh', { granularity: 'word' });

/** A pair of characters that stands once, and the frequent words of which it differs in one confusable character. */
interface OddPair {
  readonly pair: string;
  readonly candidates: readonly { readonly word: string; readonly place: 0 | 1; readonly count: number }[];
}

/**
 * Two characters that are no word and stand once, where one other character makes them a word that the plan often uses: by a confusable
 * character in surroundings that the plan knows (教育咨源 beside 教育资源), or an uncommon one in any. The search starts from the frequent
 * words, of which there are few, not from the text.
 */
export function checkOddCharacters({ passages, lists, memory: { index } }: CheckContext): readonly Finding[] {
  const odd = findOddPairs(index, confusables(lists.confusable));
  if (odd.length === 0) return [];
  const found = odd.flatMap((entry) => {
    const spot = locate(entry.pair, passages, index);
    const right = spot && bestCandidate(entry, spot.passage.text, spot.index, index);
    return right && !isWord(entry.pair) && isWord(right)
      ? [{ ...spot, finding: report(spot.passage, spot.index, entry.pair, right) }]
      : [];
  });
  return dropOverlaps(found.sort(index.compare).map(({ finding }) => finding));
}

function findOddPairs(
  { pairs }: TextIndex,
  similar: ReadonlyMap<string, ReadonlySet<string>>,
): readonly OddPair[] {
  const odd = new Map<string, { word: string; place: 0 | 1; count: number }[]>();
  for (const [first, second, count] of pairs.frequent(USUAL)) {
    const word = String.fromCharCode(first, second);
    for (const place of [0, 1] as const)
      for (const character of similar.get(word[place] as string) ?? []) {
        const code = character.charCodeAt(0);
        if ((place === 0 ? pairs.of(code, second) : pairs.of(first, code)) !== 1) continue;
        const pair = place === 0 ? character + word[1] : word[0] + character;
        odd.set(pair, [...(odd.get(pair) ?? []), { word, place, count }]);
      }
  }
  return [...odd].map(([pair, candidates]) => ({ pair, candidates }));
}

function locate(pair: string, passages: readonly Passage[], { allText }: TextIndex) {
  let at = allText.indexOf(pair);
  if (at < 0) return null;
  for (const passage of passages) {
    if (at < passage.text.length) return { passage, index: at };
    at -= passage.text.length + 1;
  }
  return null;
}

/** The most frequent word that fits the surroundings of an odd pair; words with another second character come first. */
function bestCandidate(
  { candidates }: OddPair,
  text: string,
  at: number,
  { allText }: TextIndex,
): string | undefined {
  return [...candidates]
    .sort(
      (one, other) => other.count - one.count || other.place - one.place || (one.word < other.word ? -1 : 1),
    )
    .find(({ word, place }) => {
      if (!standsAlone(text, at + place)) return false;
      if (!COMMON_CHARACTERS.has(text[at + place] as string)) return true;
      const [before, after] = [text[at - 1] ?? '', text[at + 2] ?? ''];
      const fitsLeft = HAN.test(before) && allText.includes(before + word);
      const fitsRight = HAN.test(after) && allText.includes(word + after);
      return fitsLeft || fitsRight;
    })?.word;
}

function isWord(pair: string): boolean {
  return [...words.segment(pair)].length === 1;
}

/** True when the character is a word of its own in its surroundings, so that it belongs to no word that the dictionary knows. */
function standsAlone(text: string, index: number): boolean {
  const start = Math.max(0, index - 5);
  return [...words.segment(text.slice(start, index + 6))].some(
    ({ index: at, segment }) => start + at === index && segment.length === 1,
  );
}

/** What each character is taken for. */
export const confusables = remembering(
  (groups: readonly string[]): ReadonlyMap<string, ReadonlySet<string>> => {
    const others = new Map<string, Set<string>>();
    for (const group of groups)
      for (const one of group)
        others.set(one, new Set([...(others.get(one) ?? []), ...group].filter((other) => other !== one)));
    return others;
  },
);

function report(passage: Passage, index: number, pair: string, right: string): Finding {
  return {
    rule: 'term/character',
    severity: 'error',
    message: `“${pair}”不成词，疑为“${right}”之误。`,
    places: [placeAround(passage, index, index + 2, 4)],
    expected: right,
    found: pair,
    fixes: [replaceFix(passage, index, index + 2, right)],
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
