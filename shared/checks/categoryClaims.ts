import { parseQuantity } from '../plan/parseQuantity';
import { splitUnit } from '../plan/splitUnit';
import { splitScale } from '../plan/units';
import type { CheckContext } from './checkContext';
import { type CheckTable, readCheckTables } from './checkTable';
import type { Finding } from './finding';
import { type Passage, placeAround, placeAt } from './passage';
import { collect, perPassage, remembering } from './perPassage';
import { readValues, type TextValue } from './statements/readValues';

const CATEGORY = /^(?:项目|工程|建设)?(?:类别|类型|分类|学段|片区|区域|领域)$/;
/** A claim further off than this share speaks of something else. */
const WIDEST_GAP = 0.4;
/** Columns of what is counted; sums of money and areas are the business of other rules. */
const COUNTED = /^新增|学位|床位|泊位|岗位|项目$/;
const CITES_TABLE = /见(?:附[件表录]|表|专栏)/;

/** What the rows of one category come to in one column: 学前教育, 新增学位（个）, 5130. */
interface CategorySum {
  /** Null for all rows of a list without categories. */
  readonly category: string | null;
  /** The header without its unit and without 数, 数量: 新增学位, 项目. */
  readonly what: string;
  readonly unit: string;
  readonly number: number;
  readonly passages: readonly Passage[];
}

/**
 * 新增学位5490个（见附表1） under 学前教育, whose rows in the annex come to 5130: a sentence that cites a list beside what the list's rows of the
 * category come to. The category must stand in the sentence or in the heading above, and what is counted right before the figure.
 */
export function checkCategoryClaims(context: CheckContext): readonly Finding[] {
  const sums = readCheckTables(context).flatMap(readSums);
  if (sums.length === 0) return [];
  return collect(context.passages, readClaims).flatMap(({ passage, value, before, sentence, heading }) => {
    const fits = sums.filter(({ what, unit }) => unit === value.unit && counts(before, what));
    if (fits.length === 0 || fits.some(({ number }) => number === value.number)) return [];
    const namedIn = (text: string) =>
      fits.filter(({ category }) => category !== null && text.includes(category));
    const inSentence = namedIn(sentence);
    const named = inSentence.length > 0 ? inSentence : namedIn(heading);
    const own =
      named.length > 0 || fits.length > 1 ? named : fits.filter(({ category }) => category === null);
    const [sum] = own;
    if (!sum || own.some(({ category }) => category !== sum.category)) return [];
    if (Math.abs(sum.number - value.number) > Math.max(sum.number, value.number) * WIDEST_GAP) return [];
    return [
      {
        rule: 'mismatch/list-total' as const,
        severity: 'error' as const,
        message: `清单中${sum.category === null ? '' : `“${sum.category}”`}各行“${sum.what}”之和为${sum.number}，这里写的是${value.written}。`,
        places: [
          placeAround(passage, value.from - Math.min(12, before.length), value.to, 4),
          ...sum.passages.slice(0, 8).map((cell) => placeAt(cell, 0, cell.text.length)),
        ],
        expected: String(sum.number),
        found: value.written,
      },
    ];
  });
}

const readSums = remembering((table: CheckTable): readonly CategorySum[] => {
  const { headers, rows } = table;
  const at = headers.findIndex((header) => CATEGORY.test(header.replace(/\s/g, '')));
  const items = rows.filter(({ kind }) => kind === 'item');
  if (at < 0 && !rows.some(({ kind }) => kind === 'total')) return [];
  const names =
    at < 0 ? [null] : items.map(({ cells }) => cells[at] ?? '').filter((name) => name.length >= 2);
  const categories = new Set<string | null>(names);
  return headers.flatMap((header, column) => {
    const { name, unit } = splitUnit(header);
    const what = name.replace(/(?:数量|数|总数)$/, '');
    if (column === at || !unit || what.length < 2 || !COUNTED.test(what)) return [];
    const { scale, measure } = splitScale(unit);
    return [...categories].flatMap((category) => {
      const own = items.filter(({ cells }) => category === null || cells[at] === category);
      const numbers = own.map(({ cells }) => parseQuantity(cells[column] ?? '', null).number);
      if (numbers.some((number) => number === null)) return [];
      const sum = numbers.reduce<number>((all, one) => all + (one ?? 0), 0);
      const last = own.at(-1);
      const subtotal = last && rows[rows.indexOf(last) + 1];
      // A total row under the items belongs to them; it is shown too.
      const shown = [
        ...(subtotal?.kind === 'total' ? [subtotal.passages[column]] : []),
        ...own.map(({ passages }) => passages[column]),
        ...own.map(({ passages }) => passages[at]),
      ].filter((passage) => passage !== null && passage !== undefined);
      return [
        { category, what, unit: measure, number: Number(sum.toPrecision(12)) * scale, passages: shown },
      ];
    });
  });
});

/** 新增公办学位 counts what a column headed 新增学位 counts. */
function counts(before: string, what: string): boolean {
  if (!before.endsWith(what.slice(-2))) return false;
  const clause = before.slice(-what.length - 4);
  let at = 0;
  for (const character of clause) if (character === what[at]) at += 1;
  return at === what.length;
}

interface Claim {
  readonly passage: Passage;
  readonly value: TextValue;
  /** The name right before the figure. */
  readonly before: string;
  /** The sentence up to the figure. */
  readonly sentence: string;
  /** The heading above. */
  readonly heading: string;
}

const readClaims = perPassage((passage): readonly Claim[] => {
  if (passage.cell || passage.kind !== 'paragraph' || !CITES_TABLE.test(passage.text)) return [];
  const { figures } = passage;
  return readValues(figures).flatMap((value) => {
    const start = figures.lastIndexOf('。', value.from) + 1;
    const end = figures.indexOf('。', value.to);
    if (value.qualifier || !CITES_TABLE.test(figures.slice(start, end < 0 ? undefined : end))) return [];
    const sentence = figures.slice(start, value.from);
    const before = /\p{Script=Han}{0,12}$/u.exec(sentence)?.[0] ?? '';
    return [{ passage, value, before, sentence, heading: passage.headings.at(-1) ?? '' }];
  });
});
