import { parseQuantity } from '../plan/parseQuantity';
import { SCALES } from '../plan/units';
import type { Check } from './checkContext';
import { type CheckTable, readCheckTables } from './checkTable';
import type { Finding, Place } from './finding';
import { type Passage, placeAt } from './passage';
import { checkPercentPoints } from './percentPoints';
import { collect, perPassage, remembering } from './perPassage';
import { checkShares } from './shares';
import { type Growth, readGrowths } from './statements/growthStatements';
import { checkYearlySums } from './yearlySums';

/** Growth and differences that do not follow from their figures (SPEC CHK-2), in sentences and in growth columns. */
export const checkGrowth: Check = (context) => [
  ...collect(context.passages, readSentences),
  ...readCheckTables(context).flatMap(readGrowthColumn),
];

const readGrowthColumn = remembering(({ headers, rows }: CheckTable): readonly Finding[] => {
  const growth = headers.findIndex((header) => /增幅|增长率?|增速/.test(header));
  const values = headers.flatMap((header, index) =>
    /(?:19|20)\d\d年|基期|目标|现状/.test(header) ? [index] : [],
  );
  const [from, to] = [values[0], values.at(-1)];
  const isYearly = /年均|年增/.test(headers[growth] ?? '');
  if (growth < 0 || values.length < 2 || from === undefined || to === undefined) return [];
  if (values.length > 2 && !(isYearly && inOrder(values.map((index) => headers[index] ?? '')))) return [];
  const years = yearlySpan(headers[growth] ?? '', headers[from] ?? '', headers[to] ?? '');
  if (years === null) return [];
  return rows.flatMap((row) => {
    const [base, result, stated] = [from, to, growth].map((index) => readCell(row.cells[index] ?? ''));
    if (isYearly && base && result && stated && isPoints(base, result, stated, years)) return [];
    const place = (index: number) => row.passages[index] ?? null;
    const passages = [place(growth), place(from), place(to)].filter((passage) => passage !== null);
    if (!base || !result || !stated || base.number <= 0) return [];
    const places = passages.map((passage) => placeAt(passage, 0, passage.text.length));
    const name = row.passages.find((cell) => cell && /\p{Script=Han}/u.test(cell.text));
    return judge(
      { base, result, stated, kind: 'percent' },
      years,
      name ? [...places, placeAt(name, 0, name.text.length)] : places,
    );
  });
});

/** 〔0.48〕 in the row of a share: percentage points a year, or of all years together, as official tables write them. */
function isPoints(
  base: Growth['base'],
  result: Growth['base'],
  stated: Growth['base'],
  years: number,
): boolean {
  const gap = Math.abs(result.number - base.number);
  const allowed = stated.precision + base.precision + result.precision;
  return [gap, gap / years].some((points) => Math.abs(points - Math.abs(stated.number)) <= allowed);
}

/** Whether columns are years one after another, so that growth counts from the first to the last. */
function inOrder(headers: readonly string[]): boolean {
  const years = headers.map((header) => Number(/(?:19|20)\d\d/.exec(header)?.[0] ?? 0));
  return years.every((year, index) => year > (years[index - 1] ?? 0));
}

/** For a column of yearly growth the years between its two values, else 1; null when the headers do not say. */
function yearlySpan(growth: string, from: string, to: string): number | null {
  if (!/年均|年增/.test(growth)) return 1;
  const [first, last] = [from, to].map((header) => Number(/(?:19|20)\d\d/.exec(header)?.[0] ?? 0));
  return first && last && last > first ? last - first : null;
}

function readCell(text: string): Growth['base'] | null {
  const { number } = parseQuantity(text, null);
  if (number === null) return null;
  return { number, precision: 10 ** -(/\.(\d+)/.exec(text)?.[1]?.length ?? 0) / 2, written: text };
}

const readSentences = perPassage((passage) => [
  ...checkSentences(passage),
  ...checkPercentPoints(passage),
  ...checkShares(passage),
  ...checkYearlySums(passage),
]);

function checkSentences(passage: Passage): readonly Finding[] {
  if (!/(?:增|提|升|降|减|缩|长)/.test(passage.figures)) return [];
  return readGrowths(passage.figures).flatMap(({ spans, ...growth }) =>
    judge(
      growth,
      1,
      spans.map(({ from, to }) => placeAt(passage, from, to)),
    ),
  );
}

function growthArithmetic(base: string, result: string, years: number, falls: boolean): string {
  const ratio = years === 1 ? `${result}÷${base}` : `（${result}÷${base}）开${years}次方`;
  return falls ? `1−${ratio}` : `${ratio}−1`;
}

/** 亿 of 112.6亿元; '' where the figure is written in plain units. */
function scaleOf({ written }: Growth['base']): string {
  return /\d([百千万亿])/.exec(written)?.[1] ?? '';
}

/** How many digits a figure has behind the point. */
function digitsOf({ written }: Growth['base']): number {
  return /\.(\d+)/.exec(written)?.[1]?.length ?? 0;
}

/** A number of plain units as one reads it: 86.3亿. */
function inScale(number: number, scale: string, digits?: number): string {
  const scaled = Number((number / (SCALES[scale] ?? 1)).toPrecision(12));
  return `${digits === undefined ? scaled : scaled.toFixed(digits)}${scale}`;
}

/** What the rounded figures allow: the lowest and the highest growth, and the growth as printed. */
function judge(
  { base, result, stated, kind }: Growth,
  years: number,
  places: readonly Place[],
): readonly Finding[] {
  const of = (from: number, to: number) =>
    kind === 'percent' ? ((to / from) ** (1 / years) - 1) * 100 : to - from;
  const exact = of(base.number, result.number);
  const sign = exact < 0 && stated.number > 0 ? -1 : 1;
  const bounds = [-1, 1].flatMap((one) =>
    [-1, 1].map(
      (other) => sign * of(base.number + one * base.precision, result.number + other * result.precision),
    ),
  );
  const [low, high] = [Math.min(...bounds) - stated.precision, Math.max(...bounds) + stated.precision];
  const digits = Math.max(0, Math.round(-Math.log10(stated.precision * 2)));
  const rounded = Number((sign * exact).toFixed(digits));
  const lastDigits = Math.round(Math.abs(rounded - stated.number) / (stated.precision * 2));
  const isAllowed = stated.number >= low - 1e-9 && stated.number <= high + 1e-9;
  if (lastDigits === 0 || (isAllowed && lastDigits > 1)) return [];
  const scale = kind === 'percent' ? '' : scaleOf(stated);
  const expected = inScale(rounded, scale, digitsOf(stated));
  const [from, to] = [base, result].map(({ number }) => inScale(number, scaleOf(result)));
  const falls = sign < 0;
  const arithmetic =
    kind === 'percent'
      ? `${growthArithmetic(from ?? '', to ?? '', years, falls)}=${expected}%`
      : `${falls ? `${from}−${to}` : `${to}−${from}`}=${expected}`;
  return [
    {
      rule: kind === 'percent' ? 'calculation/growth' : 'calculation/difference',
      severity: lastDigits === 1 ? 'warning' : 'error',
      message: `${arithmetic}，文中写的是${stated.written}。`,
      places,
      expected,
      found: stated.written,
    },
  ];
}
