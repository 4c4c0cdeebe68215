import type { PlanSettings } from '../../schema/settings';
import { type Passage, type PassageCell, placeAt } from '../passage';
import { readValues, type TextValue } from './readValues';
import type { Statement } from './statement';
import { cleanName } from './statementName';
import { carriedAim, readYears, tenseOf, type YearMention } from './statementYear';

const CHANGE = /(?:增长|增幅|增速|提高|提升|上升|增加|降低|下降|减少|回落|缩小)(?:了|达|为|约|率为|率达)?$/;
/** 由91.20%提高到95.60%: the first figure is the old value. */
const OLD_VALUE = /(?:(?<![占之])比(?![例重率达])|较|从|由)(?:20\d\d年)?[^，。；]{0,12}(?<![到至])$/;
/** 签约率从38.2%提高到61.4%: the name of the second figure stands before the first. */
const ROSE =
  /^([^\d]{4,30}?)(?:从|由)[^，。；]{1,16}(?:提高|提升|增加|增长|上升|扩大|下降|降低|减少)(?:到|至)(?:20\d\d年的?)?$/;
const FIELD_BEHIND = /^(?:的[\p{Script=Han}]{0,4})?(?:达到|达|具有|取得|拥有)([^，。；、]{2,14})/u;
/** 初中教师本科以上学历占88.4%: the share of those who are so. */
const IS_SHARE = /占(?:比)?(?:为|达到?|约)?$/;
const BUILDS =
  /(新建|改扩建|新增|建设|建成|打造|创建|培育|培养|形成|招聘|选派|引进|配备|开发|设立|举办|培训|遴选|新招聘|改建|扩建)$/;
/** Shares and measures that have one value at a time; counts of buildings may be of any years. */
const OF_STATE = /^(?:%|‰|岁|人|张)$/;
/** What is done every year is no value of a year's end. */
const YEARLY = /(?:每年|年均(?!浓度|气温|值|降水|径流)|平均每)[^，。；]{0,24}$/;
const PERIOD_END = /规划期末|到期末|至期末/;
/** Counts of what there is, where no verb says that it was built in some years; only tables are compared with them. */
const OF_STOCK = /^(?:公里|所|家|项|间|个|台|处|支|套|名|亩|公顷|册|辆|座|床|平方米|立方米|微克\/立方米)$/;
const STRONG = /新建|改扩建|新增|培养|招聘|改建|扩建/;

/** The statements of one block: name before the value, 教师95%达到本科学历, 新建7所公办幼儿园. */
export function readTextStatements(
  passage: Passage,
  settings: PlanSettings,
  keyOf: (name: string) => string,
): readonly Statement[] {
  if (!/\d/.test(passage.figures) || ['heading', 'title', 'columnHeader', 'caption'].includes(passage.kind))
    return [];
  if (passage.cell && !saysInSentences(passage.cell)) return [];
  const values = readValues(passage.figures);
  if (values.length === 0) return [];
  const years = readYears(passage.figures);
  return values.flatMap((value, index) => {
    const named = nameOf(passage.figures, value, values[index - 1]);
    if (!named || value.unit === '个百分点') return [];
    if (value.unit === '' && !/(?:系数|指数)$/.test(named.name)) return [];
    const sentence = passage.figures.lastIndexOf('。', value.from) + 1;
    const clauseBefore = passage.figures.slice(Math.max(sentence, value.from - 30), value.from);
    const when = yearOf(value, sentence, years, passage, settings, clauseBefore, named.isBuilt);
    if (!when) return [];
    const name = named.name;
    return [
      {
        name,
        key: keyOf(name + (value.unit === '%' && named.isMiddle ? '率' : '')),
        number: value.number,
        unit: value.unit,
        qualifier: value.qualifier,
        decimals: /\.(\d+)/.exec(value.written)?.[1]?.length ?? 0,
        ...when,
        isChange: CHANGE.test(clauseBefore) || YEARLY.test(clauseBefore),
        written: value.written,
        place: placeAt(passage, named.from, named.to),
        figure: placeAt(passage, value.from, value.to),
        cell: null,
        inTable: false,
        inTasks: passage.cell !== null,
        around:
          value.unit === '%'
            ? (passage.headings.at(-1) ?? '') + passage.figures.slice(sentence, value.from)
            : '',
      },
    ];
  });
}

/** Cells of figures are read with their headers; tasks, and what projects are to build, are sentences of their own. */
function saysInSentences({ tableKind, role }: PassageCell): boolean {
  if (tableKind === 'tasks') return role === 'content' || role === 'name';
  return tableKind !== 'indicators' && (tableKind !== 'projects' || role === 'content');
}

interface Named {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  /** True when the name goes on behind the value. */
  readonly isMiddle: boolean;
  /** True for what was built or trained: so many in some years, not so many at one time. */
  readonly isBuilt: boolean;
}

