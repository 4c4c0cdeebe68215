import type { ColumnRole, ValueKind } from './columnRole';
import { splitUnit } from './splitUnit';
import { isUnit } from './units';

/** What a column's header and cells say about it. */
export interface InferredColumn {
  /** The header to print: as written, without the spaces and line breaks that only fitted it into its cell. */
  readonly name: string;
  readonly role: ColumnRole;
  readonly year: number | null;
  readonly valueKind: ValueKind | null;
  readonly unit: string | null;
}

/** Header words by role, tried in this order on the header without its unit; the first that fits decides. */
const ROLE_WORDS: readonly (readonly [ColumnRole, RegExp])[] = [
  ['name', /(?:项目|工程|指标|任务|学校|单位工程|事项)名称$|^名称$|^(?:主要|发展|核心|具体)(?:发展)?目标$/],
  ['number', /^(?:序号?|编号|项次|行次|号|no\.?)$/i],
  ['remark', /备注|附注|备考|^说明$|^注$/],
  ['pageReference', /^见p|页码|所在页|^页$|出处|对应章节/i],
  [
    'growth',
    /^(?!.*目标).*累计(?:数|值)?[〕］\]）]?$|增幅|增长|增速|增加|增减|(?:提高|提升|变化|下降)(?:幅度|值|情况)?$/,
  ],
  ['attribute', /属性|指标性质|指标类型|约束性|预期性/],
  ['nature', /建设性质|项目性质|工程性质|建设类型|^性质$/],
  ['fundingNeed', /资金需求|资金缺口|所需资金|需要资金|申请资金|资金申请/],
  ['investment', /总投资|投资总额|投资估算|估算投资|投资概算|概算投资|总概算/],
  ['body', /投资(?:主体|单位|方)$/],
  ['other', /(?:资金|投资)(?:来源|筹措|渠道|方式)/],
  ['plannedInvestment', /投资/],
  ['land', /用地|占地|征地/],
  ['body', /建设单位|实施单位|承建单位|承担单位|项目单位|业主|(?:实施|建设|项目)主体|申报单位/],
  [
    'department',
    /(?:负责|责任|牵头|配合|主管|协同|协办|主办|承办|参与|实施|参加|落实)(?:股|科|处|部门|单位|机构|主体|领导)|^负责人?$|^责任人$|^部门$|分工$|^(?:牵头|配合|主责|责任)$/,
  ],
  [
    'period',
    /起止|年限|建设(?:时间|周期|期限?)|实施(?:时间|年限|周期|期限?)|时限|(?:完成|开工|竣工|建成|实施|建设)(?:时间|年度|年份|节点)|^(?:时间|年度|年份)$|工期|进度/,
  ],
  ['quantity', /数量|任务[量数]|任务指标|目标[数量]$|^任务值$/],
  ['place', /地点|地址|位置|所在地|选址|所属(?:镇|乡|区)|^镇街?$|^乡镇$/],
  [
    'content',
    /内容|建设规模|^规模$|主要任务|工作任务|目标任务|具体措施|主要措施|主要举措|工作举措|^措施$|内涵/,
  ],
  [
    'category',
    /(?:项目|工程|任务)(?:分类|类别|类型|类)$|^(?:类别|分类|类型|类|领域|学段|维度|一级指标|指标类别|类别名称)$/,
  ],
  ['unit', /^(?:计量)?单位$/],
  [
    'value',
    /\d{4}年?|^[“"]?十[三四五六][五]?|基期|基础值|基数|现状|目标|实际|完成|中期|预期值|规划值|期末|期初|达成|现值/,
  ],
  [
    'name',
    /名称|指标$|^指标|^工程$|^项目$|^任务$|重点任务|^事项$|^内容$|工程项目|项目工程|^重点(?:工程|项目)$/,
  ],
];

const VALUE_KIND_WORDS: readonly (readonly [ValueKind, RegExp])[] = [
  ['actual', /实际|完成|达成/],
  ['baseline', /基期|基础|基数|现状|期初|现值/],
  ['interim', /中期/],
  ['target', /目标|预期|规划值|期末/],
];

/** The last year of a period: 十三五 ended in 2020, 十四五 ends in 2025. */
const PERIOD_END: Readonly<Record<string, number>> = { 二: 2015, 三: 2020, 四: 2025, 五: 2030, 六: 2035 };

/**
 * What one column is, from its header and, where the header leaves it open, from sample cells (SPEC TAB-5). `valueKind` is set
 * only where the header says it; `inferColumns` knows the others.
 */
export function inferColumn(header: string, samples: readonly string[]): InferredColumn {
  const name = cleanHeader(header);
  const { name: words, unit } = splitUnit(name);
  const role = inferRole(words, samples.map((sample) => sample.trim()).filter(Boolean));
  const isValue = role === 'value';
  const valueKind = VALUE_KIND_WORDS.find(([, pattern]) => isValue && pattern.test(words))?.[0] ?? null;
  return { name, role, year: isValue ? readYear(words) : null, valueKind, unit };
}

/** A header without the spaces and line breaks of layout, with full-width brackets. */
export function cleanHeader(header: string): string {
  return header.replace(/\s+/g, '').replace(/\(/g, '（').replace(/\)/g, '）');
}

function inferRole(words: string, samples: readonly string[]): ColumnRole {
  const all = (pattern: RegExp) => samples.length > 0 && samples.every((sample) => pattern.test(sample));
  if (all(/^(?:预期性?|约束性?)(?:指标)?$/)) return 'attribute';
  const found = ROLE_WORDS.find(([, pattern]) => pattern.test(words))?.[0] ?? 'other';
  const speaksOfYears = readYear(words) !== null;
  if (
    found === 'value' &&
    !speaksOfYears &&
    samples.length > 1 &&
    !samples.some((sample) => /\d/.test(sample))
  )
    return 'name';
  if (found === 'unit' && samples.length > 0 && !samples.some(isUnit)) return 'body';
  if (found !== 'other') return found;
  if (all(/^(?:新建|扩建|改建|改扩建|续建|迁建|新建[、/].*)$/)) return 'nature';
  if (all(/^见\s*[pP第]/)) return 'pageReference';
  if (words === '' && all(/^(?:\d{1,3}|[一二三四五六七八九十]+)[.、]?$/)) return 'number';
  return 'other';
}

function readYear(words: string): number | null {
  const range = /(?:19|20)\d\d年?[-—–－~～至到]+((?:19|20)\d\d)/.exec(words);
  const year = range?.[1] ?? /(?:19|20)\d\d/.exec(words)?.[0];
  if (year) return Number(year);
  const period = /十([二三四五六])五/.exec(words);
  return period ? (PERIOD_END[period[1] ?? ''] ?? null) : null;
}
