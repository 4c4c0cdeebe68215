import type { CheckContext } from './checkContext';
import { COMMON_CHARACTERS } from './commonCharacters';
import { isWord, standsAlone } from './dictionaryWords';
import type { Finding } from './finding';
import { replaceFix } from './fixes/replaceFix';
import { GRAMMAR } from './grammar';
import type { Hole } from './holeIndex';
import type { CheckLists } from './lists/checkLists';
import type { OddPair } from './pairCounts';
import { type Passage, placeAround } from './passage';
import type { TextIndex } from './textIndex';

const HAN_ONLY = /^\p{Script=Han}+$/u;
/** How often the right word must stand in the plan; the wrong one stands once. */
const USUAL = 3;

/**
 * Two characters that are no word and stand once, where a character that sounds or looks like one of them makes them a word that the plan often
 * uses: in surroundings that the plan knows (教育咨源 beside 教育资源), or with a character that stands nowhere else. Pairs of one sound share a
 * bucket, so that only the few pairs with a frequent neighbour are looked at, not the text.
 */
export function checkOddCharacters({ passages, lists, memory: { index } }: CheckContext): readonly Finding[] {
  const found = index.pairs.oddPairs(USUAL).flatMap((odd) => {
    const candidates = wordsFor(odd, lists);
    const spot = candidates.length > 0 && locate(odd.pair, passages, index);
    const right = spot && candidates.find((candidate) => fits(candidate, spot, index))?.word;
    return right ? [{ ...spot, finding: report(spot.passage, spot.index, odd.pair, right) }] : [];
  });
  return dropOverlaps(found.sort(index.compare).map(({ finding }) => finding));
}

type Candidate = OddPair['candidates'][number];

/** What an odd pair may be meant for, the most frequent word first, and words with another second character first. */
function wordsFor({ pair, candidates }: OddPair, { knownWords }: CheckLists): readonly Candidate[] {
  if (isWord(pair)) return [];
  const meant = candidates.filter(({ word, place }) => !GRAMMAR.has(pair[place] as string) && isWord(word));
  if (meant.length === 0 || knownWords.includes(pair)) return [];
  return meant.sort(
    (one, other) => other.count - one.count || other.place - one.place || (one.word < other.word ? -1 : 1),
  );
}

function locate(pair: string, passages: readonly Passage[], { allText }: TextIndex): Hole | null {
  let at = allText.indexOf(pair);
  if (at < 0) return null;
  for (const passage of passages) {
    if (at < passage.text.length) return { passage, index: at };
    at -= passage.text.length + 1;
  }
  return null;
}

/** True when the plan shows that the word is meant: by what stands around it, or because the odd character stands nowhere else. */
function fits({ word, place }: Candidate, { passage, index: at }: Hole, { allText }: TextIndex): boolean {
  if (!standsAlone(passage, at + place)) return false;
  const { text } = passage;
  const odd = text[at + place] as string;
  if (!COMMON_CHARACTERS.has(odd)) return true;
  if (allText.indexOf(odd) === allText.lastIndexOf(odd) && standsAlone(passage, at + 1 - place)) return true;
  const stands = (before: number, after: number) => {
    const around = text.slice(Math.max(0, at - before), at) + word + text.slice(at + 2, at + 2 + after);
    return around.length === before + 2 + after && HAN_ONLY.test(around) && allText.includes(around);
  };
  return (stands(1, 0) && (stands(0, 1) || stands(2, 0))) || stands(0, 2);
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
