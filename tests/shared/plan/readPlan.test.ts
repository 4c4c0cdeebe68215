import { describe, expect, it } from 'vitest';
import { createOutline } from '../../../shared/plan/outline';
import { readPlan } from '../../../shared/plan/readPlan';
import { createSamplePlan } from '../../../shared/sample/samplePlan';
import { countingIds } from '../../helpers/countingIds';
import { planOf } from './planBuilder';

describe('headings', () => {
  it('[DOC-3] come with their computed number, level and kind', () => {
    const { headings } = planOf((b) => [
      b.heading(1, '编制说明', { kind: 'plain' }),
      b.heading(1, '发展\n基础'),
      b.runInParagraph(2, '加强领导。', '落实责任。'),
      b.paragraphWith({ level: 2 }, '没有小标题的一段。'),
      b.heading(1, '任务表', { kind: 'annex' }),
    ]);
    expect(headings.map(({ id, importedLabel, ...heading }) => heading)).toEqual([
      { level: 1, number: '', text: '编制说明', kind: 'plain' },
      { level: 1, number: '第一章', text: '发展基础', kind: 'numbered' },
      { level: 2, number: '一、', text: '加强领导', kind: 'run-in' },
      { level: 1, number: '附件', text: '任务表', kind: 'annex' },
    ]);
  });

  it('[DOC-3] after —— stand one level below, those in boxes do not count', () => {
    const { headings } = planOf((b) => [
      b.heading(2, '目标'),
      b.runInParagraph(null, '更公平。', '甲'),
      b.runInParagraph(null, '更优质。', '乙'),
      b.box('专项', b.runInParagraph(3, '小标题。', '丙')),
    ]);
    expect(headings.map(({ level, number, text }) => [level, number, text])).toEqual([
      [2, '一、', '目标'],
      [3, '', '更公平'],
      [3, '', '更优质'],
    ]);
  });

  it('[DOC-3] leave out the marks of notes', () => {
    const { headings } = planOf((b) => [
      {
        ...b.heading(1, ''),
        content: [{ type: 'text', text: '智慧校园' }, b.noteRef('note'), { type: 'text', text: '建设' }],
      },
      b.noteList({ id: 'note', text: '解释' }),
    ]);
    expect(headings[0]?.text).toBe('智慧校园建设');
  });
});

describe('indicators', () => {
  const columns = [
    { name: '指标', role: 'name' },
    { id: 'base', name: '2025年', role: 'value', year: 2025 },
    { id: 'target', name: '2030年', role: 'value', year: 2030 },
    { name: '属性', role: 'attribute' },
  ] as const;

  it('[TAB-9] come with unit, values and attribute', () => {
    const { indicators } = planOf((b) => [
      b.dataTable({
        id: 'table',
        kind: 'indicators',
        columns,
        rows: [{ id: 'row', cells: ['在园人数（人）', '1.6万', '≥18000', '约束性'] }],
      }),
    ]);
    const none = { upper: null, others: [], unit: '人' };
    expect(indicators).toEqual([
      {
        id: 'row',
        tableId: 'table',
        group: null,
        parent: null,
        name: '在园人数',
        unit: '人',
        values: [
          {
            ...none,
            text: '1.6万',
            number: 16000,
            qualifier: null,
            year: 2025,
            kind: 'baseline',
            columnId: 'base',
          },
          {
            ...none,
            text: '≥18000',
            number: 18000,
            qualifier: 'atLeast',
            year: 2030,
            kind: 'target',
            columnId: 'target',
          },
        ],
        attribute: 'binding',
      },
    ]);
  });

  it('[TAB-9] belong to the group row above them, sub-rows to their parent', () => {
    const { indicators } = planOf((b) => [
      b.dataTable({
        kind: 'indicators',
        columns,
        rows: [
          { kind: 'group', cells: ['学前教育'] },
          { cells: ['在园人数（万人）', '1', '2'] },
          { kind: 'group', cells: ['高中'] },
          { cells: ['在校生（万人）', '3', '4'] },
          { cells: ['其中：中职（含技工学校）', '1', '2'] },
          { level: 1, cells: ['普高', '2', '2'] },
          { cells: ['毛入学率（%）', '90', '95'] },
          { cells: ['', '', ''] },
          { kind: 'total', cells: ['合计', '9', '9'] },
          { kind: 'remark', cells: ['备注：按学龄人口测算'] },
        ],
      }),
    ]);
    expect(indicators.map(({ group, parent, name, unit }) => [group, parent, name, unit])).toEqual([
      ['学前教育', null, '在园人数', '万人'],
      ['高中', null, '在校生', '万人'],
      ['高中', '在校生', '中职（含技工学校）', '万人'],
      ['高中', '在校生', '普高', '万人'],
      ['高中', null, '毛入学率', '%'],
    ]);
  });

  it('[TAB-9] continue the group of a merged first column; the unit column says the unit', () => {
    const { indicators } = planOf((b) => [
      b.dataTable({
        kind: 'indicators',
        unit: '%',
        columns: [
          { name: '类别', role: 'group' },
          { name: '指标', role: 'name' },
          { name: '单位', role: 'unit' },
          { name: '2030年', role: 'value', year: 2030 },
        ],
        rows: [
          { cells: ['学前', '甲', '万人', '1'] },
          { cells: ['', '乙', '％', '2'] },
          { cells: ['义务', '丙', '', '3'] },
        ],
      }),
    ]);
    expect(indicators.map(({ group, name, unit, values }) => [group, name, unit, values[0]?.kind])).toEqual([
      ['学前', '甲', '万人', 'target'],
      ['学前', '乙', '%', 'target'],
      ['义务', '丙', '%', 'target'],
    ]);
  });
});

