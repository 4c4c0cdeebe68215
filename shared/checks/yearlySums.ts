import { readChineseNumber } from '../plan/chineseNumerals';
import type { Finding } from './finding';
import { type Passage, placeAt } from './passage';
import { readValues } from './statements/readValues';

const EACH_YEAR = /每年(?!增|提高|递增)[^。；，\d]{0,16}$/;
const TOGETHER =
  /^[^。；]{0,12}?([一二三四五六七八九十]|\d)年(?:内)?(?:共计|总计|合计|累计|共)[^。；，\d]{0,8}$/;

/** 每年安排3000万元，五年共1.2亿元: so many years of an equal amount beside what they come to. */
export function checkYearlySums(passage: Passage): readonly Finding[] {
  if (!passage.figures.includes('每年')) return [];
  const values = readValues(passage.figures);
  return values.flatMap((yearly, index) => {
    const total = values.slice(index + 1).find(({ unit }) => unit === yearly.unit);
    if (!total || !EACH_YEAR.test(passage.figures.slice(Math.max(0, yearly.from - 24), yearly.from)))
      return [];
    const written = TOGETHER.exec(passage.figures.slice(yearly.to, total.from))?.[1];
    const years = written ? Number(written) || readChineseNumber(written) : null;
    if (!years || yearly.qualifier || total.qualifier) return [];
    const expected = Number((yearly.number * years).toPrecision(12));
    if (Math.abs(expected - total.number) <= total.precision + yearly.precision * years) return [];
    return [
      {
        rule: 'calculation/yearly' as const,
        severity: 'error' as const,
        message: `每年${yearly.written}，${years}年应是${plain(expected)}${total.unit}，这里写的是${total.written}。`,
        places: [placeAt(passage, Math.max(0, yearly.from - 12), total.to)],
        expected: plain(expected) + total.unit,
        found: total.written,
      },
    ];
  });
}

/** 150000000 as 1.5亿. */
function plain(number: number): string {
  if (number >= 1e8) return `${Number((number / 1e8).toPrecision(10))}亿`;
  return number >= 1e4 ? `${Number((number / 1e4).toPrecision(10))}万` : String(number);
}