function nameOf(text: string, value: TextValue, before: TextValue | undefined): Named | null {
  const breaks = /[，。；：、！？\n（）]/g;
  let from = 0;
  for (const mark of text.slice(0, value.from).matchAll(breaks)) from = mark.index + 1;
  const bracket = text.slice(0, value.from).lastIndexOf('（');
  if (text[from - 1] === '）' && bracket >= 0) from = startOfClause(text, bracket);
  if (text[from - 1] === '、' && !(before && before.to >= from - 3)) from = startOfClause(text, from - 1);
  const written = text.slice(from, value.from);
  if (before && before.from >= from) {
    const changed = ROSE.exec(text.slice(from, value.from))?.[1];
    const name = changed && cleanName(changed);
    return name && name.length >= 4 ? { name, from, to: value.to, isMiddle: false, isBuilt: false } : null;
  }
  const verb = BUILDS.exec(written.replace(/(?:不少于|至少|约)$/, ''))?.[0] ?? null;
  const behind = text.slice(value.to);
  if (verb !== null && value.unit !== '%') {
    const noun = /^[^，。；：、！？\n（）\d]{2,24}/.exec(behind)?.[0] ?? '';
    if (noun.includes('等')) return null;
    if (noun.length >= 2)
      return {
        name: (STRONG.test(verb) ? verb : '') + noun,
        from: value.from - verb.length,
        to: value.to + noun.length,
        isMiddle: false,
        isBuilt: true,
      };
    if (written.length < verb.length + 4) return null;
  }
  const field = value.unit === '%' ? FIELD_BEHIND.exec(behind) : null;
  const name = wholeRate(text, from, cleanName(written)) + (field?.[1] ?? '');
  if (name.length < 2) return null;
  return {
    name: value.unit === '%' && IS_SHARE.test(written) && !/[率比占]$/.test(name) ? `${name}占比` : name,
    from,
    to: value.to + (field?.[0].length ?? 0),
    isMiddle: field !== null,
    isBuilt: verb !== null,
  };
}

/** 义务教育大班额仍有98个，占比5.4% */
const COUNTED_BEFORE = /([\p{Script=Han}“”]{3,16}?)(?:仍有|还有|共有|有|达|为)?\d+[个人名所]，$/u;

/** 高考本科上线人数3268人，上线率72.4%: a short rate is the rate of what the clause before it counts. */
function wholeRate(text: string, from: number, name: string): string {
  if (/^占?比$|^占$/.test(name)) {
    const what = COUNTED_BEFORE.exec(text.slice(Math.max(0, from - 40), from))?.[1];
    return what ? `${cleanName(what)}占比` : name;
  }
  const stem = /^(\p{Script=Han}{2,3})率$/u.exec(name)?.[1];
  if (!stem || text[from - 1] !== '，') return name;
  const counted = new RegExp(`([\\p{Script=Han}]{2,10})${stem}(?:人数)?\\d+[人名]$`, 'u').exec(
    text.slice(Math.max(0, from - 40), from - 1),
  )?.[1];
  return counted ? cleanName(counted) + name : name;
}

function startOfClause(text: string, end: number): number {
  const mark = [...text.slice(0, end).matchAll(/[，。；：！？\n]/g)].at(-1);
  return mark ? mark.index + 1 : 0;
}

function yearOf(
  value: TextValue,
  sentence: number,
  years: readonly YearMention[],
  passage: Passage,
  settings: PlanSettings,
  before: string,
  isBuilt: boolean,
): Pick<Statement, 'year' | 'isTarget' | 'isAssumed'> | null {
  const to = settings.period?.to ?? null;
  const from = settings.period?.from ?? null;
  const inSentence = years.filter((year) => year.from >= sentence && year.to <= value.from);
  const direct = inSentence.find((year) => value.from - year.to <= 4 && OLD_VALUE.test(before));
  const compared = inSentence.filter(
    (year) => !/[比较从由]$/.test(passage.figures.slice(Math.max(0, year.from - 1), year.from)),
  );
  if (!direct && OLD_VALUE.test(before)) return null;
  const year = (direct ?? compared.at(-1))?.year ?? null;
  if (year !== null) return { year, isTarget: from !== null && year >= from, isAssumed: false };
  const carried = carriedAim(passage.figures, years, value.from, from);
  if (carried !== null) return { year: carried, isTarget: true, isAssumed: false };
  if (to !== null && PERIOD_END.test(passage.figures.slice(sentence, value.from)))
    return { year: to, isTarget: true, isAssumed: false };
  const tense = tenseOf(passage);
  if (tense === 'target') return { year: to, isTarget: true, isAssumed: false };
  if (tense === null && isAim(value, passage, sentence)) return { year: to, isTarget: true, isAssumed: true };
  const base =
    from === null || tense === null || !isOfBase(value, years, passage, from - 1, isBuilt) ? null : from - 1;
  return { year: base, isTarget: false, isAssumed: true };
}

const REACHES = /(?:达到?|(?:提高|提升|增加|上升|下降|降低|减少)(?:到|至)|控制在|稳定在|保持在)$/;
const OF_NOW = /已|目前|现有|截至|以来|20\d\d|十[一二三四五]五|现状|仅|只有|不足/;

/** Behind the plan's aims, …率达到60%以上 in a sentence that speaks of no other time is an aim of the plan. */
function isAim({ from, unit }: TextValue, { figures, isBehindAims }: Passage, sentence: number): boolean {
  if (!isBehindAims || unit !== '%') return false;
  const before = figures.slice(sentence, from);
  return REACHES.test(before) && !OF_NOW.test(before);
}

/** Under 发展成就 a figure without a year is the latest, the one before the period, unless its block speaks of other years or of a whole period before it. */
function isOfBase(
  value: TextValue,
  years: readonly YearMention[],
  { figures }: Passage,
  base: number,
  isBuilt: boolean,
): boolean {
  const before = figures.slice(0, value.from);
  return (
    years
      .filter(({ to }) => to <= value.from)
      .every(({ year, from }) => year === base || /[比较从由]$/.test(figures.slice(0, from))) &&
    !/累计|期间|时期|以来|年均|每年|新增|[三四五]年(?:来|共|内|间|新|投|完)/.test(
      before.slice(before.lastIndexOf('。') + 1),
    ) &&
    value.qualifier === null &&
    (OF_STATE.test(value.unit) || (!isBuilt && OF_STOCK.test(value.unit)))
  );
}