describe('projects', () => {
  it('[TAB-10] come with number, name and the texts of their other cells by role', () => {
    const { projects } = planOf((b) => [
      b.dataTable({
        id: 'table',
        kind: 'projects',
        totals: true,
        columns: [
          { name: '序号', role: 'number', numerals: 'decimal' },
          { name: '名称', role: 'name' },
          { name: '总投资（万元）', role: 'investment' },
          { name: '备注', role: 'remark' },
        ],
        rows: [
          { kind: 'group', cells: ['', '学前教育'] },
          { id: 'one', cells: ['', '城东\n幼儿园', '800', '规划\n9个班'] },
          { id: 'two', cells: ['', '城西幼儿园', '', ''] },
          { cells: [] },
          { kind: 'total', cells: ['', '合计', '800'] },
        ],
      }),
    ]);
    expect(projects).toEqual([
      {
        id: 'one',
        tableId: 'table',
        number: '1',
        name: '城东幼儿园',
        fields: { group: '学前教育', investment: '800', remark: '规划\n9个班' },
      },
      { id: 'two', tableId: 'table', number: '2', name: '城西幼儿园', fields: { group: '学前教育' } },
    ]);
  });

  it('[TAB-10] are not the rows of indicator and task tables', () => {
    const { projects } = planOf((b) => [
      b.dataTable({
        kind: 'tasks',
        columns: [
          { name: '任务', role: 'name' },
          { name: '数量', role: 'quantity' },
        ],
        rows: [{ cells: ['新建小学', '3所'] }],
      }),
    ]);
    expect(projects).toEqual([]);
  });
});

describe('responsibilities', () => {
  it('[RSP-6] come from nodes, from typed brackets and from cells', () => {
    const { responsibilities } = planOf((b) => [
      b.paragraph('甲。', b.responsibility('县教育局', '县财政局')),
      b.paragraph('乙。（县民政局负责）'),
      b.box('专栏', b.paragraph('丙。', b.responsibility('县残联'))),
      b.dataTable({
        kind: 'keyProjects',
        columns: [
          { name: '名称', role: 'name' },
          { name: '内容', role: 'content' },
        ],
        rows: [{ cells: ['工程', '丁。（县发展改革局、县教育局负责）'] }],
      }),
      b.paragraph('戊，谁主管谁负责。'),
    ]);
    expect(responsibilities.map(({ lead, departments, quote }) => ({ lead, departments, quote }))).toEqual([
      { lead: '县教育局', departments: ['县教育局', '县财政局'], quote: '（县教育局、县财政局负责）' },
      { lead: '县民政局', departments: ['县民政局'], quote: '（县民政局负责）' },
      { lead: '县残联', departments: ['县残联'], quote: '（县残联负责）' },
      {
        lead: '县发展改革局',
        departments: ['县发展改革局', '县教育局'],
        quote: '（县发展改革局、县教育局负责）',
      },
    ]);
  });

  it('[RSP-6] come from a department column, once for a row', () => {
    const { responsibilities } = planOf((b) => [
      b.dataTable({
        kind: 'tasks',
        columns: [
          { name: '任务', role: 'name' },
          { name: '牵头股室', role: 'department' },
          { name: '配合股室', role: 'department' },
        ],
        rows: [
          { cells: ['甲', '教育股', '计财股、人事股'] },
          { cells: ['乙', '', ''] },
          { cells: ['丙（县教育局负责）', '教育股', ''] },
        ],
      }),
    ]);
    expect(responsibilities.map(({ departments }) => departments)).toEqual([
      ['教育股', '计财股', '人事股'],
      ['县教育局'],
    ]);
  });
});

