import { describe, expect, it } from 'vitest';
import { check, corrections, table } from './checkText';

describe('[CHK-1] sums', () => {
  it.each([
    ['全县有学校60所，其中小学30所、初中20所、高中12所。', '62'],
    ['共有名师工作室5个，其中省级工作室1个，市、县级工作室各3个。', '7'],
    ['规划学位900个（初中学位500个，高中学位300个）。', '800'],
    ['共有幼儿园42所，其中，公办园15所，民办园26所。', '41'],
  ])('%s', (sentence, sum) => {
    expect(corrections('sum', sentence)).toEqual([sum]);
  });

  it.each([
    '全县有学校60所，其中小学30所、初中18所、高中12所。',
    '共有名师工作室7个，其中省级工作室1个，市、县级工作室各3个。',
    '投入9.2亿元，其中校舍建设3.1亿元、设备2亿元。',
    '全县有教师3000名，其中研究生学历120名、骨干教师300名。',
    '面积4328（室内2874、室外1454）㎡。',
    '总投资从5.00亿元增加到15.00亿元，增幅200.00%，其中财政拨款从4.00亿元增加到8.00亿元，增幅100.00%。',
  ])('says nothing about %s', (sentence) => {
    expect(check('sum', sentence)).toEqual([]);
  });

  it('a total row', () => {
    const rows = [
      ['项目', '2024年（万元）', '2025年（万元）'],
      ['校舍', '100', '200'],
      ['设备', '50', '60'],
      ['合计', '150', '250'],
    ];
    expect(corrections('sum', '表1 投入情况', table(...rows))).toEqual(['260']);
  });
});

describe('[CHK-1] sub-rows', () => {
  const rows = (part: string) => [
    ['指标', '2025年', '2030年'],
    ['高中在校生（万人）', '1.4', '1.5'],
    ['其中：中职在校生（万人）', '0.3', part],
    ['毛入学率（%）', '98', '99'],
  ];

  it('are no larger than their whole', () => {
    expect(corrections('sum', '表1 主要指标', table(...rows('1.6')))).toEqual(['不超过1.5']);
    expect(check('sum', '表1 主要指标', table(...rows('0.4')))).toEqual([]);
  });
});

describe('[CHK-2] calculation', () => {
  it.each([
    ['投入从2020年的5.00亿元增加到2025年的7.00亿元，增长45.00%。', '40.00'],
    ['毛入园率达95.60%，比2020年的91.20%提高了4.60个百分点。', '4.40'],
    ['学校由40所增加到52所，增加15所。', '12'],
  ])('%s', (sentence, expected) => {
    expect(corrections('calculation', sentence)).toEqual([expected]);
  });

  it.each([
    '投入从2020年的5.02亿元增加到2025年的14.81亿元，增幅达195.02%。',
    '毛入园率达99.12%，比2020年的96.50%提高了2.62个百分点。',
    '近视率从52.3%下降到48.1%，下降4.2个百分点。',
    '投入由5.0亿元增加到6.9亿元，年均增长8%。',
  ])('says nothing about %s', (sentence) => {
    expect(check('calculation', sentence)).toEqual([]);
  });

  it.each([
    [
      '五年支出112.6亿元，年均22.52亿元，比“十三五”的86.3亿元增加26.3亿元，增长32.5%。',
      '112.6亿÷86.3亿−1=30.5%，文中写的是32.5%。',
      ['112.6亿元，年均22.52亿元，比“十三五”的86.3亿元', '增长32.5%'],
    ],
    [
      '投入由9.72亿元增加到16.85亿元，增加7.31亿元。',
      '16.85亿−9.72亿=7.13亿，文中写的是7.31亿元。',
      ['9.72亿元增加到16.85亿元', '增加7.31亿元'],
    ],
    [
      '在校生由12600人减少到8200人，下降53.7%。',
      '1−8200÷12600=34.9%，文中写的是53.7%。',
      ['12600人减少到8200人', '下降53.7%'],
    ],
  ])('shows its arithmetic as the plan writes its figures: %s', (sentence, message, quotes) => {
    const [finding] = check('calculation', sentence);
    expect(finding?.message).toBe(message);
    expect(finding?.places.map(({ quote }) => quote)).toEqual(quotes);
  });

  it('one last digit off is a warning, what coarse figures allow is right', () => {
    const severities = (sentence: string) => check('calculation', sentence).map(({ severity }) => severity);
    expect(severities('覆盖率达95.60%，比2020年的91.20%提高了4.41个百分点。')).toEqual(['warning']);
    expect(severities('投入从2020年的5.0亿元增加到2025年的6.9亿元，增长37.52%。')).toEqual([]);
    expect(severities('投入从2020年的5.0亿元增加到2025年的6.9亿元，增长47.52%。')).toEqual(['error']);
  });
});

