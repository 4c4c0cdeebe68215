import { describe, expect, it } from 'vitest';
import { runChecks } from '../../../shared/checks';
import { createBuilder } from '../../../shared/sample/builder';
import type { PlanDocument } from '../../../shared/schema/planDocument';
import { readText } from '../../../shared/text/readText';
import { countingIds } from '../../helpers/countingIds';
import { planDocument } from '../plan/planBuilder';
import { check, corrections, table } from './checkText';

describe('[CHK-1] totals without 其中', () => {
  it.each([
    ['新建管网150公里，改造管网60公里，合计220公里。', '210'],
    ['2021—2025年投入分别为18.2亿元、20.1亿元、22.5亿元、24.6亿元、26.3亿元，五年累计113.7亿元。', '111.7亿'],
    ['2180名特困人员全部纳入供养，集中供养836人，分散供养1354人。', '2190'],
    ['获得金牌42枚、银牌38枚、铜牌45枚，奖牌总数126枚。', '125'],
    [
      '总投资86.5亿元，其中景区类9个、42.6亿元，康养类6个、28.3亿元，文化类4个、5.8亿元，设施类5个、8.9亿元。',
      '85.6亿',
    ],
    [
      '总投资7.46亿元，资金来源为：中央补助2.20亿元、专项债券3.50亿元、县级财政1.30亿元、社会资本0.56亿元。',
      '7.56',
    ],
    ['甲烷、氨氮、二氧化硫、氮氧化物分别下降12.3%、13.6%、22.5%。', '4'],
    ['补助分三档发放，分别为每月400元、600元。', '3'],
  ])('%s', (sentence, expected) => {
    expect(corrections('sum', sentence)).toEqual([expected]);
  });

  it.each([
    '新建管网150公里，改造管网60公里，合计210公里。',
    '投入分别为2.1亿元、2.1亿元、2.2亿元，三年累计6.5亿元。',
    '全县有幼儿园20所、小学14所、初中8所。',
    '投入4.28亿元，年均8560万元，其中中央1.86亿元、市级0.42亿元、县级2.00亿元。',
    '重本率、重本人数、本科上线人数分别突破5%、50、500。',
    '小学和初中专任教师分别达到300人、200人。',
  ])('says nothing about %s', (sentence) => {
    expect(check('sum', sentence)).toEqual([]);
  });

  it('across a row, in a group and in a column 其中', () => {
    const rows = [
      ['学段', '新建（所）', '改扩建（所）', '合计（所）'],
      ['幼儿园', '16', '4', '20'],
      ['小学', '10', '4', '15'],
      ['初中', '5', '3', '8'],
      ['高中', '2', '2', '4'],
    ];
    expect(corrections('sum', '表1 建设计划', table(...rows))).toEqual(['14']);
    const money = [
      ['类别', '投资（亿元）', '其中：上级资金（亿元）'],
      ['大气', '1.25', '0.75'],
      ['水', '6.84', '4.10'],
      ['土壤', '2.16', '1.73'],
      ['生态', '4.95', '5.46'],
    ];
    expect(corrections('sum', '表1 重点工程', table(...money))).toEqual(['不超过4.95']);
  });
});

describe('[CHK-2] shares and percentage points', () => {
  it.each([
    ['技能人才总量达到38.6万人；高技能人才11.2万人，占技能人才总量的32%。', '29%'],
    [
      '总投资520亿元。铁路168亿元，占32.3%；公路276亿元，占53.1%；水运32亿元，占6.2%；其他16亿元，占4.1%。',
      '3.1%',
    ],
    ['优良率由42%提高到50%，提高8%。', '8个百分点'],
  ])('%s', (sentence, expected) => {
    expect(corrections('calculation', sentence)).toEqual([expected]);
  });

  it.each([
    '技能人才总量达到38.6万人；高技能人才11.2万人，占技能人才总量的29%。',
    '优良率由42%提高到50%，提高8个百分点。',
    '投入12.5亿元，其中上级8.2亿元、市级4.3亿元，比“十四五”的10.8亿元增加1.7亿元，增长15.7%。',
    '投资286亿元，是上一时期的1.92倍（149亿元），年均完成57.2亿元。',
  ])('says nothing about %s', (sentence) => {
    expect(check('calculation', sentence)).toEqual([]);
  });
});

