import { areComplements } from './complements';
import type { Finding } from './finding';
import { type Passage, placeAt } from './passage';
import { isRounding } from './statements/isRounding';
import { readValues, type TextValue } from './statements/readValues';

/** Before a total that follows its parts: 新建150公里、改造60公里，合计220公里. */
const TOGETHER =
  /(?:合计|共计|总计|累计|总数|总长|总面积|总建筑面积|总投资|总规模|总里程|总量|总额|一共|共)(?:完成|投入|达到|达|为|有|约|新增|建成|建设)?(?:\p{Script=Han}{2,4})?$/u;
/** Between two parts of one list nothing is said but names. */
const BETWEEN_PARTS = /^[）”]?(?:[、，]|和|及|与|以及|，?并)[^，。；：、\d]{0,18}[（“]?$/;
const ANOTHER_DEED = /比|较|增长|提高|下降|减少|占|达|其中|每|均|累计|合计|共|由|从|到/;
/** A gap of more than this share is no slip of the pen but a list of something else. */
const WIDEST_GAP = 0.25;
const YEARLY_GAP = 0.12;
const BARE_LIST = /^[、和及]$/;
const OF_ALL = /累计|合计|总计|共计|五年|总/;
const PERSONS = /^[人名位]$/;

/** Totals that follow their parts, yearly figures (分别为…) beside what they come to, and pairs that are a whole (集中 and 分散). */
export function checkListedTotals(passage: Passage): readonly Finding[] {
  const { figures } = passage;
  if (!/[、，]/.test(figures)) return [];
  const values = readValues(figures).filter(({ unit }) => !/^(?:%|‰|个百分点|倍|岁|)$/.test(unit));
  if (values.length < 3) return [];
  const found = [
    ...totalsBehind(passage, values),
    ...yearly(passage, values),
    ...pairs(passage, values),
    ...besideCounts(passage, values),
    ...countsBesideSums(passage, values),
  ];
  const totals = new Set<number>();
  return found.flatMap(({ total, finding }) => {
    if (totals.has(total)) return [];
    totals.add(total);
    return [finding];
  });
}

interface Found {
  /** Where the total stands: one total is reported once. */
  readonly total: number;
  readonly finding: Finding;
}

function totalsBehind(passage: Passage, values: readonly TextValue[]): readonly Found[] {
  const { figures } = passage;
  return values.flatMap((total, index) => {
    const before = values[index - 1];
    const lead = figures.slice(before?.to ?? 0, total.from);
    if (!before || /[。；\n]/.test(lead) || lead.length > 24 || !TOGETHER.test(lead) || total.qualifier)
      return [];
    if (/[年均比较增]/.test(lead.replace(/五年|新增|增加/g, ''))) return [];
    const parts = runBefore(figures, values, index);
    if (parts.length < 2 || parts.some(({ qualifier }) => qualifier)) return [];
    if (parts.some((_, at) => parts.length - at >= 2 && fits(total, parts.slice(at)))) return [];
    return isNear(total, parts, WIDEST_GAP) ? [report(passage, total, parts)] : [];
  });
}

/** The values of one list before the total, in its unit. */
function runBefore(figures: string, values: readonly TextValue[], totalIndex: number): readonly TextValue[] {
  const total = values[totalIndex] as TextValue;
  const run: TextValue[] = [];
  for (let at = totalIndex - 1; at >= 0; at -= 1) {
    const value = values[at] as TextValue;
    const next = run[0];
    if (value.unit !== total.unit) break;
    const between = next ? figures.slice(value.to, next.from) : '';
    if (next && (!BETWEEN_PARTS.test(between) || ANOTHER_DEED.test(between))) break;
    run.unshift(value);
  }
  return run;
}

/** 分别为18.2亿元、20.1亿元、…: three or more bare figures, and the total beside them or in the sentence before. */
function yearly(passage: Passage, values: readonly TextValue[]): readonly Found[] {
  const { figures } = passage;
  const found: Found[] = [];
  for (let start = 0; start < values.length; start += 1) {
    let end = start;
    while (
      values[end + 1]?.unit === values[start]?.unit &&
      BARE_LIST.test(figures.slice(values[end]?.to, values[end + 1]?.from))
    )
      end += 1;
    const parts = values.slice(start, end + 1);
    const [first] = parts;
    if (!first || parts.length < 3) continue;
    const from = Math.max(0, figures.lastIndexOf('。', figures.lastIndexOf('。', first.from) - 1) + 1);
    const stop = figures.indexOf('。', first.from);
    const totals = values.filter(
      (value, at) =>
        (at < start || at > end) &&
        value.unit === first.unit &&
        value.from >= from &&
        (stop < 0 || value.to <= stop) &&
        !value.qualifier,
    );
    const isYearly = /(?:年度|20\d\d年?)[^。]{0,24}分别[^。]{0,12}$/.test(figures.slice(from, first.from));
    start = end;
    if (!isYearly || totals.some((total) => fits(total, parts))) continue;
    const total = totals.find((candidate) => {
      const clause = figures.slice(Math.max(from, candidate.from - 24), candidate.from);
      return OF_ALL.test(clause) && isNear(candidate, parts, YEARLY_GAP);
    });
    if (total) found.push(report(passage, total, parts));
  }
  return found;
}

