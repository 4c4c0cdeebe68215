import type { PlanSettings } from '../schema/settings';
import type { Check } from './checkContext';
import type { Finding } from './finding';
import { type Passage, placeAround, placeAt } from './passage';
import { collectWith, perPassageAnd } from './perPassage';
import { checkProjectTimes, YEAR_RANGE } from './projectTimes';
import { tenseOf } from './statements/statementYear';

const NUMERALS = '一二三四五六七八九十';
/** 十三五 ended in 2020: the last year of 十N五 is this plus five times N. */
const FIRST_TO = 2005;
/** The 十三五 ran from 2016 to 2020; each later period five years later. */
const NAMED_PERIOD = /“?十([一二三四五六七])五”?/g;
const MONTH_RANGE = /(?<!\d)((?:19|20)\d\d)\.(\d{1,2})\s*[-—–~～至]+\s*((?:19|20)\d\d)\.(\d{1,2})/g;
const COMPARED =
  /(?:相比|比|较|相较于?)“十([一二三四五六七])五”(?:规划)?(?:期间|时期|末|同期)?[^。；，]{0,8}(?:增长|增加|提高|提升|下降|减少|上升|[多少](?=\p{Script=Han}{0,3}\d))/gu;
const MUDDLED = /(?:19|20)\d\d年?[至、到](?:19|20)\d\d年前/g;

/** Years and planning periods that do not fit together (SPEC CHK-7). */
export const checkPeriod: Check = (context) => [
  ...collectWith(context.passages, readPeriods, context.settings),
  ...checkProjectTimes(context),
];

const readPeriods = perPassageAnd((passage: Passage, settings: PlanSettings): readonly Finding[] => [
  ...reversedRanges(passage),
  ...namedPeriods(passage),
  ...selfComparisons(passage),
  ...muddledRanges(passage),
  ...planPeriod(passage, settings),
  ...mistypedYears(passage),
  ...staleAims(passage, settings),
  ...lateBuilding(passage, settings),
]);

/** The years of 十N五, or null. */
function yearsOf(numeral: string): { from: number; to: number } | null {
  const count = NUMERALS.indexOf(numeral) + 1;
  return count > 0 ? { from: FIRST_TO - 4 + count * 5, to: FIRST_TO + count * 5 } : null;
}

function finding(
  passage: Passage,
  rule: Finding['rule'],
  severity: Finding['severity'],
  message: string,
  from: number,
  to: number,
  expected: string,
): Finding {
  return {
    rule,
    severity,
    message,
    places: [placeAt(passage, from, to)],
    expected,
    found: passage.text.slice(from, to),
  };
}

function reversedRanges(passage: Passage): readonly Finding[] {
  const months = [...passage.figures.matchAll(MONTH_RANGE)].filter(
    ({ 1: fromYear, 2: fromMonth, 3: toYear, 4: toMonth }) =>
      Number(fromYear) * 12 + Number(fromMonth) > Number(toYear) * 12 + Number(toMonth),
  );
  const years = [...passage.figures.matchAll(YEAR_RANGE)].filter(
    ({ index, 1: from, 2: to }) =>
      Number(from) > Number(to) && !months.some((month) => month.index === index),
  );
  return [...months, ...years].map(({ index, 0: written }) =>
    finding(
      passage,
      'period/reversed',
      'error',
      `起止时间颠倒：${written.trim()}。`,
      index,
      index + written.length,
      '',
    ),
  );
}

/** “十四五”（2016—2020年）: the years in the bracket are those of another period. */
function namedPeriods(passage: Passage): readonly Finding[] {
  return [...passage.text.matchAll(NAMED_PERIOD)].flatMap(({ index, 0: name, 1: numeral = '' }) => {
    const behind = /^(?:规划|期间|时期|”)*[（(]((?:20)\d\d)年?[-—–~～至]+((?:20)\d\d)年?[）)]/.exec(
      passage.text.slice(index + name.length),
    );
    const years = yearsOf(numeral);
    if (!behind || !years || (Number(behind[1]) === years.from && Number(behind[2]) === years.to)) return [];
    const text = passage.text.slice(0, index);
    if (text.lastIndexOf('《') > text.lastIndexOf('》')) return [];
    const end = index + name.length + behind[0].length;
    return [
      finding(
        passage,
        'period/named',
        'error',
        `${name}是${years.from}—${years.to}年，这里写的是${behind[1]}—${behind[2]}年。`,
        index,
        end,
        `${years.from}—${years.to}年`,
      ),
    ];
  });
}

