import type { JSONContent } from '@tiptap/core';
import { describe, expect, it } from 'vitest';
import type { PrintedThread } from '../../../../shared/docx/write/reviewComments';
import { writeDocx } from '../../../../shared/docx/write/writeDocx';
import type { ProposedChange } from '../../../../shared/protocol/proposals';
import { createBuilder } from '../../../../shared/sample/builder';
import { createSamplePlan } from '../../../../shared/sample/samplePlan';
import { BREAK_LETTER } from '../../../../shared/schema/extensions/trackedMarks';
import { writeStamp } from '../../../../shared/schema/extensions/trackedNodes';
import { createPlanDocument, type PlanDocument, readBody } from '../../../../shared/schema/planDocument';
import { countingIds } from '../../../helpers/countingIds';
import { openExportedFile } from '../../../helpers/exportedFile';
import { block, dataTable, exportPlan, heading, text } from '../../../helpers/exportPlan';
import { createRandom } from '../../../helpers/random';
import { hasChanges, settleChanges, textLines } from '../../../helpers/settleChanges';
import { trackWildly } from '../../../helpers/trackWildly';
import { validateDocx } from '../../../helpers/validateDocx';
import { all, at, textOf } from '../../../helpers/xmlTree';

const now = new Date(0);
const write = (plan: PlanDocument, threads: readonly PrintedThread[]) =>
  writeDocx(plan, { style: 'plan', now, plan: 'plan-1', threads, changes: 'tracked' });
const documentOf = (bytes: Uint8Array) => openExportedFile(bytes).xml('word/document.xml');

const marked = (words: string, ...marks: object[]): JSONContent => ({
  ...text(words),
  marks: marks as JSONContent['marks'],
});
const stamp = (type: 'insertion' | 'deletion', name: string) => ({
  type,
  attrs: { change: 'c', author: 'u1', name, time: Date.UTC(2026, 2, 1, 8) },
});
const on = (thread: string) => ({ type: 'comment', attrs: { thread } });
const proposes = (
  id: string,
  change: ProposedChange,
  original: string,
  nodeId: string | null = null,
  ...comments: PrintedThread['comments']
): PrintedThread => {
  const said = { id: `${id}-proposal`, author: '李四', date: '2026-03-02T08:00:00.000Z', text: '建议如此' };
  const proposal = { change, original, commentId: said.id, author: '李四', date: new Date(said.date) };
  return { id, quote: original, nodeId, resolved: false, comments: [said, ...comments], proposal };
};
const paragraph = (id: string, ...content: (JSONContent | string)[]) =>
  block('paragraph', { id }, ...content);
const plan = (...content: JSONContent[]) =>
  createPlanDocument({ type: 'doc', content: [heading(1, '总体要求'), ...content] });
const bodyLines = (bytes: Uint8Array, how: 'accept' | 'reject') =>
  textLines(settleChanges(documentOf(bytes), how)).slice(2);

