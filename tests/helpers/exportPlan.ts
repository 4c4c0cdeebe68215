import type { JSONContent } from '@tiptap/core';
import { NUMBERING_SCHEMES } from '../../shared/schema/numberingSchemes';
import { createPlanDocument, type PlanDocument } from '../../shared/schema/planDocument';

let counter = 0;
const nextId = () => {
  counter += 1;
  return `n${counter}`;
};
export const text = (words: string, ...marks: string[]): JSONContent => ({
  type: 'text',
  text: words,
  ...(marks.length > 0 ? { marks: marks.map((type) => ({ type })) } : {}),
});
export const block = (
  type: string,
  attrs: Record<string, unknown> = {},
  ...content: (JSONContent | string)[]
): JSONContent => ({
  type,
  attrs: { id: nextId(), ...attrs },
  content: content.map((each) => (typeof each === 'string' ? text(each) : each)),
});
export const heading = (level: number, words: string, attrs: Record<string, unknown> = {}) =>
  block('heading', { level, ...attrs }, words);
export const paragraph = (...content: (JSONContent | string)[]) => block('paragraph', {}, ...content);
/** A numbered paragraph whose first words are its run-in heading. */
export const numbered = (level: number, runIn: string, rest: string, attrs: Record<string, unknown> = {}) =>
  block('paragraph', { level, ...attrs }, text(runIn, 'runIn'), rest);
const inline = (type: string, attrs: Record<string, unknown>): JSONContent => ({
  type,
  attrs: { id: nextId(), ...attrs },
});
export const valueRef = (table: string, row: string | null, column: string, form: string | null = null) =>
  inline('valueRef', { table, row, column, form });
export const crossRef = (target: string, form = 'number') => inline('crossRef', { target, form });

/** A data table from rows of texts; `columns` are [id, role, header, further attributes]. */
export function dataTable(
  id: string,
  attrs: Record<string, unknown>,
  columns: readonly [string, string, string, Record<string, unknown>?][],
  rows: readonly {
    id?: string;
    kind?: string;
    level?: number;
    cells: readonly (string | JSONContent | null)[];
  }[],
): JSONContent {
  return block(
    'dataTable',
    { id, ...attrs },
    ...columns.map(([column, role, header, more], index) =>
      block(
        'dataColumn',
        { id: column, role, order: `a${String.fromCharCode(65 + index)}`, ...more },
        header,
      ),
    ),
    ...rows.map(({ id: rowId, kind = 'item', level = 0, cells }) =>
      block(
        'dataRow',
        { ...(rowId ? { id: rowId } : {}), kind, level },
        ...cells.flatMap((cell, index): JSONContent[] =>
          cell === null
            ? []
            : [
                {
                  type: 'dataCell',
                  attrs: { column: columns[index]?.[0] },
                  content: cell === '' ? [] : [typeof cell === 'string' ? text(cell) : cell],
                },
              ],
        ),
      ),
    ),
  );
}

/** An indicator table with a baseline year and a target year; `rows` are [id, name, 2025年, 2030年]. */
export const indicatorTable = (...rows: readonly (readonly [string, string, string, string])[]) =>
  dataTable(
    't',
    { kind: 'indicators' },
    [
      ['c1', 'name', '指标'],
      ['c2', 'value', '2025年'],
      ['c3', 'value', '2030年'],
    ],
    rows.map(([id, ...cells]) => ({ id, cells })),
  );

const indicators = () =>
  dataTable(
    'indicators',
    { kind: 'indicators' },
    [
      ['i-group', 'group', '类别'],
      ['i-name', 'name', '指标'],
      ['i-unit', 'unit', '单位'],
      ['i-2025', 'value', '2025年', { year: 2025, valueKind: 'baseline' }],
      ['i-2030', 'value', '2030年', { year: 2030, valueKind: 'target' }],
      ['i-kind', 'attribute', '属性'],
    ],
    [
      { cells: ['学前教育', '毛入园率', '%', '93.5', '≥96', '预期性'] },
      { id: 'i-public', cells: ['', '公办园在园幼儿占比', '%', '52', '60', '约束性'] },
      { level: 1, cells: ['', '其中：乡镇公办园', '%', '48', '55', '预期性'] },
      { cells: ['义务教育', '九年义务教育巩固率', '%', '97.8', '98以上', '约束性'] },
      { cells: ['', '在校生', '人', '3.2万', '3.4万', '预期性'] },
      { kind: 'remark', cells: ['备注：占比按学年初报表口径计算。', '', '', '', '', ''] },
    ],
  );