describe('[CHK-3] the same thing twice', () => {
  it('lists of the same things of which one differs', () => {
    const found = check(
      'mismatch',
      '新建小学14所、初中8所、高中6所。',
      '建设幼儿园20所、小学14所、初中9所、高中6所。',
    );
    expect(found.map(({ rule, found: written }) => [rule, written])).toEqual([['mismatch/list', '9所']]);
  });

  it('two digits that changed places', () => {
    const found = check('mismatch', '全县教育总投入31.68亿元。', '比上一时期教育总投入31.86亿元有所增长。');
    expect(found.map(({ rule }) => rule)).toEqual(['mismatch/digits']);
    expect(check('mismatch', '全县教育总投入31.68亿元。', '文化旅游收入31.86亿元。')).toEqual([]);
  });

  it('a total of a sentence beside that of its table', () => {
    const rows = [
      ['项目类别', '投资（万元）'],
      ['校舍', '60000'],
      ['设备', '69500'],
      ['合计', '129500'],
    ];
    expect(corrections('mismatch', '规划总投资12.85亿元。', '表1 项目', table(...rows))).toEqual([
      '129500万元',
    ]);
    expect(check('mismatch', '规划总投资12.95亿元。', '表1 项目', table(...rows))).toEqual([]);
  });

  it('[TAB-29] a total of a sentence beside the one that the program computes for its table', () => {
    const found = (claim: string) =>
      runChecks(
        planDocument((b) => [
          b.paragraph(claim),
          b.dataTable({
            kind: 'projects',
            totals: true,
            columns: [
              { name: '项目名称', role: 'name' },
              { name: '总投资（万元）', role: 'investment' },
            ],
            rows: [{ cells: ['校舍', '60000'] }, { cells: ['设备', '69500'] }],
          }),
        ]),
      ).filter(({ rule }) => rule === 'mismatch/table-total');
    expect(found('规划总投资12.85亿元。')).toMatchObject([
      {
        expected: '129500万元',
        places: [{ quote: expect.stringContaining('12.85亿元') }, { quote: '总投资（万元）' }],
      },
    ]);
    expect(found('规划总投资12.95亿元。')).toEqual([]);
  });
});

describe('what tables and brackets show', () => {
  it('[CHK-6] row numbers that skip or repeat', () => {
    const numbered = (...numbers: readonly string[]) =>
      table(
        ['序号', '项目', '投资（万元）'],
        ...numbers.map((number) => [number, `第${'甲乙丙丁戊己'[numbers.indexOf(number)]}幼儿园`, '100']),
      );
    expect(check('numbering', '表1 项目', numbered('1', '2', '4', '5', '6')).map(({ rule }) => rule)).toEqual(
      ['numbering/row'],
    );
    expect(check('numbering', '表1 项目', numbered('1', '2', '3', '4', '5'))).toEqual([]);
  });

  it('[CHK-8] a cell with a unit of its own', () => {
    const rows = [
      ['项目', '投资（万元）'],
      ['甲幼儿园', '1800'],
      ['乙幼儿园', '2200'],
      ['丙公路', '6.8亿'],
    ];
    expect(check('unit', '表1 项目', table(...rows)).map(({ rule }) => rule)).toEqual(['unit/cell']);
  });

  it('[CHK-9] who leads, and departments that sentences name', () => {
    const lead = '（牵头单位：县教育局；配合单位：县财政局）';
    const lines = [`建学校。${lead}`, `建操场。${lead}`, `建食堂。${lead}`, '建宿舍。（配合单位：县财政局）'];
    expect(check('responsibility', ...lines).map(({ rule }) => rule)).toEqual(['responsibility/lead']);
    const named = ['县自然资源和规划局、县财政局配合。', '县财政局支持，县自然资源局提前介入。'];
    expect(corrections('responsibility', ...named)).toEqual(['县自然资源和规划局']);
  });

  it('[CHK-7] years that are none, words left from the plan before', () => {
    expect(check('period', '于20265年底前完成。').map(({ rule }) => rule)).toEqual(['period/year']);
    expect(
      check('period', '第二章 保障措施', '确保“十四五”规划目标如期完成。').map(({ rule }) => rule),
    ).toEqual(['period/stale']);
    expect(check('period', '圆满完成“十四五”规划目标。')).toEqual([]);
  });

  it('[CHK-10] doubled sentences and items, a name that lost a character', () => {
    expect(
      check('term', '推进集团化办学，组建集团5个。推进集团化办学，组建集团5个。').map(({ rule }) => rule),
    ).toEqual(['term/doubled-clause']);
    expect(check('term', '实现资源共享、客源互送、客源互送。').map(({ expected }) => expected)).toContain(
      '客源互送',
    );
    const names = ['建设“青山智慧教育云平台”。', '依托青山智慧教育平台汇聚资源。'];
    expect(check('term', ...names).map(({ rule }) => rule)).toContain('term/shortened');
  });

  it('[CHK-11] a half-width full stop between two sentences', () => {
    expect(check('punctuation', '实现互联互通.加快建设。').map(({ expected }) => expected)).toEqual(['。']);
  });
});

