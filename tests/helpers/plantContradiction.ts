import type { JSONContent } from '@tiptap/core';
import type { RuleFamily } from '../../shared/checks/finding';
import { computeLabels } from '../../shared/plan/numbering';
import { createSamplePlan } from '../../shared/sample/samplePlan';
import { type PlanDocument, readBody } from '../../shared/schema/planDocument';
import { countingIds } from './countingIds';
import { createRandom, type Random } from './random';

/** A plan with one contradiction in it, and what the check should say. */
export interface PlantedPlan {
  readonly document: PlanDocument;
  readonly kind: PlantKind;
  readonly family: RuleFamily;
  /** What was changed, for the message of a failing test. */
  readonly change: string;
}

const PLANTS = {
  'changed quantity': { family: 'mismatch', plant: changeQuantity },
  'target under its baseline': { family: 'direction', plant: turnTarget },
  'impossible share': { family: 'range', plant: raiseShare },
  'broken sum': { family: 'sum', plant: breakSum },
  'wrong growth': { family: 'calculation', plant: changeGrowth },
  'swapped labels': { family: 'numbering', plant: swapLabels },
  'renamed department': { family: 'responsibility', plant: renameDepartment },
  'comma between departments': { family: 'responsibility', plant: partDepartments },
  'half-width comma': { family: 'punctuation', plant: narrowComma },
  'unpaired quote': { family: 'punctuation', plant: dropQuote },
  'unpaired bracket': { family: 'punctuation', plant: dropBracket },
  'doubled word': { family: 'term', plant: doubleWord },
  'editing mark': { family: 'term', plant: leaveEditingMark },
  'wrong period': { family: 'period', plant: changePeriod },
  'missing annex': { family: 'reference', plant: removeAnnex },
  'target in the text': { family: 'mismatch', plant: changeTargetInText },
  'target of a falling rate': { family: 'direction', plant: turnFallingRate },
  'share above all': { family: 'range', plant: overstateShare },
  'skipped item of a series': { family: 'numbering', plant: skipItem },
  'period with other years': { family: 'period', plant: misnamePeriod },
  'ratio with a unit': { family: 'unit', plant: addRatio },
  'figure of another level': { family: 'term', plant: nameOtherLevel },
  'listed typo': { family: 'term', plant: mistype },
  'paragraph that breaks off': { family: 'punctuation', plant: breakOff },
  'doubled mark': { family: 'punctuation', plant: doubleMark },
  'table with a number too high': { family: 'reference', plant: referTooHigh },
  'count beside its list': { family: 'sum', plant: miscountList },
  'yearly sum': { family: 'calculation', plant: misaddYears },
} as const satisfies Record<string, { family: RuleFamily; plant: Plant }>;

export type PlantKind = keyof typeof PLANTS;
export const PLANT_KINDS = Object.keys(PLANTS) as PlantKind[];

/** The family that each kind belongs to. */
export const PLANTED_FAMILIES: Readonly<Record<PlantKind, RuleFamily>> = Object.fromEntries(
  PLANT_KINDS.map((kind) => [kind, PLANTS[kind].family]),
) as Record<PlantKind, RuleFamily>;

/** Changes the body in place and says what it changed. */
type Plant = (body: JSONContent, random: Random) => string;

/** The sample plan with one contradiction of a kind, in a place that the seed chooses. */
export function plantContradiction(kind: PlantKind, seed: number): PlantedPlan {
  const sample = createSamplePlan(countingIds());
  const body = structuredClone(sample.body);
  const { family, plant } = PLANTS[kind];
  const change = plant(body, createRandom(seed));
  return { document: { ...sample, body }, kind, family, change };
}

function nodesOf(body: JSONContent, ...types: readonly string[]): JSONContent[] {
  const inside = (body.content ?? []).flatMap((node) => nodesOf(node, ...types));
  return types.includes(body.type ?? '') ? [body, ...inside] : inside;
}

function textOf(node: JSONContent): string {
  return (node.content ?? [])
    .map((child) => child.text ?? (child.type === 'hardBreak' ? '\n' : textOf(child)))
    .join('');
}

