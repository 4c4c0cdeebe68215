import { SCALES } from '../plan/units';
import type { Finding } from './finding';
import { type Passage, placeAt } from './passage';
import { type ListedParts, readListedParts } from './statements/listedParts';
import type { TextValue } from './statements/readValues';

/** Pairs that leave nothing out, so that two parts are the whole. */
const COMPLEMENTS: readonly (readonly [RegExp, RegExp])[] = [
  [/公办/, /民办/],
  [/城|镇区/, /乡|农村/],
  [/男/, /女/],
  [/室内|地上/, /室外|地下/],
  [/初中/, /高中/],
  [/小学/, /初中|中学/],
  [/新建/, /改扩建|扩建|续建/],
];

/** Totals in sentences beside the parts that they list. Parts may be fewer than the whole, so a smaller sum counts only where the list is whole. */
export function checkListedParts(passage: Passage): readonly Finding[] {
  if (!/其中|（[^）]*\d/.test(passage.figures)) return [];
  return readListedParts(passage.figures).flatMap((list) => {
    const sum = list.parts.reduce((total, { value, times }) => total + value.number * times, 0);
    const gap = Number((sum - list.total.number).toPrecision(12));
    if (gap === 0 || isRounding(list, gap) || list.parts.some(({ value }) => value.qualifier)) return [];
    if (gap < 0 && !isWhole(list, -gap)) return [];
    return [report(passage, list, sum, gap)];
  });
}

function isRounding({ total, parts }: ListedParts, gap: number): boolean {
  const exact = (number: number) => Number.isInteger(number);
  if (exact(total.number) && parts.every(({ value }) => exact(value.number)) && total.precision <= 0.5)
    return false;
  return Math.abs(gap) <= total.precision + parts.reduce((sum, { value }) => sum + value.precision, 0) + 1e-9;
}

/** A smaller sum is wrong where two parts complete each other, or where a long list falls short by a little. */
function isWhole({ total, parts }: ListedParts, missing: number): boolean {
  if (total.qualifier) return false;
  const [first, second] = parts;
  if (parts.length === 2 && first && second)
    return COMPLEMENTS.some(
      ([one, other]) =>
        (one.test(first.name) && other.test(second.name)) ||
        (other.test(first.name) && one.test(second.name)),
    );
  return parts.length >= 4 || missing <= total.number * 0.05;
}

function report(passage: Passage, { total, parts }: ListedParts, sum: number, gap: number): Finding {
  const scale = scaleOf([total, ...parts.map(({ value }) => value)]);
  const plain = (number: number) => String(Number((number / scale).toPrecision(12)));
  const arithmetic = parts
    .map(({ value, times }) => (times === 1 ? plain(value.number) : `${plain(value.number)}×${times}`))
    .join('+');
  const { figures } = passage;
  const start =
    Math.max(...['，', '。', '；', '：', '（'].map((mark) => figures.lastIndexOf(mark, total.from - 1))) + 1;
  return {
    rule: 'sum/parts',
    severity: gap > 0 || parts.length > 3 ? 'error' : 'warning',
    message: `所列各项${arithmetic}=${plain(sum)}，与总数${total.written}${gap > 0 ? '不符，多' : '不符，少'}${plain(Math.abs(gap))}。`,
    places: [
      placeAt(passage, start, total.to),
      placeAt(
        passage,
        (parts[0]?.value.from ?? 0) - (parts[0]?.name.length ?? 0),
        parts.at(-1)?.value.to ?? total.to,
      ),
    ],
    expected: plain(sum),
    found: total.written,
  };
}

/** 万 or 亿 where all figures are written with it, so that the arithmetic reads like the text; else 1. */
function scaleOf(values: readonly TextValue[]): number {
  const scales = values.map(({ written }) => SCALES[/[万亿]/.exec(written)?.[0] ?? ''] ?? 1);
  const [first = 1] = scales;
  return scales.every((scale) => scale === first) ? first : 1;
}