describe('[CHK-12] marks of term notes', () => {
  const newId = countingIds();
  const b = createBuilder(newId);
  const NOTES = ['教联体', '双减', '集团化办学'].map((name, index) => ({
    id: `n${index + 1}`,
    text: `${name}：解释。`,
  }));

  /** What is found where the text marks these notes, in this order. */
  function findNotes(...marked: readonly string[]) {
    const { document } = readText('青山县教育规划', { newId });
    const paragraphs = marked.map((note) => b.paragraph('推进工作', b.noteRef(note), '。'));
    const body = { ...document.body, content: [...paragraphs, b.noteList(...NOTES)] };
    const findings = runChecks({ ...document, body } as PlanDocument, { families: ['reference'] });
    return findings.map(({ rule, found, places }) => [rule, found, places.length]);
  }

  it('say nothing in the order of the text, however often a note is marked', () => {
    expect(findNotes('n1', 'n2', 'n1', 'n3')).toEqual([]);
  });

  it('that stand behind a later one, each where it is first marked', () => {
    expect(findNotes('n2', 'n3', 'n1', 'n1')).toEqual([['reference/order', '〔1〕', 1]]);
    expect(findNotes('n3', 'n2', 'n1')).toEqual([['reference/order', '〔2〕、〔1〕', 2]]);
  });

  it('that are gone, of each note that is left without one', () => {
    expect(findNotes('n1', 'n3')).toEqual([['reference/unmarked', '〔2〕', 1]]);
    expect(findNotes()).toEqual([]);
  });

  it('do not mistake the number of a document for a mark', () => {
    expect(check('reference', '按照教发〔3〕2号文件推进。')).toEqual([]);
  });
});

describe('[CHK-12] charts', () => {
  const TEXT = `青山县教育规划\n表1 主要指标\n${table(['指标', '2025年', '2030年'], ['巩固率（%）', '98', '99'], ['入学率（%）', '97', '98'])}`;

  function withChart(rowId: string): PlanDocument {
    const { document } = readText(TEXT, { newId: countingIds() });
    const content = (document.body.content ?? []) as readonly {
      type?: string;
      attrs?: Record<string, unknown>;
      content?: readonly { type?: string; attrs?: Record<string, unknown> }[];
    }[];
    const data = content.find(({ type }) => type === 'dataTable');
    const row = data?.content?.find(({ type }) => type === 'dataRow')?.attrs?.id as string;
    const source = {
      table: data?.attrs?.id,
      rows: [{ id: rowId || row, name: '巩固率' }],
      columns: [],
      categories: 'columns',
      lines: [],
    };
    const chart = { type: 'chart', attrs: { id: 'chart', title: '巩固率', source } };
    return { ...document, body: { ...document.body, content: [...content, chart] } } as PlanDocument;
  }

  it('whose row is gone from its table', () => {
    const found = runChecks(withChart('gone'), { families: ['reference'] });
    expect(found.map(({ rule, found: row }) => [rule, row])).toEqual([['reference/chart', '“巩固率”']]);
    expect(found[0]?.places[0]).toMatchObject({ blockId: 'chart' });
  });

  it('whose rows are there say nothing', () => {
    expect(runChecks(withChart(''), { families: ['reference'] })).toEqual([]);
  });
});
