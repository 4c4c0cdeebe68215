import { readChineseNumber } from '../plan/chineseNumerals';
import type { Finding } from './finding';
import { type Passage, placeAt } from './passage';
import { readValues, type TextValue } from './statements/readValues';

const EACH_YEAR = /每年(?!增|提高|递增)[^。；，\d]{0,16}$/;
const TOTAL_FIRST = /(?:“?十[一二三四五六]五”?(?:期间|时期)|五年|5年)[^。；]{0,30}$/;
const EACH_BEHIND = /^[^。；\d]{0,24}[，；]?(?:平均)?(?:每年|年均)(?!增|递增|提高)[^。；，\d]{0,8}$/;
const PERIOD_YEARS = 5;
const TOGETHER =
  /^[^。；]{0,12}?([一二三四五六七八九十]|\d)年(?:内)?(?:共计|总计|合计|累计|共)[^。；，\d]{0,8}$/;

/** 每年安排3000万元，五年共1.2亿元: so many years of an equal amount beside what they come to. */
export function checkYearlySums(passage: Passage): readonly Finding[] {
  if (!/每年|年均/.test(passage.figures)) return [];
  const values = readValues(passage.figures);
  return [...yearlyBehind(passage, values), ...yearlyBefore(passage, values)];
}

function yearlyBefore(passage: Passage, values: readonly TextValue[]): readonly Finding[] {
  return values.flatMap((yearly, index) => {
    const total = values.slice(index + 1).find(({ unit }) => unit === yearly.unit);
    if (!total || !EACH_YEAR.test(passage.figures.slice(Math.max(0, yearly.from - 24), yearly.from)))
      return [];
    const written = TOGETHER.exec(passage.figures.slice(yearly.to, total.from))?.[1];
    const years = written ? Number(written) || readChineseNumber(written) : null;
    if (!years) return [];
    if (yearly.qualifier || total.qualifier) return floor(passage, yearly, total, years);
    return judge(passage, yearly, total, years);
  });
}

/** 每年不少于5000人次，五年累计2.2万人次以上: five times the floor of a year is the least that five years come to. */
function floor(passage: Passage, yearly: TextValue, total: TextValue, years: number): readonly Finding[] {
  const isFloor = yearly.qualifier === 'atLeast' && (total.qualifier ?? 'atLeast') === 'atLeast';
  return isFloor && total.number < yearly.number * years ? judge(passage, yearly, total, years) : [];
}

/** “十五五”期间改造3000户，每年完成600户: the total first, and what each of the five years does of it. */
function yearlyBehind(passage: Passage, values: readonly TextValue[]): readonly Finding[] {
  return values.flatMap((total, index) => {
    const yearly = values[index + 1];
    const before = passage.figures.slice(Math.max(0, total.from - 50), total.from);
    if (!yearly || yearly.unit !== total.unit || yearly.qualifier || total.qualifier) return [];
    if (!TOTAL_FIRST.test(before) || /每年|年均/.test(before)) return [];
    if (/^[^（]*）/.test(passage.figures.slice(total.to, yearly.from))) return [];
    return EACH_BEHIND.test(passage.figures.slice(total.to, yearly.from))
      ? judge(passage, yearly, total, PERIOD_YEARS)
      : [];
  });
}

function judge(passage: Passage, yearly: TextValue, total: TextValue, years: number): readonly Finding[] {
  const expected = Number((yearly.number * years).toPrecision(12));
  if (Math.abs(expected - total.number) <= total.precision + yearly.precision * years) return [];
  return [
    {
      rule: 'calculation/yearly',
      severity: 'error',
      message: `每年${yearly.written}，${years}年应是${plain(expected)}${total.unit}，这里写的是${total.written}。`,
      places: [
        placeAt(passage, Math.max(0, Math.min(yearly.from, total.from) - 12), Math.max(total.to, yearly.to)),
      ],
      expected: plain(expected) + total.unit,
      found: total.written,
    },
  ];
}

/** 150000000 as 1.5亿. */
function plain(number: number): string {
  if (number >= 1e8) return `${Number((number / 1e8).toPrecision(10))}亿`;
  return number >= 1e4 ? `${Number((number / 1e4).toPrecision(10))}万` : String(number);
}
