import { SCALES } from '../plan/units';
import { areComplements } from './complements';
import type { Finding } from './finding';
import { type Passage, placeAt } from './passage';
import { isRounding } from './statements/isRounding';
import { type ListedParts, readListedParts } from './statements/listedParts';
import type { TextValue } from './statements/readValues';

const SOURCE_OF_MONEY = /资金|出资|资本|投资|投入|财政|基金|自筹|债券|贷款|补助|配套/;

/** Totals in sentences beside the parts that they list. Parts may be fewer than the whole, so a smaller sum counts only where the list is whole. */
export function checkListedParts(passage: Passage): readonly Finding[] {
  if (!/其中|来源|包括|具体为|（[^）]*\d/.test(passage.figures)) return [];
  return readListedParts(passage.figures).flatMap((list) => {
    const sum = list.parts.reduce((total, { value, times }) => total + value.number * times, 0);
    const gap = Number((sum - list.total.number).toPrecision(12));
    if (
      isRounding(
        list.total,
        list.parts.map(({ value }) => value),
        gap,
      ) ||
      list.parts.some(({ value }) => value.qualifier)
    )
      return [];
    if (gap < 0 && !isWhole(list, -gap)) return [];
    return [report(passage, list, sum, gap)];
  });
}

/** A smaller sum is wrong where two parts complete each other, where money comes from its sources, or where a list falls short by a little. */
function isWhole({ total, parts }: ListedParts, missing: number): boolean {
  if (total.qualifier) return false;
  const [first, second] = parts;
  if (parts.length === 2 && first && second && areComplements(first.name, second.name)) return true;
  if (parts.length >= 3 && parts.every(({ name }) => SOURCE_OF_MONEY.test(name))) return true;
  return parts.length >= 4 || missing <= total.number * (parts.length === 3 ? 0.1 : 0.05);
}

function report(passage: Passage, { total, parts }: ListedParts, sum: number, gap: number): Finding {
  const scale = scaleOf([total, ...parts.map(({ value }) => value)]);
  const plain = (number: number) => String(Number((number / scale).toPrecision(12)));
  const arithmetic = parts
    .map(({ value, times }) => (times === 1 ? plain(value.number) : `${plain(value.number)}×${times}`))
    .join('+');
  const { figures } = passage;
  const clause =
    Math.max(...['，', '。', '；', '：', '（'].map((mark) => figures.lastIndexOf(mark, total.from - 1))) + 1;
  // 小学4.38万人、高中1.75万人（其中…）: the total is a member of a list itself.
  const member = /^.*\d[^\d、]{1,4}、/.exec(figures.slice(clause, total.from))?.[0].length ?? 0;
  const start = clause + member;
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
