import { describe, expect, it } from 'vitest';
import { createSamplePlan } from '../../../shared/sample/samplePlan';
import { createSettings } from '../../../shared/schema/planDocument';
import { writeMarkdown } from '../../../shared/text/writeMarkdown';
import { writeText } from '../../../shared/text/writeText';
import { countingIds } from '../../helpers/countingIds';
import { type Build, planDocument } from '../plan/planBuilder';

const text = (build: Build) => writeText(planDocument(build));
const markdown = (build: Build) => writeMarkdown(planDocument(build));

const table: Build = (b) => [
  b.caption('项目'),
  b.dataTable({
    id: 'table',
    kind: 'projects',
    unit: '万元',
    totals: true,
    columns: [
      { name: '序号', role: 'number', numerals: 'decimal' },
      { id: 'name', name: '名称', role: 'name' },
      { id: 'money', name: '总投资', role: 'investment' },
    ],
    rows: [{ id: 'one', cells: ['', '甲|\n乙', '3'] }, { cells: ['', '丙', '4'] }],
  }),
  b.paragraph(
    '共',
    b.valueRef('table', null, 'money', '{}万元'),
    '，见',
    b.crossRef('table'),
    b.crossRef('gone'),
  ),
];

describe('writeText', () => {
  it('[TXT-1] writes labels and references as they print', () => {
    const written = text((b) => [
      b.title('甲\n规划'),
      b.heading(1, '总则', { id: 'chapter' }),
      b.heading(2, '目标'),
      b.runInParagraph(3, '小标题。', '正文', b.noteRef('note'), '。', b.responsibility('县教育局')),
      b.runInParagraph(null, '更公平。', '见', b.crossRef('chapter')),
      b.noteList({ id: 'note', text: '解释' }),
      b.annexList(),
      b.heading(1, '乙', { kind: 'annex' }),
      b.heading(1, '丙', { kind: 'annex' }),
    ]);
    expect(written).toBe(
      `甲
规划

第一章　总则

一、目标
（一）小标题。正文〔1〕。（县教育局负责）
——更公平。见第一章
〔1〕解释

附件：1. 乙
　　　2. 丙

附件1　乙

附件2　丙
`,
    );
  });

  it('[TXT-2] writes tables as tab-separated rows with computed numbers and totals', () => {
    expect(text(table)).toBe(
      `表1　项目
单位：万元
序号\t名称\t总投资
1\t甲| 乙\t3
2\t丙\t4
\t合计\t7

共7万元，见表1【引用失效】
`,
    );
  });

  it('[TXT-2] keeps the places of merged cells', () => {
    const cell = (content: string, spans: { rowspan?: number; colspan?: number } = {}) => ({
      type: 'tableCell',
      attrs: spans,
      content: [{ type: 'paragraph', content: [{ type: 'text', text: content }] }],
    });
    const written = text(() => [
      {
        type: 'table',
        content: [
          { type: 'tableRow', content: [cell('甲', { rowspan: 2 }), cell('乙', { colspan: 2 })] },
          { type: 'tableRow', content: [cell('丙'), cell('丁')] },
        ],
      },
    ]);
    expect(written).toBe('甲\t乙\t\n\t丙\t丁\n');
  });

  it('[TXT-3] puts the cover letter first, its publicity in brackets', () => {
    const document = {
      ...planDocument((b) => [b.title('规划')]),
      settings: createSettings({
        coverLetter: {
          issuer: '云岭县人民政府',
          title: '关于印发规划的通知',
          documentNumber: '云政发〔2026〕8号',
          addressees: '各镇人民政府：',
          body: '现印发给你们。',
          signature: '',
          date: '2026年12月18日',
          publicity: '此件公开发布',
          copies: '',
          printer: '',
          printedOn: '',
        },
      }),
    };
    expect(writeText(document)).toBe(
      '云岭县人民政府\n云政发〔2026〕8号\n关于印发规划的通知\n各镇人民政府：\n现印发给你们。\n2026年12月18日\n（此件公开发布）\n\n规划\n',
    );
  });
});

describe('writeMarkdown', () => {
  it('[TXT-4] writes headings with their labels, boxes as quotations, lists as lists', () => {
    const written = markdown((b) => [
      b.title('规划'),
      b.heading(1, '总则'),
      b.paragraph('一*星*与[方]括号'),
      b.box('重点', b.list('orderedList', '甲', '乙')),
    ]);
    expect(written).toBe(
      '# 规划\n\n## 第一章　总则\n\n一\\*星\\*与\\[方\\]括号\n\n> **专栏1　重点**\n>\n> 1. 甲\n> 2. 乙\n',
    );
  });

  it('[TXT-4] writes tables that survive bars and line breaks in cells', () => {
    expect(markdown(table)).toContain(
      '**表1　项目**\n\n单位：万元\n\n| 序号 | 名称 | 总投资 |\n| --- | --- | --- |\n| 1 | 甲\\|<br>乙 | 3 |',
    );
  });
});

it('[TXT-1] [TXT-4] drop no word of the sample plan', () => {
  const plan = createSamplePlan(countingIds());
  const words = JSON.stringify(plan.body)
    .match(/"text":"((?:[^"\\]|\\.)*)"/g)
    ?.map((found) => JSON.parse(found.slice(7)) as string);
  const [plain, marked] = [writeText(plan), writeMarkdown(plan).replace(/\\/g, '')];
  expect(words?.length).toBeGreaterThan(200);
  expect(words?.filter((word) => !plain.includes(word.trim()))).toEqual([]);
  expect(words?.filter((word) => !marked.includes(word.trim()))).toEqual([]);
});
