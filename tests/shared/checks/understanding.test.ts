import { describe, expect, it } from 'vitest';
import { check, corrections, table } from './checkText';

const AIMS = '第二章 总体要求\n第一节 发展目标\n到2030年，建成教育强县。';
const INDICATORS = table(
  ['序号', '指标', '单位', '2025年', '2030年', '属性'],
  ['1', '义务教育优质均衡达标学校比例', '%', '42', '90', '预期性'],
  ['2', '高中阶段教育毛入学率', '%', '95', '98', '预期性'],
  ['3', '高考本科上线率', '%', '64.2', '70', '预期性'],
  ['4', '多媒体教室', '间', '1860', '2200', '预期性'],
);

/** A plan whose aims stand in a table, with the tasks behind it and what was reached before it. */
function mismatches({ past = '', tasks = '' }): readonly string[] {
  return check(
    'mismatch',
    `第一节 主要成就\n${past}`,
    `${AIMS}\n表1 主要指标`,
    `${INDICATORS}\n`,
    `第三章 办强基础教育\n第一节 义务教育\n${tasks}`,
  ).map(({ found }) => found);
}

describe('[CHK-3] what a figure belongs to', () => {
  it('behind the aims, a share that is reached is an aim, whatever its chapter is called', () => {
    expect(mismatches({ tasks: '加快普及高中教育，高中阶段教育毛入学率达到96%。' })).toEqual(['96%']);
    expect(mismatches({ tasks: '加快普及高中教育，高中阶段教育毛入学率达到98%。' })).toEqual([]);
    expect(mismatches({ tasks: '目前，高中阶段教育毛入学率达到96%。' })).toEqual([]);
  });

  it('a name without its stage has the stage of its heading', () => {
    expect(mismatches({ tasks: '推进标准化建设，优质均衡达标学校比例达到85%。' })).toEqual(['85%']);
  });

  it('a short rate is the rate of what the clause before it counts', () => {
    expect(mismatches({ past: '2025年，高考本科上线人数3126人，上线率62.4%。' })).toEqual(['62.4%']);
    expect(mismatches({ past: '2025年，职教高考上线人数286人，上线率62.4%。' })).toEqual([]);
  });

  it('what stands among the achievements is compared with the table, counts too', () => {
    expect(mismatches({ past: '办学条件持续改善，多媒体教室1680间。' })).toEqual(['1680间']);
    expect(mismatches({ past: '办学条件持续改善，新增多媒体教室1680间。' })).toEqual([]);
  });

  it('基础教育 in a heading is no 发展基础', () => {
    expect(mismatches({ tasks: '第二节 实施基础教育工程\n高中阶段教育毛入学率达到98%。' })).toEqual([]);
  });

  const tasks = (aim: string) =>
    table(
      ['序号', '主要任务', '责任单位', '完成时限'],
      ['1', aim, '县教育局', '2030年'],
      ['2', '建设劳动实践基地20个', '县教育局', '2030年'],
    );

  it('a table of tasks says again what the text says', () => {
    const text = `${AIMS}\n第三章 主要任务\n到2030年，建设名师工作室30个，毛入园率达到98%。\n附件1 任务分解表`;
    expect(check('mismatch', text, tasks('建设名师工作室20个')).map(({ found }) => found)).toEqual(['20个']);
    expect(check('mismatch', text, tasks('建设名师工作室30个'))).toEqual([]);
  });

  const list = (places: string) =>
    check(
      'mismatch',
      `${AIMS}\n第三章 主要任务\n第一节 学前教育\n实施建设项目2个，新增学位${places}个（见附表1）。\n附表1 项目表`,
      table(
        ['序号', '类别', '项目名称', '新增学位（个）', '投资（万元）'],
        ['1', '学前教育', '第一幼儿园', '450', '1890'],
        ['2', '学前教育', '第二幼儿园', '360', '1500'],
        ['3', '义务教育', '第五小学', '1800', '8400'],
      ),
    ).map(({ expected }) => expected);

  it('what a list of projects comes to for the category that is spoken of', () => {
    expect(list('900')).toEqual(['810']);
    expect(list('810')).toEqual([]);
    expect(list('2610')).toEqual([]);
  });
});

describe('[CHK-1] lists and kinds', () => {
  it.each([
    ['建成省级特色高中2所，分别为一中、二中、实验高中。', '3'],
    ['全县划分为6个学区，即中心、东湖、北站、西屏、南坞学区。', '5'],
    ['培育四类特色高中3所，每类1所。', '4'],
    ['高中阶段1.75万人（其中普通高中1.38万人、中职0.39万人）。', '1.77'],
  ])('%s', (sentence, expected) => {
    expect(corrections('sum', sentence)).toEqual([expected]);
  });

  it.each([
    '建成省级特色高中3所，分别为一中、二中、实验高中。',
    '培育四类特色高中8所，每类2所。',
    '建成省级特色高中3所，分别为一中等。',
  ])('says nothing about %s', (sentence) => {
    expect(check('sum', sentence)).toEqual([]);
  });
});

