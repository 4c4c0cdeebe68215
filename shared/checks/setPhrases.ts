import type { CheckContext } from './checkContext';
import type { Finding } from './finding';
import { replaceFix } from './fixes/replaceFix';
import type { CheckLists } from './lists/checkLists';
import { lookalikesOf } from './lookalikes';
import { isContrast } from './nearDuplicates';
import { type Passage, placeAround } from './passage';
import { collectWith, perPassageAnd, remembering } from './perPassage';

const MANY = 0x10000;
/** What stands as often as this is meant so. */
const MEANT = 3;

interface Slip {
  readonly passage: Passage;
  readonly index: number;
  readonly found: string;
  readonly right: string;
}

/**
 * Set phrases with one character that sounds or looks like the right one (分部实施), and fixed names with any one character wrong. Another first or last
 * character may belong to another word: 居民终身学习 beside 全民终身学习.
 */
export function checkSetPhrases({ passages, lists, memory: { index } }: CheckContext): readonly Finding[] {
  const slips = collectWith(passages, readSlips, lists);
  return slips.filter(({ found }) => index.timesOf(found, MEANT) < MEANT).map(report);
}

/** Each phrase under its first two characters and under its last two: one wrong character leaves one of them whole. */
const phraseIndex = remembering((lists: CheckLists) => {
  const starts = new Map<number, string[]>();
  const ends = new Map<number, string[]>();
  const fixed = new Set(lists.fixedPhrases);
  const all = new Set([...lists.phrases, ...lists.fixedPhrases]);
  for (const phrase of all) {
    add(starts, pairAt(phrase, 0), phrase);
    add(ends, pairAt(phrase, phrase.length - 2), phrase);
  }
  const { areAlike } = lookalikesOf(lists.confusable);
  const contrasts = lists.contrasts.map((group) => new Set(group));
  const isSlip = (phrase: string, at: number, wrong: string) => {
    const right = phrase[at] as string;
    if (isContrast(wrong, right, contrasts)) return false;
    return areAlike(wrong, right) || (fixed.has(phrase) && at > 0 && at < phrase.length - 1);
  };
  return { starts, ends, all, isSlip };
});

function add(map: Map<number, string[]>, key: number, phrase: string): void {
  const known = map.get(key);
  if (known) known.push(phrase);
  else map.set(key, [phrase]);
}

function pairAt(text: string, index: number): number {
  return text.charCodeAt(index) * MANY + text.charCodeAt(index + 1);
}

const readSlips = perPassageAnd((passage: Passage, lists: CheckLists): readonly Slip[] => {
  const { starts, ends, all, isSlip } = phraseIndex(lists);
  const { text } = passage;
  const slips: Slip[] = [];
  const compare = (phrase: string, index: number) => {
    const at = onlyDifference(text, index, phrase);
    if (at < 0 || !isSlip(phrase, at, text[index + at] as string)) return;
    const found = text.slice(index, index + phrase.length);
    if (!all.has(found) && !slips.some((slip) => slip.index === index))
      slips.push({ passage, index, found, right: phrase });
  };
  for (let index = 0; index + 1 < text.length; index += 1) {
    const pair = pairAt(text, index);
    for (const phrase of starts.get(pair) ?? []) compare(phrase, index);
    for (const phrase of ends.get(pair) ?? []) compare(phrase, index + 2 - phrase.length);
  }
  return slips;
});

/** The place of the one Chinese character in which the text differs from a phrase, or −1. */
function onlyDifference(text: string, index: number, phrase: string): number {
  if (index < 0 || index + phrase.length > text.length) return -1;
  let place = -1;
  for (let at = 0; at < phrase.length; at += 1) {
    if (text[index + at] === phrase[at]) continue;
    if (place >= 0) return -1;
    place = at;
  }
  return place;
}

function report({ passage, index, found, right }: Slip): Finding {
  return {
    rule: 'term/phrase',
    severity: 'warning',
    message: `“${found}”疑为“${right}”之误。`,
    places: [placeAround(passage, index, index + found.length, 4)],
    expected: right,
    found,
    fixes: [replaceFix(passage, index, index + found.length, right)],
  };
}