/** Replaces one of the matches of a pattern in the plan's texts, chosen by chance. */
function replaceOne(
  body: JSONContent,
  random: Random,
  pattern: RegExp,
  make: (match: RegExpExecArray) => string,
  types: readonly string[] = ['paragraph', 'dataCell'],
): string {
  const texts = nodesOf(body, ...types).flatMap((block) =>
    (block.content ?? []).filter(({ type }) => type === 'text'),
  );
  const spots = texts.flatMap((node) =>
    [...(node.text ?? '').matchAll(pattern)].map((match) => ({ node, match: match as RegExpExecArray })),
  );
  const { node, match } = random.pick(spots);
  const text = node.text ?? '';
  const made = make(match);
  node.text = text.slice(0, match.index) + made + text.slice(match.index + match[0].length);
  return `${match[0]} → ${made} in ${text.slice(Math.max(0, match.index - 8), match.index + 16)}`;
}

function changed(number: string, random: Random): string {
  const decimals = number.split('.')[1]?.length ?? 0;
  const factor = random.pick([0.7, 0.85, 1.2, 1.4]);
  const other = (Number(number) * factor).toFixed(decimals);
  return other === number ? String(Number(number) + 1) : other;
}

function changeQuantity(body: JSONContent, random: Random): string {
  const pattern = /(?<=新增(?:学前教育|义务教育)学位)\d+(?=个)|(?<=培养县级以上骨干教师)\d+(?=名)/g;
  return replaceOne(body, random, pattern, ([number]) => changed(number, random));
}

function turnTarget(body: JSONContent, random: Random): string {
  const table = nodesOf(body, 'dataTable').find(({ attrs }) => attrs?.kind === 'indicators');
  const rising = /毛入园率|覆盖率|巩固率|入学率|学历比例|“双师型”/;
  const rows = nodesOf(table ?? body, 'dataRow').filter(
    (row) => rising.test(textOf(row)) && row.attrs?.kind === 'item',
  );
  const row = random.pick(rows);
  const [, , baseline, target] = row.content ?? [];
  const lower = (Number(textOf(baseline ?? {})) - 1 - random.below(8)).toFixed(2);
  if (target) target.content = [{ type: 'text', text: lower }];
  return `${textOf(row.content?.[0] ?? {})} → ${lower}`;
}

function raiseShare(body: JSONContent, random: Random): string {
  const table = nodesOf(body, 'dataTable').find(({ attrs }) => attrs?.kind === 'indicators');
  const rows = nodesOf(table ?? body, 'dataRow').filter((row) => /巩固率|覆盖率|比例/.test(textOf(row)));
  const row = random.pick(rows);
  const value = row.content?.[2 + random.below(2)];
  const raised = `1${10 + random.below(80)}.5`;
  if (value) value.content = [{ type: 'text', text: raised }];
  return `${textOf(row.content?.[0] ?? {})} → ${raised}`;
}

function breakSum(body: JSONContent, random: Random): string {
  const pattern =
    /(?<=(?:幼儿园|小学|初中|普通高中|各级各类学校)|(?:在园幼儿|小学生|初中生|高中学生|职业学校学生|（含在园幼儿）))\d{1,5}(?=所|人)/g;
  return replaceOne(
    body,
    random,
    pattern,
    ([number]) => String(Math.max(0, Number(number) + random.pick([1, 3, 8, -1]))),
    ['paragraph'],
  );
}

function changeGrowth(body: JSONContent, random: Random): string {
  const inText = /(?<=增长)35\.00(?=%)|(?<=提高)4\.40(?=个百分点)|(?<=^)(?:40\.00|35\.00|30\.00)$/g;
  return replaceOne(body, random, inText, ([number]) => changed(number, random));
}

/** As in an import: every heading keeps the label that it was found with, and two neighbours change theirs. */
function swapLabels(body: JSONContent, random: Random): string {
  const sample = createSamplePlan(countingIds());
  const labels = computeLabels(readBody({ ...sample, body }), sample.settings.numberingScheme);
  const headings = nodesOf(body, 'heading').filter(
    ({ attrs }) => attrs?.kind !== 'annex' && attrs?.kind !== 'plain',
  );
  for (const { attrs } of headings) if (attrs) attrs.importedLabel = labels.get(attrs.id as string) ?? null;
  const pairs = headings.flatMap((heading, index) => {
    const next = headings
      .slice(index + 1)
      .find(({ attrs }) => (attrs?.level as number) <= (heading.attrs?.level as number));
    return next && next.attrs?.level === heading.attrs?.level ? [[heading, next] as const] : [];
  });
  const [one, other] = random.pick(pairs);
  const [first, second] = [one.attrs?.importedLabel, other.attrs?.importedLabel];
  if (one.attrs) one.attrs.importedLabel = second;
  if (other.attrs) other.attrs.importedLabel = first;
  return `${first} ↔ ${second}`;
}

