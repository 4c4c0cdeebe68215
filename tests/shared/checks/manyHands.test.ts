import { describe, expect, it } from 'vitest';
import { check, corrections, table } from './checkText';

describe('[CHK-1] [CHK-2] sums and growth in longer sentences', () => {
  it.each([
    ['建设实践基地20个，覆盖农业、工业、服务业三大领域，其中农业类8个、工业类6个、服务业类7个。', '21'],
    ['健全“预防、预警、干预、转介”五位一体工作机制。', '4'],
    [
      '实施重点项目39个，总投资14.36亿元。其中学前18个、1.85亿元，小学21个、6.42亿元，高中3个、6.09亿元。',
      '42',
    ],
  ])('%s', (sentence, expected) => {
    expect(corrections('sum', sentence)).toEqual([expected]);
  });

  it('the same growth once more, in per cent', () => {
    const sentence = (percent: string) => `减少至8200人，比2025年的12600人减少4400人，下降${percent}%。`;
    expect(corrections('calculation', sentence('53.7'))).toEqual(['34.9']);
    expect(check('calculation', sentence('34.9'))).toEqual([]);
  });

  it('an average is an aside: what grew is the sum before it', () => {
    const sentence = '支出112.6亿元，年均22.52亿元，比上一时期的86.3亿元增加26.3亿元，增长30.5%。';
    expect(check('calculation', sentence)).toEqual([]);
  });

  const growing = (yearly: string) =>
    check(
      'calculation',
      table(
        ['指标', '单位', '2025年', '2030年', '年均增长'],
        ['学前三年毛入园率', '%', '92.6', '95', yearly],
        ['普惠性幼儿园覆盖率', '%', '81.5', '88', '〔1.3〕'],
      ),
    ).map(({ expected }) => expected);

  it('shares grow by percentage points, a year or together', () => {
    expect(growing('〔0.48〕')).toEqual([]);
    expect(growing('〔2.4〕')).toEqual([]);
    expect(growing('〔4.2〕')).toEqual(['0.5']);
  });

  it('a figure with a unit of its own is no reason for a wrong total', () => {
    const rows = table(
      ['项目', '投资（万元）'],
      ['一小', '14200'],
      ['二小', '1.21亿元'],
      ['三小', '11500'],
      ['合计', '37800'],
    );
    expect(check('sum', rows)).toEqual([]);
    expect(check('unit', rows).map(({ rule }) => rule)).toEqual(['unit/cell']);
  });
});

describe('[CHK-3] [CHK-4] what two places say', () => {
  const projects = (places: string, second = '新建教学楼1栋') =>
    check(
      'mismatch',
      '第二章 总体要求\n第一节 发展目标\n到2030年，建成教育强县。\n第三章 主要任务\n实施行动计划，新建公办幼儿园22所。\n附表1 重大项目表',
      table(
        ['序号', '项目名称', '建设内容', '投资（万元）'],
        ['1', '学前教育工程', places, '3000'],
        ['2', '义务教育工程', second, '8000'],
      ),
    ).map(({ found }) => found);

  it('what a project is to build, where one project alone builds it', () => {
    expect(projects('新建公办幼儿园20所')).toEqual(['20所']);
    expect(projects('新建公办幼儿园22所')).toEqual([]);
    expect(projects('新建公办幼儿园12所', '新建公办幼儿园10所')).toEqual([]);
  });

  it('a year on the way behind the present', () => {
    const rows = (between: string) =>
      check(
        'direction',
        table(
          ['指标', '单位', '2025年', '2027年', '2030年'],
          ['高中阶段毛入学率', '%', '90.8', between, '93'],
          ['学前三年毛入园率', '%', '92', '93', '95'],
        ),
      ).map(({ found }) => found);
    expect(rows('89.5')).toEqual(['89.5%']);
    expect(rows('91.5')).toEqual([]);
  });

  it('a share of those who are so has the name of the share', () => {
    const text = (share: string) =>
      check(
        'mismatch',
        `第一节 主要成就\n小学教师专科以上学历占97.8%、初中教师本科以上学历占${share}%。\n第二章 发展目标\n表1 指标`,
        table(
          ['指标', '单位', '2025年', '2030年'],
          ['初中教师本科以上学历占比', '%', '84.8', '93'],
          ['学前三年毛入园率', '%', '92', '95'],
        ),
      ).map(({ found }) => found);
    expect(text('88.4')).toEqual(['88.4%']);
    expect(text('84.8')).toEqual([]);
  });
});

describe('[CHK-9] [CHK-10] [CHK-12] names', () => {
  const tasks = (short: string) =>
    corrections(
      'responsibility',
      '加强师资建设。（县教育科技局牵头，县财政局、县人力资源社会保障局配合）',
      '改善办学条件。（县教育科技局牵头，县财政局配合）',
      `加快职业教育发展。（${short}牵头，县财政局配合）`,
    );

  it('a short name is the department whose first character and others it has', () => {
    expect(tasks('县教科局')).toEqual(['县教育科技局']);
    expect(tasks('县公安局')).toEqual([]);
  });

  it('建全 for 健全, but 构建全方位 and 创建全国', () => {
    expect(corrections('term', '强化过程评价、建全综合评价。')).toEqual(['健全']);
    expect(check('term', '构建全方位体系，创建全国示范区，建全国一流学校。')).toEqual([]);
  });

  it('neighbouring clauses that end in two words for one thing', () => {
    expect(check('term', '保教质量得到明显提升，保教质量得到明显提高。')).toHaveLength(1);
    expect(check('term', '保教质量得到明显提升，办园条件得到明显提高。')).toEqual([]);
  });
});
