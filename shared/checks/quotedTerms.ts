import type { CheckContext } from './checkContext';
import type { Finding } from './finding';
import { type Passage, placeAround } from './passage';

const QUOTED = /“(\p{Script=Han}{4,8})”/gu;
const COUNTS = /[一二三四五六七八九十两多几\d]/;
const LEVELS = /[省市县区镇乡]/;
/** Shorter terms that differ in one character are mostly two terms: “名师工程” and “强师工程”. */
const LONG = 6;

/** Terms in quotation marks that differ in one character: “区管校聘” beside “县管校聘”. Different counts (“一校一品”“一校多品”) are different terms. */
export function checkQuotedTerms({ passages }: CheckContext): readonly Finding[] {
  const terms = new Map<string, { passage: Passage; index: number; count: number }>();
  for (const passage of passages)
    for (const { index, 1: term = '' } of passage.text.matchAll(QUOTED)) {
      const known = terms.get(term);
      terms.set(term, known ? { ...known, count: known.count + 1 } : { passage, index, count: 1 });
    }
  const entries = [...terms];
  return entries.flatMap(([one, first], at) =>
    entries.slice(at + 1).flatMap(([other, second]) => {
      const differing = [...one].flatMap((character, index) =>
        character === other[index] ? [] : [[character, other[index] ?? '']],
      );
      const [pair] = differing;
      if (
        one.length !== other.length ||
        differing.length !== 1 ||
        !pair ||
        pair.some((character) => COUNTS.test(character)) ||
        (one.length < LONG && !pair.every((character) => LEVELS.test(character)))
      )
        return [];
      const [rare, usual, found, expected] =
        first.count < second.count ? [first, second, one, other] : [second, first, other, one];
      return [
        {
          rule: 'term/quoted' as const,
          severity: 'warning' as const,
          message: `“${found}”与“${expected}”只差一个字，请核对是否同一说法。`,
          places: [rare, usual].map(({ passage, index }) =>
            placeAround(passage, index, index + one.length + 2, 0),
          ),
          expected,
          found,
        },
      ];
    }),
  );
}