function departmentsOf(attributes: JSONContent['attrs']): readonly string[] {
  return (attributes?.departments ?? []) as string[];
}

function renameDepartment(body: JSONContent, random: Random): string {
  const renamed: Readonly<Record<string, string>> = {
    县发展和改革局: '县发展改革局',
    县人力资源和社会保障局: '县人力资源社会保障局',
    县工业和信息化局: '县工业信息化局',
    县住房和城乡建设局: '县住房城乡建设局',
  };
  const nodes = nodesOf(body, 'responsibility').filter(({ attrs }) =>
    departmentsOf(attrs).some((name) => renamed[name]),
  );
  const node = random.pick(nodes);
  const departments = departmentsOf(node.attrs).map((name) => renamed[name] ?? name);
  if (node.attrs) node.attrs.departments = departments;
  return departments.join('、');
}

function partDepartments(body: JSONContent, random: Random): string {
  const nodes = nodesOf(body, 'responsibility').filter(({ attrs }) => departmentsOf(attrs).length > 2);
  const node = random.pick(nodes);
  const [lead, second, ...others] = departmentsOf(node.attrs);
  const sign = random.pick(['，', '．', ',']);
  const written = `（${lead}、${second}${sign}${others.join('、')}负责）`;
  if (node.attrs) node.attrs.written = written;
  return written;
}

function narrowComma(body: JSONContent, random: Random): string {
  return replaceOne(body, random, /(?<=\p{Script=Han})，(?=\p{Script=Han})/gu, () => ',', ['paragraph']);
}

function dropQuote(body: JSONContent, random: Random): string {
  return replaceOne(body, random, /[“”]/g, () => '');
}

function dropBracket(body: JSONContent, random: Random): string {
  return replaceOne(body, random, /[（）]/g, () => '', ['paragraph']);
}

function doubleWord(body: JSONContent, random: Random): string {
  const pattern =
    /(?:教育|学校|全县|教师|建设|标准|课程|人口|资源|数据|平台|项目|管理|学生)(?=\p{Script=Han})/gu;
  return replaceOne(body, random, pattern, ([word]) => word + word, ['paragraph']);
}

function leaveEditingMark(body: JSONContent, random: Random): string {
  return replaceOne(
    body,
    random,
    /[，。]/g,
    ([mark]) => random.pick(['（修改后）', '（待补充）', '【待核实】']) + mark,
    ['paragraph'],
  );
}

function changePeriod(body: JSONContent, random: Random): string {
  const pattern = /(20\d\d)\.(\d+)-(20\d\d)\.(\d+)|(?<=规划期为)2026年(?=至)/g;
  return replaceOne(body, random, pattern, ([all, from, month, to, end]) =>
    from
      ? random.pick([
          `${to}.${end}-${from}.${month}`,
          `${Number(from) - 8}.${month}-${to}.${end}`,
          `${from}.${month}-${Number(to) + 6}.${end}`,
        ])
      : all.replace('2026', '2025'),
  );
}

function removeAnnex(body: JSONContent, random: Random): string {
  const blocks = body.content ?? [];
  const starts = blocks.flatMap((node, index) =>
    node.type === 'heading' && node.attrs?.kind === 'annex' ? [index] : [],
  );
  const start = random.pick(starts);
  const end = starts.find((index) => index > start) ?? blocks.length;
  body.content = [...blocks.slice(0, start), ...blocks.slice(end)];
  return textOf(blocks[start] ?? {});
}

/** Adds a sentence to a long paragraph of the running text, chosen by chance. */
function addSentence(body: JSONContent, random: Random, sentence: string): string {
  const paragraphs = (body.content ?? []).filter(
    (node) => node.type === 'paragraph' && textOf(node).length > 40 && /。$/.test(textOf(node)),
  );
  random.pick(paragraphs).content?.push({ type: 'text', text: sentence });
  return sentence;
}

function changeTargetInText(body: JSONContent, random: Random): string {
  const [name, target] = random.pick([
    ['学前三年毛入园率', 97],
    ['九年义务教育巩固率', 98.5],
    ['高中阶段毛入学率', 97.5],
  ] as const);
  return addSentence(
    body,
    random,
    `到2030年，${name}达到${(target - 1 - random.below(9) / 4).toFixed(2)}%。`,
  );
}