describe('[CHK-2] [CHK-7] floors of a year, and a period beside itself', () => {
  it('five times what a year has at least', () => {
    expect(corrections('calculation', '每年培训不少于5000人次，五年累计2.2万人次以上。')).toEqual([
      '2.5万人次',
    ]);
    expect(check('calculation', '每年培训不少于5000人次，五年累计2.5万人次以上。')).toEqual([]);
  });

  it('比…多补充 gives the difference, not the base', () => {
    expect(check('calculation', '补充教师1318人，比上一时期多补充226人，增长20.7%。')).toEqual([]);
  });

  it('十三五以来 compared with 十三五', () => {
    const sentence = (last: string) => `“十三五”以来，补充教师1318人，比“十${last}五”期间多补充226人。`;
    expect(corrections('period', sentence('三'))).toEqual(['“十二五”']);
    expect(check('period', sentence('二'))).toEqual([]);
  });

  it('a year of completion behind the period, in a table of any kind', () => {
    const times = (year: string) =>
      check(
        'period',
        '附件1 新增学位表',
        table(['片区', '学位', '计划竣工时间'], ['东湖', '2340', year], ['西屏', '990', '2029年']),
      ).map(({ found }) => found);
    expect(times('2032年')).toEqual(['2032年']);
    expect(times('2030年')).toEqual([]);
  });
});

describe('[CHK-8] units that cannot be', () => {
  const units = (name: string, unit: string, ...values: readonly [string, string]) =>
    check(
      'unit',
      table(
        ['指标', '单位', '2025年', '2030年'],
        ['学前三年毛入园率', '%', '96', '98'],
        [name, unit, ...values],
        ['小学毛入学率', '%', '100', '100'],
      ),
    ).map(({ rule }) => rule);

  it('people in fractions', () => {
    expect(units('其中：中职在校生', '人', '0.39', '0.5')).toEqual(['unit/count']);
    expect(units('校均学生', '人', '390.5', '500')).toEqual([]);
  });

  it('a proportion in per cent', () => {
    expect(units('师机比', '%', '1∶1.2', '1∶1')).toEqual(['unit/ratio']);
  });
});

describe('[CHK-9] [CHK-10] [CHK-11] words and marks', () => {
  it('a wrong separator in a cell of departments', () => {
    const tasks = table(
      ['序号', '主要任务', '责任单位', '完成时限'],
      ['1', '补充教师', '县教育局．县财政局', '2030年'],
      ['2', '建设学校', '县教育局、县财政局', '2030年'],
    );
    expect(corrections('responsibility', '附件1 任务分解表', tasks)).toEqual(['县教育局、县财政局']);
  });

  it('two neighbouring sentences that open with the same words', () => {
    const again = '加强队伍建设。完善教师激励机制，落实工资待遇。完善教师激励机制，提高教师地位。';
    expect(corrections('term', again)).toEqual(['完善教师激励机制']);
    expect(check('term', again.replace('完善教师激励机制，提高', '完善表彰奖励机制，提高'))).toEqual([]);
  });

  it('one member of a series behind a comma', () => {
    const series = (sign: string) => `一是学位不足。二是师资不强${sign}三是投入不够。四是基础薄弱。`;
    expect(corrections('punctuation', series('，'))).toEqual(['。']);
    expect(check('punctuation', series('。'))).toEqual([]);
    expect(check('punctuation', series('，').replaceAll('。', '，').replace(/，$/, '。'))).toEqual([]);
  });
});

describe('[CHK-12] where references lead', () => {
  const ANNEXES = `附表1 学位项目表\n${table(['项目', '学位'], ['一小', '90'])}\n\n附表2 投资汇总表\n${table(['类别', '投资'], ['小学', '5'])}`;

  it('the last of a list of annexes', () => {
    expect(check('reference', '见附表1、附表3。', ANNEXES).map(({ found }) => found)).toEqual([
      '见附表1、附表3',
    ]);
    expect(check('reference', '见附表1、附表2。', ANNEXES)).toEqual([]);
  });

  it('a table whose caption speaks of something else', () => {
    const refer = (number: number) =>
      check(
        'reference',
        `主要发展指标见表${number}。\n表1 发展主要指标\n${table(['指标', '目标'], ['入园率', '98'])}\n\n表2 重点项目清单\n${table(['项目', '投资'], ['一小', '90'])}`,
      ).map(({ expected }) => expected);
    expect(refer(2)).toEqual(['表1']);
    expect(refer(1)).toEqual([]);
  });
});