const projects = (count: number) =>
  dataTable(
    'projects',
    { kind: 'projects', unit: '万元', totals: true },
    [
      ['p-number', 'number', '序号', { numerals: 'decimal' }],
      ['p-name', 'name', '项目名称'],
      ['p-nature', 'nature', '建设性质'],
      ['p-content', 'content', '建设规模及主要内容'],
      ['p-place', 'place', '建设地点'],
      ['p-period', 'period', '建设年限'],
      ['p-investment', 'investment', '总投资', { unit: '万元' }],
      ['p-planned', 'plannedInvestment', '“十五五”计划投资', { unit: '万元' }],
      ['p-body', 'body', '建设单位'],
      ['p-remark', 'remark', '备注'],
    ],
    [
      { kind: 'group', cells: ['', '一、学前教育', '', '', '', '', '', '', '', ''] },
      ...Array.from({ length: count }, (_, index) => ({
        id: `p-row-${index}`,
        cells: [
          '',
          `云台第${index + 1}幼儿园新建工程`,
          '新建',
          '新建教学楼一栋，建筑面积4200平方米，设12个班，可容纳幼儿360人，同步建设运动场地及附属设施',
          '云台镇东山路',
          '2026—2028',
          String(1200 + index * 10),
          String(900 + index),
          '县教育局',
          '',
        ],
      })),
    ],
  );

const cell = (type: string, words: string, attrs: Record<string, unknown> = {}): JSONContent => ({
  type,
  attrs: { colspan: 1, rowspan: 1, ...attrs },
  content: [block('paragraph', { indent: false }, ...(words ? [words] : []))],
});
const row = (...cells: JSONContent[]): JSONContent => ({ type: 'tableRow', content: cells });

const LONG =
  '坚持优先发展，把教育摆在县域发展的突出位置，健全财政教育投入稳定增长机制，完善与人口变化相适应的学位配置办法，推动城乡学校在师资、设施、课程上逐步接近，让每个孩子在家门口就有学上、上好学。';

