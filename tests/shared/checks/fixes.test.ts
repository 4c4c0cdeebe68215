import { Transform } from '@tiptap/pm/transform';
import { describe, expect, it } from 'vitest';
import { runChecks, runChecksOnBody } from '../../../shared/checks';
import { type Finding, familyOf } from '../../../shared/checks/finding';
import { findingKey } from '../../../shared/checks/findingKey';
import type { Fix } from '../../../shared/checks/fix';
import { addFixEdits, applyFix } from '../../../shared/checks/fixes/applyFix';
import { createBuilder } from '../../../shared/sample/builder';
import { createPlanDocument, type PlanDocument, readBody } from '../../../shared/schema/planDocument';
import { readText } from '../../../shared/text/readText';
import { countingIds } from '../../helpers/countingIds';
import { PLANT_KINDS, plantContradiction } from '../../helpers/plantContradiction';
import { table } from './checkText';

const b = createBuilder(countingIds());
const document = createPlanDocument(
  b.doc(b.title('青山县规划'), b.paragraph('全县按装设备，截止2025年底完成。')),
);
const body = readBody(document);
const id = body.child(1).attrs.id as string;

function replace(from: number, quote: string, text: string): Fix {
  const place = { quote, path: '', blockId: id, from, to: from + quote.length };
  return { kind: 'replaceText', label: `改为“${text}”`, changes: [{ place, text }] };
}

/** The plan after a fix; throws where the fix does not fit. */
function fixed({ settings, body: json }: PlanDocument, fix: Fix) {
  const start = readBody({ settings, body: json } as PlanDocument);
  const edits = applyFix(start, settings, fix);
  if (!edits) throw new Error(`the fix does not fit: ${JSON.stringify(fix)}`);
  const transform = new Transform(start);
  addFixEdits(transform, edits);
  transform.doc.check();
  return transform.doc;
}

/** What is wrong with the fixes of a plan: findings that stay, errors that come. */
function faultsOfFixes(plan: PlanDocument): { readonly faults: readonly string[]; readonly tried: number } {
  const before = runChecks(plan);
  const count = (findings: readonly Finding[], key: string) =>
    findings.filter((finding) => findingKey(finding) === key).length;
  const errors = (findings: readonly Finding[]) =>
    findings.filter(({ severity }) => severity === 'error').length;
  const faults: string[] = [];
  let tried = 0;
  for (const finding of before)
    for (const fix of finding.fixes ?? []) {
      tried += 1;
      const after = runChecksOnBody(fixed(plan, fix), plan.settings);
      const key = findingKey(finding);
      if (count(after, key) >= count(before, key)) faults.push(`${fix.label} leaves: ${finding.message}`);
      if (errors(after) > errors(before) - (finding.severity === 'error' ? 1 : 0))
        faults.push(`${fix.label} brings a new error for: ${finding.message}`);
    }
  return { faults, tried };
}

function planOf(...lines: readonly string[]): PlanDocument {
  const text = ['青山县教育事业发展“十五五”规划', '（2026—2030年）', ...lines].join('\n');
  return readText(text, { newId: countingIds() }).document;
}

const SLIPS = planOf(
  '第一章 发展基础',
  '一、成绩',
  '全县学校按装了设备,教育教育质量提高，，发展很快。打造"书香校园"品牌，做好"双减”工作。',
  '三、问题',
  '争创省级示范县，省级示范校。毛入园率达到96％，巩固率达到97%，占比98%。',
  '四、形势',
  '一是抓投入。二是抓管理。三要抓监督。',
  '第三章 主要任务',
  '一、办好学前教育。普惠园覆盖率达到100%以上。（县教育局、县财政局，县民政局负责）',
  '二、办好义务教育。（县教育局、县财政局、县发展和改革局负责）',
  '三、办好高中教育。（县教育局、县发展和改革局负责）',
  '四、办好特殊教育。（县教育局、县发展改革局负责）',
  '五、到2030年，学前三年毛入园率达到97%。',
  '表1 主要指标',
  table(
    ['指标', '2025年', '2030年'],
    ['学前三年毛入园率（%）', '95.2', '98'],
    ['九年义务教育巩固率（%）', '96', '97'],
    ['高中阶段毛入学率（%）', '92', '95'],
  ),
);

describe('[CHK-15] a fix as data', () => {
  it('replaces exactly the words of its place', () => {
    const after = fixed(document, replace(2, '按装', '安装'));
    expect(after.child(1).textContent).toBe('全县安装设备，截止2025年底完成。');
  });

  it('does nothing where other words stand by now', () => {
    expect(applyFix(body, document.settings, replace(3, '按装', '安装'))).toBeNull();
  });

  it('is there for every kind of slip that has a safe one', () => {
    const withFix = new Set(runChecks(SLIPS).flatMap(({ rule, fixes }) => (fixes ? [rule] : [])));
    expect([...withFix].sort()).toEqual([
      'mismatch/table-text',
      'numbering/order',
      'numbering/series',
      'punctuation/comma',
      'punctuation/doubled',
      'punctuation/half-width',
      'punctuation/percent',
      'punctuation/quotes',
      'range',
      'responsibility/separator',
      'responsibility/variant',
      'term/doubled',
      'term/typo',
    ]);
  });

  it('cites the cell of the table in place of a typed number', () => {
    const finding = runChecks(SLIPS).find(({ rule }) => familyOf(rule) === 'mismatch');
    const link = finding?.fixes?.find(({ kind }) => kind === 'linkValue');
    expect(link?.label).toBe('引用表中的数值（98）');
    const after = fixed(SLIPS, link as Fix);
    const cited: unknown[] = [];
    after.descendants((node) => {
      if (node.type.name === 'valueRef') cited.push(node.attrs.form);
      return true;
    });
    expect(cited).toEqual(['{}']);
  });

  it('makes its finding vanish and brings no new error, in a plan full of slips', () => {
    const { faults, tried } = faultsOfFixes(SLIPS);
    expect(faults).toEqual([]);
    expect(tried).toBeGreaterThan(14);
  });

  it.each(PLANT_KINDS)('makes what was planted vanish and brings no new error: %s', (kind) => {
    for (const seed of [101, 102, 103])
      expect(faultsOfFixes(plantContradiction(kind, seed).document).faults, `seed ${seed}`).toEqual([]);
  });
});

describe('[CHK-15] fixes in a block with words deleted in tracked mode', () => {
  const { schema } = body.type;
  const deleted = schema.mark('deletion', { change: 'c', author: 'a', at: '2026-11-01T08:00:00Z' });
  const bodyWith = (...content: readonly ReturnType<typeof schema.text>[]) =>
    schema.node('doc', null, [schema.node('paragraph', { id }, [...content])]);

  it('change the words that are printed, and leave the deleted ones to be decided on', () => {
    const start = bodyWith(schema.text('全县'), schema.text('原来', [deleted]), schema.text('按装设备。'));
    const edits = applyFix(start, document.settings, replace(2, '按装', '安装'));
    if (!edits) throw new Error('the fix does not fit');
    const transform = new Transform(start);
    addFixEdits(transform, edits);
    expect(transform.doc.textContent).toBe('全县原来安装设备。');
  });

  it('are refused where deleted words stand among those to be changed', () => {
    const start = bodyWith(schema.text('全县按'), schema.text('原来', [deleted]), schema.text('装设备。'));
    expect(applyFix(start, document.settings, replace(2, '按装', '安装'))).toBeNull();
  });
});