describe('DOUT-5 what was tracked and proposed, as tracked changes', () => {
  it('names the writer and the time of words that came and went', async () => {
    const bytes = await write(
      plan(
        paragraph(
          'a',
          '到2030年',
          marked('达到97%', stamp('deletion', '张三')),
          marked('超过98%', stamp('insertion', '王五')),
          '。',
        ),
      ),
      [],
    );
    const document = documentOf(bytes);
    const [gone] = all(document, 'w:del');
    const [come] = all(document, 'w:ins');
    expect(gone?.attributes).toMatchObject({ 'w:author': '张三', 'w:date': '2026-03-01T08:00:00Z' });
    expect(come?.attributes).toMatchObject({ 'w:author': '王五' });
    expect(bodyLines(bytes, 'accept')).toEqual(['到2030年超过98%。']);
    expect(bodyLines(bytes, 'reject')).toEqual(['到2030年达到97%。']);
    expect(validateDocx(bytes)).toEqual([]);
  });

  describe('ends of paragraphs', () => {
    const letter = (name: string) =>
      marked(BREAK_LETTER, stamp('insertion', name), { type: 'paragraphBreak' });
    const at = (name: string) => writeStamp(stamp('insertion', name).attrs);
    const joined = (id: string, ...content: (JSONContent | string)[]) =>
      block('paragraph', { id, joined: at('李四') }, ...content);

    it.each<[string, JSONContent[], string[], string[]]>([
      [
        'that came part the paragraph',
        [paragraph('a', '甲', letter('王五'), marked('新', stamp('insertion', '王五')), '乙')],
        ['甲', '新乙'],
        ['甲乙'],
      ],
      [
        'that came before words that all came',
        [
          paragraph('a', '甲', letter('王五'), marked('新', stamp('insertion', '王五'))),
          paragraph('b', '乙'),
        ],
        ['甲', '新', '乙'],
        ['甲', '乙'],
      ],
      [
        'that came behind words that all go print nothing',
        [paragraph('a', marked('甲', stamp('deletion', '王五')), letter('王五'), '乙'), paragraph('b', '丙')],
        ['乙', '丙'],
        ['甲乙', '丙'],
      ],
      [
        'that are to go join',
        [paragraph('a', '甲'), joined('b', '乙'), paragraph('c', '丙')],
        ['甲乙', '丙'],
        ['甲', '乙', '丙'],
      ],
      [
        'between words that go, too',
        [
          paragraph('a', '甲', marked('一', stamp('deletion', '李四'))),
          joined('b', marked('二', stamp('deletion', '李四'))),
          joined('c', marked('三', stamp('deletion', '李四')), '丙'),
          paragraph('d', '丁'),
        ],
        ['甲丙', '丁'],
        ['甲一', '二', '三丙', '丁'],
      ],
      [
        'of which nothing is left',
        [
          paragraph('a', marked('一', stamp('deletion', '李四'))),
          joined('b', marked('二', stamp('deletion', '李四'))),
          paragraph('c', '丙'),
        ],
        ['丙'],
        ['一', '二', '丙'],
      ],
    ])('%s', async (_name, blocks, accepted, rejected) => {
      const bytes = await write(plan(...blocks), []);
      expect(bodyLines(bytes, 'accept')).toEqual(accepted);
      expect(bodyLines(bytes, 'reject')).toEqual(rejected);
      expect(validateDocx(bytes)).toEqual([]);
      expect(
        readBody(plan(...blocks))
          .children.slice(1)
          .map((each) => each.textContent),
      ).toEqual(accepted);
    });

    it('names who put them in, and when', async () => {
      const bytes = await write(plan(paragraph('a', '甲', letter('王五'), '乙')), []);
      const [mark] = all(documentOf(bytes), 'w:ins');
      expect(mark?.attributes).toMatchObject({ 'w:author': '王五', 'w:date': '2026-03-01T08:00:00Z' });
    });

    it('that came with an empty paragraph go with it', async () => {
      const empty = block('paragraph', { id: 'b', inserted: at('王五') });
      const bytes = await write(plan(paragraph('a', '甲'), empty, paragraph('c', '丙')), []);
      const ends = all(documentOf(bytes), 'w:ins');
      expect(ends).toHaveLength(1);
    });
  });

  describe('rows', () => {
    const by = (name: string) => writeStamp(stamp('insertion', name).attrs);
    const stampRow = (row: JSONContent, name: 'inserted' | 'deleted') => ({
      ...row,
      attrs: { ...row.attrs, [name]: by('王五') },
    });
    const changed = (table: JSONContent, ...stamps: (('inserted' | 'deleted') | null)[]): JSONContent => {
      let row = -1;
      const content = (table.content ?? []).map((node) => {
        if (node.type !== 'dataRow' && node.type !== 'tableRow') return node;
        row += 1;
        const name = stamps[row];
        return name ? stampRow(node, name) : node;
      });
      return { ...table, content };
    };
    const b = createBuilder(countingIds());
    const indicators = b.dataTable({
      kind: 'projects',
      totals: true,
      columns: [
        { name: '项目', role: 'name' },
        { name: '总投资（亿元）', role: 'investment', unit: '亿元' },
      ],
      rows: [{ cells: ['甲园', '1'] }, { cells: ['乙园', '2'] }, { cells: ['丙园', '4'] }],
    });
    const plainTable = b.table(['名称', '数量'], ['子', '4'], ['丑', '5']);

    it.each<[string, JSONContent, string[], string[]]>([
      [
        'of a data table',
        changed(indicators, null, 'deleted', 'inserted'),
        ['甲园', '丙园'],
        ['甲园', '乙园'],
      ],
      ['of a plain table', changed(plainTable, null, 'deleted', 'inserted'), ['丑'], ['子']],
    ])('%s that came or are to go are those of Word', async (_name, table, accepted, rejected) => {
      const bytes = await write(plan(table), []);
      const names = ['甲园', '乙园', '丙园', '子', '丑'];
      const found = (how: 'accept' | 'reject') => {
        const words = bodyLines(bytes, how).join('|');
        return names.filter((name) => words.includes(name));
      };
      expect(found('accept')).toEqual(accepted);
      expect(found('reject')).toEqual(rejected);
      expect(
        all(documentOf(bytes), 'w:trPr').flatMap((row) => [...all(row, 'w:ins'), ...all(row, 'w:del')]),
      ).toHaveLength(2);
      expect(validateDocx(bytes)).toEqual([]);
    });

    it('that are to go are not in the sum', async () => {
      const bytes = await write(plan(changed(indicators, null, 'deleted', 'inserted')), []);
      expect(bodyLines(bytes, 'accept').join('|')).toMatch(/合\s*计.*5/);
    });
  });

  it('lets a paragraph whose words all came or all went come or go with them', async () => {
    const bytes = await write(
      plan(
        paragraph('a', '第一段。'),
        paragraph('b', marked('第二段。', stamp('deletion', '张三'))),
        paragraph('c', marked('第三段。', stamp('insertion', '王五'))),
      ),
      [],
    );
    expect(bodyLines(bytes, 'accept')).toEqual(['第一段。', '第三段。']);
    expect(bodyLines(bytes, 'reject')).toEqual(['第一段。', '第二段。']);
    const ends = all(documentOf(bytes), 'w:p').map(
      (each) => at(each, 'w:pPr', 'w:rPr')?.children.map(({ name }) => name) ?? [],
    );
    expect(ends.flat().filter((name) => name === 'w:ins' || name === 'w:del')).toEqual(['w:del', 'w:ins']);
    expect(validateDocx(bytes)).toEqual([]);
  });

  it('puts proposed words where they hang, the least that differs, and leaves answers as comments', async () => {
    const answer = { id: 'k', author: '张三', date: '2026-03-03T08:00:00.000Z', text: '同意' };
    const bytes = await write(plan(paragraph('a', '到2030年', marked('毛入园率达到97%', on('t')), '。')), [
      proposes('t', { type: 'words', replacement: '毛入园率达到98%' }, '毛入园率达到97%', null, answer),
    ]);
    const document = documentOf(bytes);
    expect(all(document, 'w:ins').map((each) => [textOf(each), each.attributes['w:author']])).toEqual([
      ['98%', '李四'],
    ]);
    expect(all(openExportedFile(bytes).xml('word/comments.xml'), 'w:comment').map(textOf)).toEqual(['同意']);
    expect(bodyLines(bytes, 'accept')).toEqual(['到2030年毛入园率达到98%。']);
    expect(validateDocx(bytes)).toEqual([]);
  });

  it('brings paragraphs and rows that are proposed, and marks those that are to go', async () => {
    const table = dataTable(
      'table',
      { kind: 'projects' },
      [
        ['c1', 'number', '序号', { numerals: 'decimal' }],
        ['c2', 'name', '项目'],
        ['c3', 'investment', '投资', { unit: '万元' }],
      ],
      [
        { id: 'r1', cells: ['', '县幼儿园', '900'] },
        { id: 'r2', cells: ['', '县中学', '800'] },
      ],
    );
    const bytes = await write(plan(paragraph('a', '第一段。'), paragraph('b', '第二段。'), table), [
      proposes('t1', { type: 'addBlocks', side: 'after', blocks: ['新一段。', '新二段。'] }, '第一段。', 'a'),
      proposes('t2', { type: 'removeBlock' }, '第二段。', 'b'),
      proposes(
        't3',
        {
          type: 'addRow',
          side: 'after',
          cells: [
            { columnId: 'c2', text: '县小学' },
            { columnId: 'c3', text: '700' },
          ],
        },
        '\t县幼儿园\t900',
        'r1',
      ),
      proposes('t4', { type: 'removeRow' }, '\t县中学\t800', 'r2'),
    ]);
    expect(bodyLines(bytes, 'accept')).toEqual([
      '第一段。',
      '新一段。',
      '新二段。',
      '序号|项目|投资（万元）',
      '1|县幼儿园|900',
      '|县小学|700',
    ]);
    expect(bodyLines(bytes, 'reject')).toEqual([
      '第一段。',
      '第二段。',
      '序号|项目|投资（万元）',
      '1|县幼儿园|900',
      '2|县中学|800',
    ]);
    expect(openExportedFile(bytes).names).not.toContain('word/comments.xml');
    expect(validateDocx(bytes)).toEqual([]);
  });

  it('puts a proposal whose words were split into several paragraphs into the first, and takes those of the others away', async () => {
    const bytes = await write(
      plan(
        paragraph('a', '统筹', marked('城乡教育资源', on('t'))),
        paragraph('b', marked('优化布局', on('t')), '，推进集团化办学。'),
      ),
      [proposes('t', { type: 'words', replacement: '城乡教育布局' }, '城乡教育资源\n优化布局')],
    );
    expect(bodyLines(bytes, 'accept')).toEqual(['统筹城乡教育布局', '，推进集团化办学。']);
    expect(bodyLines(bytes, 'reject')).toEqual(['统筹城乡教育资源', '优化布局，推进集团化办学。']);
    expect(openExportedFile(bytes).names).not.toContain('word/comments.xml');
    expect(validateDocx(bytes)).toEqual([]);
  });

  it('tracks the words of a table’s header', async () => {
    const header = marked('计划', stamp('deletion', '张三'));
    const table = dataTable('t', {}, [['n', 'name', '名称']], [{ cells: ['云台小学'] }]);
    const [column, ...rows] = table.content ?? [];
    const words = [header, marked('目标', stamp('insertion', '张三')), text('名称')];
    const bytes = await write(
      plan({ ...table, content: [{ ...column, content: words } as JSONContent, ...rows] }),
      [],
    );
    expect(bodyLines(bytes, 'accept')).toEqual(['目标名称', '云台小学']);
    expect(bodyLines(bytes, 'reject')).toEqual(['计划名称', '云台小学']);
  });

  it('tells in a comment what cannot stand in its place: words that changed since, or that another proposal has', async () => {
    const bytes = await write(
      plan(paragraph('a', marked('毛入园率', on('t1'), on('t2')), '达到', marked('98%', on('t3')))),
      [
        proposes('t1', { type: 'words', replacement: '入园率' }, '毛入园率'),
        proposes('t2', { type: 'words', replacement: '覆盖率' }, '毛入园率'),
        proposes('t3', { type: 'words', replacement: '99%' }, '97%'),
      ],
    );
    expect(bodyLines(bytes, 'accept')).toEqual(['入园率达到98%']);
    expect(all(openExportedFile(bytes).xml('word/comments.xml'), 'w:comment')).toHaveLength(2);
    expect(validateDocx(bytes)).toEqual([]);
  });

  it('is no tracked change where nobody asks for them', async () => {
    const document = plan(
      paragraph('a', marked('达到', stamp('deletion', '张三')), marked('超过98%', on('t'))),
    );
    const bytes = await writeDocx(document, {
      style: 'plan',
      now,
      threads: [proposes('t', { type: 'words', replacement: '99%' }, '超过98%')],
    });
    expect(hasChanges(documentOf(bytes))).toBe(false);
    expect(all(openExportedFile(bytes).xml('word/comments.xml'), 'w:comment').map(textOf)).toEqual([
      '建议如此',
    ]);
  });

  for (const seed of Array.from({ length: 20 }, (_, index) => index + 1))
    it(`seed ${seed}: accepting all and rejecting all give the two texts`, async () => {
      const source = seed % 2 ? createSamplePlan(countingIds()) : exportPlan({ chapters: 3 });
      const { stored, threads, accepted, rejected } = trackWildly(source, createRandom(seed), {
        headers: true,
      });
      const bytes = await write(stored, threads);
      const plainLines = async (document: PlanDocument) =>
        textLines(documentOf(await writeDocx(document, { style: 'plan', now })));
      expect(textLines(settleChanges(documentOf(bytes), 'accept'))).toEqual(await plainLines(accepted));
      expect(textLines(settleChanges(documentOf(bytes), 'reject'))).toEqual(await plainLines(rejected));
      expect(validateDocx(bytes)).toEqual([]);
      expect(openExportedFile(bytes).names).not.toContain('word/comments.xml');
    });
});