/** A made-up county's plan that uses every block the schema has. */
export function exportPlan(options: { projects?: number; chapters?: number } = {}): PlanDocument {
  counter = 0;
  const filler = (count: number) => Array.from({ length: count }, () => paragraph(LONG));
  const body: JSONContent = {
    type: 'doc',
    content: [
      block('title', {}, '云台县教育事业发展', { type: 'hardBreak' }, '“十五五”规划'),
      block('subtitle', {}, '（2026—2030年，征求意见稿）'),
      heading(1, '编制说明', { kind: 'plain' }),
      paragraph('“十五五”时期是云台县教育由大到强的关键五年——任务重、时间紧……为此编制本规划。'),
      numbered(3, '加强统筹。', '县级统筹，乡镇配合。'),
      numbered(3, '突出重点。', '先补短板，再求提升。'),
      heading(1, '发展基础', { id: 'chapter-one' }),
      heading(2, '主要成效'),
      ...filler(3),
      numbered(3, '学位供给稳步增加。', '五年新增学位三千六百个。', { id: 'numbered-places' }),
      numbered(4, '公办园。', '新建公办园六所，'),
      numbered(4, '普惠园。', '认定普惠性民办园四所。'),
      numbered(3, '教师队伍不断优化。', '本科以上学历教师占比达到八成。'),
      heading(2, '面临形势'),
      block('paragraph', { dash: true }, text('人口流动加快。', 'runIn'), '县城学位紧张，乡村学校偏小。'),
      block('paragraph', { dash: true }, text('数字转型提速。', 'runIn'), '设备更新跟不上课堂需要。'),
      numbered(3, '投入压力上升。', '各类支出刚性增长。'),
      paragraph(
        '重点内容：',
        text('加粗', 'bold'),
        text('倾斜', 'italic'),
        text('下划线', 'underline'),
        text('删除线', 'strike'),
        '，①②两项另行安排。',
      ),
      heading(1, '总体要求', { id: 'chapter-two' }),
      heading(2, '发展目标'),
      paragraph(
        '到2030年，公办园在园幼儿占比达到',
        valueRef('indicators', 'i-public', 'i-2030', '{}%以上'),
        '（表内目标为',
        valueRef('indicators', 'i-public', 'i-2030'),
        '），详见',
        crossRef('caption-indicators'),
        '和',
        crossRef('chapter-one'),
        '“',
        crossRef('chapter-one', 'title'),
        '”（',
        crossRef('chapter-one', 'page'),
        '）；项目总投资',
        valueRef('projects', null, 'p-investment'),
        '万元，见',
        crossRef('annex-projects'),
        '。推行集团化办学',
        inline('noteRef', { note: 'note-group' }),
        '和课后服务',
        inline('noteRef', { note: 'note-service' }),
        '。',
        inline('responsibility', { departments: ['县教育局', '县财政局'] }),
      ),
      block('caption', { id: 'caption-indicators', of: 'table' }, '云台县“十五五”教育发展主要指标'),
      indicators(),
      paragraph('各项指标纳入年度考核。'),
      block(
        'box',
        { id: 'box-one', label: '专栏' },
        { type: 'boxTitle', content: [text('学位保障工程')] },
        heading(4, '幼儿园建设'),
        paragraph('新建公办园六所，改扩建十二所，新增学位二千四百个。'),
        numbered(5, '县城。', '东山、南河两个片区各建两所。'),
        numbered(5, '乡镇。', '每个乡镇建好一所中心园。'),
        heading(4, '小学建设'),
        paragraph('补足城区学位。'),
      ),
      numbered(3, '箱后续号。', '专栏之后，正文的编号接着往下数。'),
      block(
        'bulletList',
        {},
        {
          type: 'listItem',
          content: [
            paragraph('第一点'),
            block('orderedList', { start: 3 }, { type: 'listItem', content: [paragraph('从三数起')] }),
          ],
        },
        { type: 'listItem', content: [paragraph('第二点')] },
      ),
      block('caption', { of: 'figure', id: 'caption-chart' }, '学前三年毛入园率'),
      block('chart', {
        kind: 'column',
        title: '',
        data: {
          categories: ['2023年', '2024年', '2025年'],
          series: [
            { name: '城区', values: [92, 93.1, 94] },
            { name: '乡镇', values: [88, null, 91.5] },
          ],
          unit: '%',
        },
      }),
      block('chart', {
        kind: 'pie',
        title: '教师学历构成',
        data: {
          categories: ['专科', '本科', '研究生'],
          series: [{ name: '占比', values: [18, 74, 8] }],
        },
      }),
      block('image', { source: '/none.png', alternative: '云台县学校布局示意' }),
      block('caption', { of: 'table' }, '任务分工'),
      block(
        'table',
        { unit: '所' },
        row(
          cell('tableHeader', '片区', { rowspan: 2 }),
          cell('tableHeader', '新建', { colspan: 2 }),
          cell('tableHeader', '改扩建', { rowspan: 2 }),
        ),
        row(cell('tableHeader', '幼儿园'), cell('tableHeader', '小学')),
        row(
          cell('tableCell', '东山'),
          cell('tableCell', '2'),
          cell('tableCell', '1', { rowspan: 2 }),
          cell('tableCell', '3'),
        ),
        row(cell('tableCell', '南河'), cell('tableCell', '2'), cell('tableCell', '4')),
      ),
      ...Array.from({ length: options.chapters ?? 2 }, (_, index) => [
        heading(1, `重点任务之${'甲乙丙丁戊己庚辛壬癸'.charAt(index % 10)}`),
        heading(2, '提升质量'),
        ...filler(4),
        numbered(3, '课程建设。', LONG),
        heading(2, '深化改革'),
        ...filler(3),
        numbered(3, '管理体制。', LONG),
        numbered(4, '县级管理。', LONG),
      ]).flat(),
      heading(1, '附则', { kind: 'plain' }),
      numbered(2, '解释。', '本规划由县教育局负责解释。'),
      block('annexList'),
      block('pageBreak'),
      heading(1, '名词解释', { kind: 'plain' }),
      block(
        'noteList',
        {},
        block('noteItem', { id: 'note-group' }, '集团化办学：一所学校带动若干所学校共同发展的办学方式。'),
        block('noteItem', { id: 'note-service' }, '课后服务：学校在放学后为学生提供的看护和活动。'),
      ),
      heading(1, '云台县“十五五”教育重点项目表', { kind: 'annex', id: 'annex-projects' }),
      block('caption', { of: 'table', id: 'caption-projects' }, '重点项目'),
      projects(options.projects ?? 14),
      paragraph('注：投资额以批复为准。'),
      heading(1, '云台县教育发展任务清单', { kind: 'annex', id: 'annex-tasks' }),
      heading(1, '基础教育'),
      numbered(2, '建设。', '按期完成。'),
      ...filler(2),
    ],
  };
  return createPlanDocument(body, {
    region: '云台县',
    period: { from: 2026, to: 2030 },
    numberingScheme: [...NUMBERING_SCHEMES.chapterSection],
    coverLetter: {
      issuer: '云台县人民政府文件',
      title: '云台县人民政府\n关于印发云台县教育事业发展“十五五”规划的通知',
      documentNumber: '云政发〔2026〕3号',
      addressees: '各乡镇人民政府，县政府各部门、各直属机构：',
      body: '现将《云台县教育事业发展“十五五”规划》印发给你们，请结合实际认真贯彻执行。',
      signature: '云台县人民政府',
      date: '2026年3月10日',
      publicity: '（此件公开发布）',
      copies: '',
      printer: '',
      printedOn: '',
    },
  });
}