const INDICATORS = table(
  ['指标', '2025年', '2030年'],
  ['高中阶段毛入学率（%）', '96.20', '97.50'],
  ['小学专任教师本科以上学历比例（%）', '72.50', '82以上'],
  ['在园幼儿人数（万人）', '1.63', '1.45'],
);

describe('[CHK-3] mismatch', () => {
  it.each([
    ['2025年，全县高中阶段教育毛入学率达95.10%。', '96.20%'],
    ['到2030年，小学教师本科以上学历占比达80%以上。', '82%以上'],
    ['截至2025年底，小学教师70.10%达到本科学历。', '72.50%'],
  ])('%s', (sentence, expected) => {
    expect(corrections('mismatch', sentence, '表1 主要指标', INDICATORS)).toEqual([expected]);
  });

  it.each([
    '2025年，全县高中阶段教育毛入学率达96.2%。',
    '到2030年，小学专任教师本科以上学历比例达82%。',
    '到2028年，高中阶段毛入学率达97%。',
    '2025年，初中毛入学率达101.30%。',
    '到2030年，小学教师专科以上学历比例达99%。',
    '高中阶段毛入学率达95%以上。',
  ])('says nothing about %s', (sentence) => {
    expect(check('mismatch', sentence, '表1 主要指标', INDICATORS)).toEqual([]);
  });

  it('sees labels that were swapped', () => {
    const [finding] = check(
      'mismatch',
      '800人以上的小学、1000人以上的中学配备校医。',
      '1000人以上小学、800人以上中学100%配备校医。',
    );
    expect(finding?.places.map(({ quote }) => quote)).toEqual([
      '800人以上的小学、1000人以上的中学',
      '1000人以上小学、800人以上中学',
    ]);
  });
});

describe('[CHK-4] direction', () => {
  const row = (name: string, from: string, to: string) =>
    check(
      'direction',
      '表1 主要指标',
      table(['指标', '2025年', '2030年'], [name, from, to], ['在校生（万人）', '3', '2']),
    );

  it('a rate that should rise', () => {
    expect(row('高中阶段毛入学率（%）', '98.08', '95').map(({ severity }) => severity)).toEqual(['error']);
  });

  it.each([
    ['学生总体近视率（%）', '52', '48'],
    ['城乡教师学历比例之比（%）', '1.03', '1.01'],
    ['九年义务教育巩固率（%）', '100', '100'],
    ['幼儿园在园幼儿占比（%）', '80', '85以上'],
  ])('says nothing about %s %s → %s', (name, from, to) => {
    expect(row(name, from, to)).toEqual([]);
  });
});

describe('[CHK-5] range', () => {
  it.each(['2025年，九年义务教育巩固率达118.40%。', '到2030年，毛入园率达100%以上。'])('%s', (sentence) => {
    expect(check('range', sentence)).toHaveLength(1);
  });

  it.each([
    '2025年，初中毛入学率达113.70%。',
    '经费增长195.02%。',
    '到2030年，覆盖率达100%。',
    '优良率、合格率达到55%、95%以上。',
  ])('says nothing about %s', (sentence) => {
    expect(check('range', sentence)).toEqual([]);
  });
});
