import type { CheckContext } from './checkContext';
import { COMMON_CHARACTERS } from './commonCharacters';
import type { Finding } from './finding';
import { replaceFix } from './fixes/replaceFix';
import type { OddPair } from './pairCounts';
import { type Passage, placeAround } from './passage';
import type { TextIndex } from './textIndex';

const HAN_ONLY = /^\p{Script=Han}+$/u;
/** Words of grammar that are one character long and stand beside anything. */
const GRAMMAR = new Set(
  '的和与及在到对为以并等中了是将把使各更要得由从向着过于也都还又而则其之所不可能会有无',
);
/** How often the right word must stand in the plan; the wrong one stands once. */
const USUAL = 3;

const words = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * Two characters that are no word and stand once, where a character that sounds or looks like one of them makes them a word that the plan often
 * uses: in surroundings that the plan knows (教育咨源 beside 教育资源), or with a character that stands nowhere else. Pairs of one sound share a
 * bucket, so that only the few pairs with a frequent neighbour are looked at, not the text.
 */
export function checkOddCharacters({ passages, lists, memory: { index } }: CheckContext): readonly Finding[] {
  const odd = index.pairs.oddPairs(USUAL);
  if (odd.length === 0) return [];
  const found = odd.flatMap((entry) => {
    const spot = locate(entry.pair, passages, index);
    const right = spot && bestCandidate(entry, spot.passage.text, spot.index, index);
    return right && !lists.knownWords.includes(entry.pair) && !isWord(entry.pair) && isWord(right)
      ? [{ ...spot, finding: report(spot.passage, spot.index, entry.pair, right) }]
      : [];
  });
  return dropOverlaps(found.sort(index.compare).map(({ finding }) => finding));
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
  const standsOnce = (character: string) => allText.indexOf(character) === allText.lastIndexOf(character);
  return [...candidates]
    .sort(
      (one, other) => other.count - one.count || other.place - one.place || (one.word < other.word ? -1 : 1),
    )
    .find(({ word, place }) => {
      if (GRAMMAR.has(text[at + place] as string) || !standsAlone(text, at + place)) return false;
      if (!COMMON_CHARACTERS.has(text[at + place] as string)) return true;
      const stands = (before: number, after: number) => {
        const around = text.slice(at - before, at) + word + text.slice(at + 2, at + 2 + after);
        return around.length === before + 2 + after && HAN_ONLY.test(around) && allText.includes(around);
      };
      const [left, right] = [stands(1, 0), stands(0, 1)];
      if (left && right) return true;
      if (standsOnce(text[at + place] as string) && standsAlone(text, at + 1 - place)) return true;
      return stands(2, 0) || stands(0, 2);
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
