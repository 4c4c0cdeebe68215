import { describe, expect, it } from 'vitest';
import { createOutline } from '../../../shared/plan/outline';
import { readPlan } from '../../../shared/plan/readPlan';
import { readText } from '../../../shared/text/readText';
import { countingIds } from '../../helpers/countingIds';
import { planText } from '../../helpers/planText';

const BODY = '南溪县“十四五”教育规划\n一、总体要求\n¶\n二、主要任务\n¶\n';
const GOALS = '|序号|指标|2020年|2025年\n|1|入园率（%）|90|95\n|2|巩固率（%）|96|98\n\n';
const PROJECTS = '|序号|项目名称|建设内容|投资（万元）\n|1|甲校|新建|300\n|2|乙校|新建|500\n\n';

function outlineOf(shorthand: string) {
  const imported = readText(planText(shorthand), { newId: countingIds() });
  return createOutline(readPlan(imported.document), imported.losses);
}

describe('annexes', () => {
  it.each([
    ['附件一', '附件二'],
    ['附 件 1', '附 件 2'],
    ['附件1-1', '附件1-2'],
    ['（附件1）', '（附件2）'],
    ['附1', '附2'],
    ['附表1', '附表2'],
  ])('%s stands above the title', (first, second) => {
    const outline = outlineOf(`${BODY}${first}\n主要指标表\n${GOALS}${second}\n重点项目表\n${PROJECTS}`);
    expect(outline.annexes).toEqual([
      { label: '附件1', title: '主要指标表' },
      { label: '附件2', title: '重点项目表' },
    ]);
  });

  it.each(['附件：主要指标表', '附表1：主要指标表', '附表 1  主要指标表'])(
    '%s stands right above the table',
    (line) => {
      expect(outlineOf(`${BODY}${line}\n${GOALS}`).annexes).toEqual([{ label: '附件', title: '主要指标表' }]);
    },
  );

  it('leaves a list of annexes in one line to the text', () => {
    const list = '附件：1. 主要指标表   2. 重点项目表\n';
    const outline = outlineOf(`${BODY}${list}附件1\n主要指标表\n${GOALS}附件2\n重点项目表\n${PROJECTS}`);
    expect(outline.annexes.map(({ title }) => title)).toEqual(['主要指标表', '重点项目表']);
  });

  it('keeps the captions of tables below 附表', () => {
    const outline = outlineOf(`${BODY}附表：\n表1：主要指标表\n${GOALS}表2：重点项目表\n${PROJECTS}`);
    expect(outline.tables.map(({ caption }) => caption)).toEqual(['主要指标表', '重点项目表']);
  });
});

describe('boxes', () => {
  it.each([
    ['a table of one cell', '|专栏1  学前教育工程⏎1.建设幼儿园10所。⏎2.培训教师500人。\n'],
    ['a label in a cell of its own', '|专栏1⏎学前教育工程|1.建设幼儿园10所。⏎2.培训教师500人。\n'],
    ['a title row above more columns', '|专栏1 学前教育工程\n|工程|内容\n|扩容|新增学位2000个。\n'],
    ['a label above its title', '专栏1\n学前教育工程\n|1.建设幼儿园10所。⏎2.培训教师500人。\n'],
    ['a frame without a number', '|专栏  学前教育工程⏎1.建设幼儿园10所。⏎2.培训教师500人。\n'],
    ['a dash behind the number', '专栏1——学前教育工程\n|1.建设幼儿园10所。⏎2.培训教师500人。\n'],
    ['a number in brackets', '专栏（1）：学前教育工程\n|1.建设幼儿园10所。⏎2.培训教师500人。\n'],
    ['a count by chapter', '专栏 2-1 学前教育工程\n1.建设幼儿园10所。\n2.培训教师500人。\n'],
    ['white brackets', '〖专栏1〗 学前教育工程\n|1.建设幼儿园10所。\n'],
  ])('are found with %s', (_, box) => {
    const { boxes } = outlineOf(`${BODY}${box}\n三、保障措施\n¶\n`);
    expect(boxes).toEqual([{ label: '专栏1', title: '学前教育工程' }]);
  });

  it('are not lines that only count something', () => {
    expect(outlineOf(`${BODY}重点项目12个\n${PROJECTS}`).boxes).toEqual([]);
  });
});

describe('notes', () => {
  it('stand at the foot of the page that cites them', () => {
    const cited = (word: string) => `推进${word}建设，成效明显，群众满意度不断提高，社会反响良好。\n`;
    const outline = outlineOf(
      `南溪县规划\n一、要求\n${cited('双师型[1]队伍')}[1] 双师型：理论与实践兼备。\n二、任务\n${cited('集团化[2]办学')}[2] 集团化：名校带新校。\n`,
    );
    expect(outline.notes).toEqual([
      { mark: '〔1〕', text: '双师型：理论与实践兼备。' },
      { mark: '〔2〕', text: '集团化：名校带新校。' },
    ]);
  });

  it('are told by ① when their list counts so', () => {
    const outline = outlineOf(`${BODY.replace('¶', '推进集团化①办学。')}名词解释\n①集团化：名校带新校。\n`);
    expect(outline.notes).toEqual([{ mark: '〔1〕', text: '集团化：名校带新校。' }]);
  });
});

