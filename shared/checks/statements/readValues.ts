import type { Qualifier } from '../../plan/quantity';
import { SCALES } from '../../plan/units';

/** One figure of a text: `from` and `to` enclose it with unit and qualifier. `number` is in plain units: 5.6万人 is 56000 人. */
export interface TextValue {
  readonly from: number;
  readonly to: number;
  readonly number: number;
  /** Half of the last printed digit, in plain units. */
  readonly precision: number;
  /** 个百分点 for percentage points, % for shares, a measure, or '' where none stands. */
  readonly unit: string;
  readonly qualifier: Qualifier | null;
  readonly written: string;
}

const UNIT =
  '个百分点|百分点|微克/立方米|毫克/立方米|毫克/升|公斤/亩|吨/日|％|%|‰|平方公里|平方千米|平方米|立方米|公里|千米|米|㎡|公顷|亩|元|人次|人|名|位|户|所|个班|个|家|间|栋|座|处|套|台|张|辆|艘|列|册|部|篇|门|项|件|条|场次|标台|艘次|条次|场|次|倍|枚|片|种|份|批|届|学时|课时|幢|幅|例|吨|公斤|千克|斤|千瓦时|千瓦|兆瓦|头|只|羽|株|床|岁|节|对|支|盏|孔|眼';
const VALUE = new RegExp(
  `(≥|>=|≤|<=|不低于|不少于|不超过|不高于|至少|超过|约|近)?(?<![\\d.A-Za-z])(\\d{1,3}(?:,\\d{3})+|\\d+)(\\.\\d+)?(余|多)?([百千万亿])?(${UNIT})?(及以上|以上|以下|以内|左右)?`,
  'g',
);
const QUALIFIERS: Readonly<Record<string, Qualifier>> = {
  '≥': 'atLeast',
  '>=': 'atLeast',
  不低于: 'atLeast',
  不少于: 'atLeast',
  至少: 'atLeast',
  及以上: 'atLeast',
  以上: 'atLeast',
  '≤': 'atMost',
  '<=': 'atMost',
  不超过: 'atMost',
  不高于: 'atMost',
  以下: 'atMost',
  以内: 'atMost',
  超过: 'moreThan',
  约: 'about',
  近: 'about',
  左右: 'about',
  余: 'about',
  多: 'about',
};

/** The figures of a text in their order; years, dates, ordinals (第3) and parts of names (5G, 2.0行动) are none. */
export function readValues(text: string): readonly TextValue[] {
  return [...text.matchAll(VALUE)].flatMap((match) => {
    const {
      index,
      0: all,
      1: before,
      2: digits = '',
      3: fraction = '',
      4: vague,
      5: scale = '',
      6: unit = '',
      7: after,
    } = match;
    const next = text.slice(index + all.length);
    if (/^[年月日\-—–~～至.．:：A-Za-z\d]/.test(next) && unit === '') return [];
    if (/第$|[A-Za-z]$|\d[-—–~～至]$/.test(text.slice(0, index)) && before === undefined) return [];
    if (unit === '' && scale === '' && /^(?:19|20)\d\d$/.test(digits)) return [];
    if (isAge(unit, after, next)) return [];
    const factor = SCALES[scale] ?? 1;
    const number = Number((Number(digits.replace(/,/g, '') + fraction) * factor).toPrecision(12));
    const sign = unit === '％' ? '%' : unit === '百分点' ? '个百分点' : unit === '个班' ? '个' : unit;
    return [
      {
        from: index,
        to: index + all.length,
        number,
        precision: (factor * 10 ** -Math.max(0, fraction.length - 1)) / 2,
        unit: sign,
        qualifier: QUALIFIERS[before ?? ''] ?? QUALIFIERS[after ?? ''] ?? QUALIFIERS[vague ?? ''] ?? null,
        written: all.trim(),
      },
    ];
  });
}

/** 5岁以下儿童, 60周岁以上老年人: ages that are part of a name. */
function isAge(unit: string, after: string | undefined, next: string): boolean {
  if (unit === '岁') return after !== undefined && /^\p{Script=Han}/u.test(next);
  return unit === '' && /^周岁/.test(next);
}
