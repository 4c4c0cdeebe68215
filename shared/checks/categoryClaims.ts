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
const CITES_TABLE = /见(?:附[件表录]|表|专栏)/;

/** What the rows of one category come to in one column: 学前教育, 新增学位（个）, 5130. */
interface CategorySum {
  readonly category: string;
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
  return collect(context.passages, readClaims).flatMap(({ passage, value, before, around }) => {
    const fits = sums.filter(({ what, unit }) => unit === value.unit && before.endsWith(what));
    if (fits.length === 0 || fits.some(({ number }) => number === value.number)) return [];
    const own = fits.filter(({ category }) => around.includes(category));
    const [sum] = own;
    if (!sum || own.some(({ category }) => category !== sum.category)) return [];
    if (Math.abs(sum.number - value.number) > Math.max(sum.number, value.number) * WIDEST_GAP) return [];
    return [
      {
        rule: 'mismatch/list-total' as const,
        severity: 'error' as const,
        message: `清单中“${sum.category}”各行“${sum.what}”之和为${sum.number}，这里写的是${value.written}。`,
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
  if (at < 0) return [];
  const items = rows.filter(({ kind }) => kind === 'item');
  const categories = new Set(items.map(({ cells }) => cells[at] ?? '').filter((name) => name.length >= 2));
  return headers.flatMap((header, column) => {
    const { name, unit } = splitUnit(header);
    const what = name.replace(/(?:数量|数|总数)$/, '');
    if (column === at || !unit || what.length < 2 || /投资|金额|资金|面积|规模/.test(what)) return [];
    const { scale, measure } = splitScale(unit);
    return [...categories].flatMap((category) => {
      const own = items.filter(({ cells }) => cells[at] === category);
      const numbers = own.map(({ cells }) => parseQuantity(cells[column] ?? '', null).number);
      if (numbers.some((number) => number === null)) return [];
      const number =
        Number(numbers.reduce<number>((sum, one) => sum + (one ?? 0), 0).toPrecision(12)) * scale;
      // A total row under the items belongs to them; its own subtotal is shown too.
      const subtotal = rows[rows.indexOf(own.at(-1) ?? (rows[0] as (typeof rows)[number])) + 1];
      const shown = [
        ...(subtotal?.kind === 'total' ? [subtotal] : []),
        ...own,
        ...own.map((row) => ({ passages: [row.passages[at] ?? null] })),
      ].flatMap(({ passages }) => passages[passages.length === 1 ? 0 : column] ?? []);
      return [{ category, what, unit: measure, number, passages: shown }];
    });
  });
});

interface Claim {
  readonly passage: Passage;
  readonly value: TextValue;
  /** The name right before the figure. */
  readonly before: string;
  /** The heading above and the sentence up to the figure. */
  readonly around: string;
}

const readClaims = perPassage((passage): readonly Claim[] => {
  if (passage.cell || passage.kind !== 'paragraph' || !CITES_TABLE.test(passage.text)) return [];
  const { figures } = passage;
  return readValues(figures).flatMap((value) => {
    const start = figures.lastIndexOf('。', value.from) + 1;
    const end = figures.indexOf('。', value.to);
    const sentence = figures.slice(start, end < 0 ? undefined : end);
    if (value.qualifier || !CITES_TABLE.test(sentence)) return [];
    const before = /\p{Script=Han}{0,12}$/u.exec(figures.slice(start, value.from))?.[0] ?? '';
    const around = `${passage.headings.at(-1) ?? ''}。${figures.slice(start, value.from)}`;
    return [{ passage, value, before, around }];
  });
});
