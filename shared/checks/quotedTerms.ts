import type { CheckContext } from './checkContext';
import type { Finding } from './finding';
import { type Passage, placeAround } from './passage';
import { collect, perPassage } from './perPassage';

const QUOTED = /“(\p{Script=Han}{4,8})”/gu;
const COUNTS = /[一二三四五六七八九十两多几\d]/;
const LEVELS = /[省市县区镇乡]/;
/** Shorter terms that differ in one character are mostly two terms: “名师工程” and “强师工程”. */
const LONG = 6;

interface Term {
  readonly term: string;
  readonly passage: Passage;
  readonly index: number;
  readonly count: number;
}

/** Terms in quotation marks that differ in one character: “区管校聘” beside “县管校聘”. Different counts (“一校一品”“一校多品”) are different terms. */
export function checkQuotedTerms({ passages }: CheckContext): readonly Finding[] {
  const terms = readTerms(passages);
  const withHole = new Map<string, Term>();
  return terms.flatMap((one) =>
    [...one.term].flatMap((character, at) => {
      const key = `${at}:${one.term.slice(0, at)}□${one.term.slice(at + 1)}`;
      const other = withHole.get(key);
      if (!other) withHole.set(key, one);
      return other && isOneThing(character, other.term[at] ?? '', one.term.length)
        ? [report(one, other)]
        : [];
    }),
  );
}

const findQuoted = perPassage((passage) =>
  [...passage.text.matchAll(QUOTED)].map(({ index, 1: term = '' }) => ({ passage, index, term })),
);

function readTerms(passages: readonly Passage[]): readonly Term[] {
  const terms = new Map<string, Term>();
  for (const { passage, index, term } of collect(passages, findQuoted)) {
    const known = terms.get(term);
    terms.set(term, known ? { ...known, count: known.count + 1 } : { term, passage, index, count: 1 });
  }
  return [...terms.values()];
}

function isOneThing(one: string, other: string, length: number): boolean {
  const differing = [one, other];
  if (differing.some((character) => COUNTS.test(character))) return false;
  return length >= LONG || differing.every((character) => LEVELS.test(character));
}

function report(one: Term, other: Term): Finding {
  const [rare, usual] = one.count < other.count ? [one, other] : [other, one];
  return {
    rule: 'term/quoted',
    severity: 'warning',
    message: `“${rare.term}”与“${usual.term}”只差一个字，请核对是否同一说法。`,
    places: [rare, usual].map(({ passage, index, term }) =>
      placeAround(passage, index, index + term.length + 2, 0),
    ),
    expected: usual.term,
    found: rare.term,
  };
}