describe('charts', () => {
  it('are read with and without names of series', () => {
    const pie = '专业分布\n加工制造\t信息技术\t财经商贸\t0.3\t0.5\t0.2\t\n';
    const column = '入园率\t2019年\t2020年\t90\t91\t全市\t2019年\t2020年\t88\t89\t\n';
    const outline = outlineOf(`${BODY.replace('¶', '图1 专业分布\n图2 入园率变化\n¶')}${pie}${column}`);
    expect(outline.charts.map(({ title }) => title)).toEqual(['专业分布', '入园率变化']);
    expect(outline.losses).toEqual([]);
  });
});

describe('indicator tables', () => {
  const read = (rows: string) => outlineOf(`${BODY}表1 主要指标\n${rows}\n三、保障措施\n¶\n`).indicators;

  it('have a header cell over the groups and the names', () => {
    const indicators = read(
      '|类别|2020年|2025年|属性\n|学前教育|入园率（%）|90|95|预期性\n||普惠率（%）|80|88|预期性\n|经费投入（亿元）|5.2|6.5|预期性\n',
    );
    expect(indicators.map(({ group, name }) => [group, name]).slice(0, 2)).toEqual([
      ['学前教育', '入园率'],
      ['学前教育', '普惠率'],
    ]);
    expect(indicators[2]).toMatchObject({
      name: '经费投入',
      unit: '亿元',
      values: [{ number: 5.2 }, { number: 6.5 }],
    });
  });

  it('have two header rows of which the upper one was merged', () => {
    const [first] = read(
      '|序号|指标|2020年|2025年|属性\n||||目标值|累计|\n|1|入园率（%）|90|95|〔5〕|预期性\n',
    );
    expect(first).toMatchObject({
      name: '入园率',
      values: [
        { year: 2020, number: 90 },
        { year: 2025, number: 95 },
      ],
    });
  });

  it('say 现状值 and 目标值 for the years around the planning period', () => {
    const [first] = read('|指标|现状值|目标值\n|入园率（%）|90|95\n');
    expect(first?.values.map(({ year, kind }) => [year, kind])).toEqual([
      [2020, 'baseline'],
      [2025, 'target'],
    ]);
  });

  it('take the unit of a group, and sub-rows behind a dash', () => {
    const indicators = read(
      '|指标||2020年|2025年\n|在校生（万人）|总数|5.2|5.5\n||－小学|3.2|3.3\n||－初中|2|2.2\n',
    );
    expect(indicators.map(({ parent, name, unit }) => [parent, name, unit])).toEqual([
      [null, '总数', '万人'],
      ['总数', '小学', '万人'],
      ['总数', '初中', '万人'],
    ]);
  });
});

describe('tables of which only the words are left, one cell a line', () => {
  const goals = [
    '类别',
    '指标',
    '2025年',
    '2030年',
    '普及',
    '入园率（%）',
    '90',
    '95',
    '',
    '巩固率（%）',
    '96',
    '98以上',
  ];
  const projects = [
    ...['序号', '项目名称', '建设内容', '总投资（万元）'],
    ...['一', '学前教育', '', ''],
    ...['1', '甲校', '新建', '300'],
    ...['2', '乙校', '扩建', '500'],
  ];

  it('are as wide as the names of their columns, and end where the text goes on', () => {
    const outline = outlineOf(
      [
        BODY.trim(),
        '表1 主要指标',
        ...goals,
        '三、重点项目',
        '表2 项目',
        ...projects,
        '四、保障措施',
        '¶',
      ].join('\n'),
    );
    expect(outline.headings.map(({ text }) => text)).toEqual([
      '总体要求',
      '主要任务',
      '重点项目',
      '保障措施',
    ]);
    expect(
      outline.indicators.map(({ group, name, values }) => [
        group,
        name,
        ...values.map(({ number }) => number),
      ]),
    ).toEqual([
      ['普及', '入园率', 90, 95],
      ['普及', '巩固率', 96, 98],
    ]);
    expect(outline.projects.map(({ name }) => name)).toEqual(['甲校', '乙校']);
  });

  it('may have names and cells of two lines, groups over all columns, cells that were merged, and a remark', () => {
    const table = `表1 主要指标
指标
单位
2025年
目标值
年均增长/
累计
属性
一、普及
1.入园率
%
95
[3]
预期性
其中：公办园
%
55
—
约束性
二、保障
2.教师数
人
不少于4200
2.1%
预期性
注：[ ]内为累计数。
表2 重点项目
序号
学校名称
建设内容
建设年限
总投资
（万元）
“十四五”
投资
责任单位
合计



1500
1200

一
学前教育
900
700

1
甲园
新建教学楼
运动场
2022-2024
900
700
县教育局
二
义务教育
600
500

2
乙校
扩建宿舍
2023
600
500
县教育局
三、保障措施
¶
`;
    const { indicators, projects: found, headings } = outlineOf(BODY + table);
    expect(
      indicators.map(({ name, unit, values }) => [name, unit, values.map(({ number }) => number)]),
    ).toEqual([
      ['入园率', '%', [95]],
      ['公办园', '%', [55]],
      ['教师数', '人', [4200]],
    ]);
    expect(found.map(({ name }) => name)).toEqual(['甲园', '乙校']);
    expect(headings.at(-1)?.text).toBe('保障措施');
  });

  it('are no tables where figures do not stand under their years', () => {
    const words = [
      '指标',
      '2025年',
      '2030年',
      '坚持党的领导',
      '坚持育人为本',
      '坚持改革创新',
      '到二〇三〇年',
      '基本建成',
      '教育强县',
    ];
    expect(outlineOf(`${BODY}${words.join('\n')}\n`).tables).toEqual([]);
  });
});