/** 2180名纳入供养，集中供养836人，分散供养1354人: two parts that are the whole, without 其中. */
function pairs(passage: Passage, values: readonly TextValue[]): readonly Found[] {
  const { figures } = passage;
  return values.flatMap((total, index) => {
    const [one, other] = [values[index + 1], values[index + 2]];
    if (!one || !other || !isSameKind(total, one) || !isSameKind(one, other)) return [];
    const [before, between] = [figures.slice(total.to, one.from), figures.slice(one.to, other.from)];
    if (
      !before.includes('，') ||
      /[。；（]|其中/.test(before) ||
      before.length > 24 ||
      !/^[，、][^，。；、\d]{1,10}$/.test(between)
    )
      return [];
    const name = /[^，、：]*$/.exec(before)?.[0] ?? '';
    if (!areComplements(name, between.slice(1))) return [];
    if ([total, one, other].some(({ qualifier }) => qualifier) || fits(total, [one, other])) return [];
    return isNear(total, [one, other], 0.1) ? [report(passage, total, [one, other])] : [];
  });
}

/** 总投资86.5亿元，其中景区类9个、42.6亿元，康养类6个、28.3亿元，…: sums that stand behind the count of each part. */
function besideCounts(passage: Passage, values: readonly TextValue[]): readonly Found[] {
  const { figures } = passage;
  return values.flatMap((total, index) => {
    const stop = figures.indexOf('。', total.to);
    const parts = values.filter(
      ({ from, unit }, at) =>
        at > index &&
        unit === total.unit &&
        (stop < 0 || from < stop) &&
        /\d+[个项处条座所家]、$/.test(figures.slice(Math.max(0, from - 8), from)),
    );
    if (parts.length < 3 || total.qualifier || fits(total, parts)) return [];
    const isOne = /总|共|合计/.test(figures.slice(Math.max(0, total.from - 8), total.from));
    return isOne && isNear(total, parts, 0.1) ? [report(passage, total, parts)] : [];
  });
}

/** 重点项目39个，总投资14.36亿元。其中学前教育18个、1.85亿元，义务教育21个、6.42亿元，…: the counts that stand before the sums. */
function countsBesideSums(passage: Passage, values: readonly TextValue[]): readonly Found[] {
  const { figures } = passage;
  const lead = figures.indexOf('其中');
  if (lead < 0) return [];
  const start = figures.lastIndexOf('。', lead - 2) + 1;
  const end = figures.indexOf('。', lead);
  const parts = values.filter(
    ({ from, to, unit }, at) =>
      /^[个项]$/.test(unit) &&
      from > lead &&
      (end < 0 || from < end) &&
      figures[to] === '、' &&
      values[at + 1]?.from === to + 1 &&
      values[at + 1]?.unit === '元',
  );
  const total = values.find(
    ({ from, to, unit, qualifier }) => from >= start && to < lead && unit === parts[0]?.unit && !qualifier,
  );
  if (!total || parts.length < 3 || fits(total, parts) || !isNear(total, parts, 0.2)) return [];
  return [report(passage, total, parts)];
}

function isSameKind(one: TextValue, other: TextValue): boolean {
  return one.unit === other.unit || (PERSONS.test(one.unit) && PERSONS.test(other.unit));
}

function sumOf(parts: readonly TextValue[]): number {
  return Number(parts.reduce((sum, { number }) => sum + number, 0).toPrecision(12));
}

function fits(total: TextValue, parts: readonly TextValue[]): boolean {
  return isRounding(total, parts, Number((sumOf(parts) - total.number).toPrecision(12)));
}

function isNear(total: TextValue, parts: readonly TextValue[], share: number): boolean {
  return Math.abs(sumOf(parts) - total.number) <= total.number * share;
}

function report(passage: Passage, total: TextValue, parts: readonly TextValue[]): Found {
  const sum = sumOf(parts);
  const gap = Number(Math.abs(sum - total.number).toPrecision(12));
  const [first, last] = [parts[0] as TextValue, parts.at(-1) as TextValue];
  const start = Math.max(passage.figures.lastIndexOf('，', total.from - 1) + 1, total.from - 16);
  return {
    total: total.from,
    finding: {
      rule: 'sum/parts',
      severity: 'error',
      message: `所列各项${parts.map(({ written }) => written).join('+')}之和为${plain(sum)}，与总数${total.written}不符，相差${plain(gap)}。`,
      places: [
        placeAt(passage, start, clauseEnd(passage.figures, total.to)),
        placeAt(passage, nameStart(passage.figures, first.from), last.to),
      ],
      expected: plain(sum),
      found: total.written,
    },
  };
}

function clauseEnd(figures: string, to: number): number {
  return to + (/^[^，。；：、（）\d]{0,8}/.exec(figures.slice(to))?.[0].length ?? 0);
}

function nameStart(figures: string, from: number): number {
  const name = /[^，。；：、（）\d]{0,16}$/.exec(figures.slice(0, from))?.[0] ?? '';
  return from - name.length;
}

/** 150000000 as 1.5亿, 21000 as 2.1万. */
function plain(number: number): string {
  if (number >= 1e8) return `${Number((number / 1e8).toPrecision(10))}亿`;
  return number >= 1e4 ? `${Number((number / 1e4).toPrecision(10))}万` : String(number);
}