/** 2016—2020年投入…，相比“十三五”期间增长…: a period compared with itself. */
function selfComparisons(passage: Passage): readonly Finding[] {
  return [...passage.text.matchAll(COMPARED)].flatMap(({ index, 0: written, 1: numeral = '' }) => {
    const years = yearsOf(numeral);
    const start = passage.text.lastIndexOf('。', index) + 1;
    const before = passage.text.slice(start, index);
    const range = [...before.matchAll(YEAR_RANGE)].find(
      ({ 1: from, 2: to }) => Number(from) === years?.from && Number(to) === years?.to,
    );
    const named = new RegExp(`“十${numeral}五”(?:规划)?(?:期间|时期|以来)`).exec(before);
    if (!years || !(range ?? named)) return [];
    const previous = NUMERALS[NUMERALS.indexOf(numeral) - 1] ?? '';
    const measured = range ?? named;
    const at = start + (measured?.index ?? 0);
    return [
      {
        rule: 'period/itself' as const,
        severity: 'error' as const,
        message: `${measured?.[0]}就是“十${numeral}五”，不能与自身相比；比较的对象应是“十${previous}五”。`,
        places: [
          placeAt(passage, index, index + written.length + 8),
          placeAt(passage, at, at + (measured?.[0].length ?? 0)),
        ],
        expected: `“十${previous}五”`,
        found: `“十${numeral}五”`,
      },
    ];
  });
}

function muddledRanges(passage: Passage): readonly Finding[] {
  return [...passage.figures.matchAll(MUDDLED)].map(({ index, 0: written }) => ({
    ...finding(
      passage,
      'period/before',
      'warning',
      `“${written}”既写起止年份又写“年前”，含义不清。`,
      index,
      index + written.length,
      '',
    ),
    places: [placeAround(passage, index, index + written.length, 4)],
  }));
}

/** 规划期为2025年至2030年 beside the period of the settings. */
function planPeriod(passage: Passage, { period }: PlanSettings): readonly Finding[] {
  const found = /(?:规划期|规划期限|规划期间)(?:限)?[为是：:]?\s*(20\d\d)年?[-—–~～至到]+(20\d\d)年?/.exec(
    passage.text,
  );
  if (!period || !found || (Number(found[1]) === period.from && Number(found[2]) === period.to)) return [];
  return [
    finding(
      passage,
      'period/plan',
      'error',
      `本规划的规划期是${period.from}—${period.to}年，这里写的是${found[1]}—${found[2]}年。`,
      found.index,
      found.index + found[0].length,
      `${period.from}年至${period.to}年`,
    ),
  ];
}

/** 20205年: a year with a digit too many. */
function mistypedYears(passage: Passage): readonly Finding[] {
  return [...passage.figures.matchAll(/(?<![\d.])(?:19|20)\d{3}(?=年)/g)].map(({ index, 0: written }) =>
    finding(
      passage,
      'period/year',
      'error',
      `“${written}年”不是年份，多了一位数字。`,
      index,
      Math.min(passage.text.length, index + written.length + 6),
      '',
    ),
  );
}

const AIM_OF_YEAR = /(?:^|[，。；：])到(20\d\d)年(?:底|末)?，/g;
const KEPT_PROMISE =
  /(?:确保|保证|推动|保障|促进|力促)[^。；]{0,12}“十([一二三四五六七])五”规划[^。；]{0,12}(?:完成|实现|落实|落地)/g;

/** Words left from the plan before: 到2020年 among the aims of 2021—2025, “十四五”规划目标如期完成 in the plan of the 十五五. */
function staleAims(passage: Passage, { period }: PlanSettings): readonly Finding[] {
  if (!period || !/到20|规划/.test(passage.text) || tenseOf(passage) === 'past') return [];
  const own = NUMERALS[(period.to - FIRST_TO) / 5 - 1];
  const aims = [...passage.figures.matchAll(AIM_OF_YEAR)].filter(
    ({ 1: year }) => Number(year) < period.from && tenseOf(passage) === 'target',
  );
  const promises = [...passage.text.matchAll(KEPT_PROMISE)].filter(
    ({ 1: numeral }) => own !== undefined && NUMERALS.indexOf(numeral ?? '') < NUMERALS.indexOf(own),
  );
  return [
    ...aims.map(({ index, 0: written, 1: year }) =>
      finding(
        passage,
        'period/stale',
        'warning',
        `目标写到${year}年，早于规划期起点${period.from}年，可能沿用了上一个规划的文字。`,
        index,
        Math.min(passage.text.length, index + written.length + 12),
        `到${period.to}年`,
      ),
    ),
    ...promises.map(({ index, 0: written, 1: numeral }) =>
      finding(
        passage,
        'period/stale',
        'warning',
        `本规划是“十${own}五”规划，这里写的是“十${numeral}五”规划，可能沿用了上一个规划的文字。`,
        index,
        index + written.length,
        `“十${own}五”`,
      ),
    ),
  ];
}

const BUILDING_TIME =
  /(?:建设期|建设周期|建设年限|建设时间|实施期限|实施年限)(?:限)?[为是：:]?\s*(20\d\d)年?[-—–~～至到]+(20\d\d)年/g;

/** 建设期为2023—2029年 in a sentence of a plan that ends in 2028. */
function lateBuilding(passage: Passage, { period }: PlanSettings): readonly Finding[] {
  if (!period || passage.cell) return [];
  return [...passage.figures.matchAll(BUILDING_TIME)].flatMap(({ index, 0: written, 2: last }) => {
    if (Number(last) <= period.to) return [];
    const message = `项目时间${written}晚于规划期终点${period.to}年。`;
    return [finding(passage, 'period/project', 'warning', message, index, index + written.length, '')];
  });
}