/** Puts a new row before the last of the indicator table: a name with unit, baseline and target. */
function addIndicator(body: JSONContent, name: string, unit: string, values: readonly string[]): string {
  const table = nodesOf(body, 'dataTable').find(({ attrs }) => attrs?.kind === 'indicators');
  const rows = nodesOf(table ?? body, 'dataRow').filter(({ attrs }) => attrs?.kind === 'item');
  const model = rows.at(-1);
  if (!table?.content || !model) throw new Error('the sample plan has no indicators');
  const row = structuredClone(model);
  const texts = [name, unit, ...values];
  row.attrs = { ...row.attrs, id: 'planted-row' };
  row.content?.forEach((cell, index) => {
    if (texts[index] !== undefined) cell.content = [{ type: 'text', text: texts[index] }];
  });
  table.content.splice(table.content.indexOf(model) + 1, 0, row);
  return texts.join(' ');
}

function turnFallingRate(body: JSONContent, random: Random): string {
  const name = random.pick(['学生总体近视率', '义务教育辍学率', '大班额比例']);
  const base = 2 + random.below(40);
  return addIndicator(body, name, '%', [base.toFixed(1), (base + 1 + random.below(5)).toFixed(1)]);
}

function overstateShare(body: JSONContent, random: Random): string {
  const name = random.pick(['家庭教育指导覆盖率', '班级多媒体配备率', '教师培训完成合格率']);
  return addSentence(body, random, `到2030年，${name}达到${101 + random.below(60)}%。`);
}

function skipItem(body: JSONContent, random: Random): string {
  return replaceOne(body, random, /(?<=[。；])[二三]是/g, ([mark]) => (mark === '二是' ? '三是' : '五是'));
}

function misnamePeriod(body: JSONContent, random: Random): string {
  const from = random.pick([2015, 2020, 2025, 2027]);
  return addSentence(body, random, `“十五五”时期（${from}—${from + 5}年）是关键阶段。`);
}

function addRatio(body: JSONContent, random: Random): string {
  const value = (1 + random.below(50) / 100).toFixed(2);
  const name = random.pick(['城乡学生体质优良率之比', '城乡教师学历达标率之比', '城乡生均图书之比']);
  return addIndicator(body, name, '%', [value, '1.00']);
}

function nameOtherLevel(body: JSONContent, random: Random): string {
  const level = random.pick(['全省', '全市']);
  return addSentence(body, random, `到2030年，${level}社区教育参与率达到${40 + random.below(30)}%。`);
}

function mistype(body: JSONContent, random: Random): string {
  return addSentence(
    body,
    random,
    random.pick(['有关工作布署到位。', '截止2025年底全部完成。', '经费保障全面复盖。', '坚持因地治宜推进。']),
  );
}

function breakOff(body: JSONContent, random: Random): string {
  const blocks = (body.content ?? []).filter(
    (node) => node.type === 'paragraph' && textOf(node).length > 40 && node.content?.at(-1)?.type === 'text',
  );
  const last = random.pick(blocks).content?.at(-1);
  if (last) last.text = `${(last.text ?? '').replace(/。$/, '')}，`;
  return last?.text?.slice(-12) ?? '';
}

function doubleMark(body: JSONContent, random: Random): string {
  return replaceOne(body, random, /[，。；](?=\p{Script=Han})/gu, ([mark]) => mark + mark, ['paragraph']);
}

function referTooHigh(body: JSONContent, random: Random): string {
  const kind = random.pick(['表', '附件', '专栏']);
  return addSentence(body, random, `具体安排见${kind}${9 + random.below(20)}。`);
}

function miscountList(body: JSONContent, random: Random): string {
  const names = ['松溪', '青坪', '白沙', '石门', '柳河', '双桥'].slice(0, 3 + random.below(4));
  const count = names.length + random.pick([-1, 1, 2]);
  return addSentence(body, random, `设立片区教研中心${count}个（${names.join('、')}）。`);
}

function misaddYears(body: JSONContent, random: Random): string {
  const yearly = 100 * (1 + random.below(20));
  const total = yearly * 5 + random.pick([-100, 200, 500]);
  return addSentence(body, random, `县财政每年安排专项资金${yearly}万元，五年共${total}万元。`);
}