describe('the rest of a plan', () => {
  it('[DOC-4] is read out: title, tables, boxes, notes, annexes, charts', () => {
    const plan = planOf((b) => [
      b.title('云岭县教育\n“十五五”规划'),
      b.subtitle('（征求意见稿）'),
      b.caption('学校情况'),
      b.table(['学校', '学生'], ['甲', '1'], ['乙', '2']),
      b.box('重点', b.paragraph('丙')),
      b.caption('趋势', { of: 'figure' }),
      b.chart('line', '', { categories: [], series: [] }),
      b.noteList({ id: 'note', text: '解释' }),
      b.heading(1, '任务', { kind: 'annex', id: 'annex' }),
    ]);
    expect(plan.title).toBe('云岭县教育“十五五”规划');
    expect(plan.subtitle).toBe('（征求意见稿）');
    expect(
      plan.tables.map(({ caption, kind, columns, rows }) => [caption, kind, columns.length, rows]),
    ).toEqual([['学校情况', 'plain', 2, 2]]);
    expect(plan.boxes.map(({ label, title }) => [label, title])).toEqual([['专栏1', '重点']]);
    expect(plan.notes).toEqual([{ id: 'note', mark: '〔1〕', text: '解释' }]);
    expect(plan.annexes).toEqual([{ id: 'annex', label: '附件', title: '任务' }]);
    expect(plan.charts.map(({ kind, title }) => [kind, title])).toEqual([['line', '趋势']]);
  });

  it('[DOC-4] of an empty document is empty', () => {
    const plan = planOf(() => []);
    expect(plan).toMatchObject({ title: '', headings: [], tables: [], indicators: [], responsibilities: [] });
  });

  it('[DOC-4] survives a table that a merge left in pieces', () => {
    const { tables, indicators } = planOf((b) => [
      {
        type: 'dataTable',
        attrs: { id: 'table', kind: 'indicators' },
        content: [
          {
            type: 'dataRow',
            attrs: { id: 'row' },
            content: [{ type: 'dataCell', attrs: { column: 'gone' } }],
          },
          { type: 'dataColumn', attrs: { id: 'second', role: 'value', order: 'a1' } },
          {
            type: 'dataColumn',
            attrs: { id: 'first', role: 'name', order: 'a0' },
            content: [{ type: 'text', text: '指标' }],
          },
          { type: 'dataColumn', attrs: { id: 'first', role: 'name', order: 'a5' } },
          { type: 'dataRow', attrs: { id: 'row' } },
          {
            type: 'dataRow',
            attrs: { id: 'named' },
            content: [
              { type: 'dataCell', attrs: { column: 'first' }, content: [{ type: 'text', text: '巩固率' }] },
            ],
          },
        ],
      },
      b.paragraph(''),
    ]);
    expect(tables[0]?.columns.map((column) => column.id)).toEqual(['first', 'second']);
    expect(indicators.map(({ id, name, values }) => [id, name, values.length])).toEqual([
      ['named', '巩固率', 1],
    ]);
  });
});

describe('createOutline', () => {
  const plan = readPlan(createSamplePlan(countingIds()));
  const outline = createOutline(plan, [{ text: '甲', reason: '乙' }]);

  it('[DOC-5] has exactly the fields that the command line promises', () => {
    expect(Object.keys(outline)).toEqual(
      `title subtitle scheme headings tables indicators projects boxes notes responsibilities annexes charts
       coverLetter losses`.split(/\s+/),
    );
    const fields = (value: object | undefined | null) => Object.keys(value ?? {}).join(' ');
    expect(fields(outline.headings[0])).toBe('level number text kind');
    expect(fields(outline.tables[0])).toBe('caption kind columns rows');
    expect(fields(outline.tables[1]?.columns[0])).toBe('name role year unit');
    expect(fields(outline.indicators[0])).toBe('id group parent name unit values attribute');
    expect(fields(outline.indicators[0]?.values[0])).toBe('year kind text number unit qualifier');
    expect(fields(outline.projects[0])).toBe('number name fields');
    expect(fields(outline.boxes[0])).toBe('label title');
    expect(fields(outline.notes[0])).toBe('mark text');
    expect(fields(outline.responsibilities[0])).toBe('lead departments quote');
    expect(fields(outline.annexes[0])).toBe('label title');
    expect(fields(outline.coverLetter)).toBe('issuer title documentNumber addressees date publicity');
    expect(outline.losses).toEqual([{ text: '甲', reason: '乙' }]);
  });

  it('[DOC-5] understands the sample plan', () => {
    expect(outline.indicators).toHaveLength(12);
    expect(outline.projects).toHaveLength(11);
    expect(outline.tables.map((table) => table.kind)).toEqual([
      'plain',
      'indicators',
      'tasks',
      'projects',
      'keyProjects',
    ]);
    expect(outline.boxes.map((box) => box.label)).toEqual(['专栏1', '专栏2']);
    expect(outline.coverLetter?.documentNumber).toBe('云政发〔2026〕8号');
  });
});
