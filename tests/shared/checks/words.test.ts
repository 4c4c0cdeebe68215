import { describe, expect, it } from 'vitest';
import { check, corrections } from './checkText';

describe('[CHK-6] numbering', () => {
  it('a chapter that is missing, an item that starts anew', () => {
    const found = check(
      'numbering',
      '一、成绩',
      '甲。',
      '二、问题',
      '乙。',
      '一、形势',
      '丙。',
      '第三章 任务',
      '丁。',
    );
    expect(found.map(({ expected, found: label }) => `${label}→${expected}`)).toEqual([
      '一、→三、',
      '第三章→第二章',
    ]);
  });

  it('a series in a sentence that changes its word', () => {
    expect(corrections('numbering', '一要抓投入。二要抓管理。三是抓监督。')).toEqual(['三要']);
    expect(check('numbering', '一是抓投入。二是抓管理。四是抓监督。')).toHaveLength(1);
    expect(check('numbering', '一是抓投入；二是抓管理；三是抓监督。')).toEqual([]);
  });
});

describe('[CHK-7] period', () => {
  it.each([
    '2021—2025年投入8亿元，相比“十四五”期间增长20%。',
    '“十五五”（2021—2025年）时期。',
    '实施时间为2030—2026年。',
    '本规划的规划期为2025年至2030年。',
    '更换2011至2014年前购置的电脑。',
  ])('%s', (sentence) => {
    expect(check('period', sentence)).toHaveLength(1);
  });

  it.each([
    '2021—2025年投入8亿元，相比“十三五”期间增长20%。',
    '落实《校园足球三年行动计划（2022—2024年）》。',
    '到2035年基本实现现代化。',
  ])('says nothing about %s', (sentence) => {
    expect(check('period', sentence)).toEqual([]);
  });
});

describe('[CHK-9] responsibility', () => {
  it('a separator that parts no departments', () => {
    expect(corrections('responsibility', '改善条件。（县教育局、县财政局．县民政局负责）')).toEqual([
      '县财政局、县民政局',
    ]);
    expect(corrections('responsibility', '改善条件。（县教育局、县财政局，县民政局负责）')).toEqual([
      '县财政局、县民政局',
    ]);
  });

  it.each([
    '改善条件。（县教育局、县财政局负责，列第一位的为牵头部门，下同）',
    '改善条件。（县教育局牵头，县财政局、县民政局配合）',
    '按照谁主管谁负责、谁使用谁负责的原则。',
  ])('says nothing about %s', (sentence) => {
    expect(check('responsibility', sentence)).toEqual([]);
  });
});

describe('[CHK-10] terms', () => {
  it.each([
    ['截止2025年底，完成任务。', '截至'],
    ['提高质量质量水平。', '质量'],
    ['积极推进教育教育改革。', '教育'],
    ['推进教育改革（修改后）。', '正文里留下了编辑记号“（修改后）”。'],
  ])('%s', (sentence, expected) => {
    expect(corrections('term', sentence)).toEqual([expected]);
  });

  it('a long run that differs in one character', () => {
    expect(corrections('term', '深化教育督导体制机制改革。', '持续深化教育督导体育机制改革。')).toHaveLength(
      1,
    );
    expect(check('term', '创建省级义务教育优质均衡校。', '创建市级义务教育优质均衡校。')).toEqual([]);
  });

  it('a clause that comes twice', () => {
    expect(check('term', '我县城乡师资配备不够均衡，我县城乡师资配备不均衡。')).toHaveLength(1);
  });

  it.each([
    '中共中央 国务院印发意见。',
    '探索公办园办园模式。',
    '目的的确达到。',
    '“一校一品”“一校多品”建设。',
  ])('says nothing about %s', (sentence) => {
    expect(check('term', sentence)).toEqual([]);
  });
});

describe('[CHK-11] punctuation', () => {
  it.each([
    ['学校95所,其中小学30所。', '，'],
    ['推出“定制公交"服务。', '”'],
    ['完善服务（含延时服务。', '）'],
    ['提高质量，，促进公平。', '，'],
    ['争创省级示范县，省级示范校。', '省级示范县、省级示范校'],
  ])('%s', (sentence, expected) => {
    expect(corrections('punctuation', sentence)).toEqual([expected]);
  });

  it.each([
    '“改水”“改厨”“改暖”“改院”等。',
    '改造（设施设备、“改水”等（含附属））。',
    '面积1,200平方米，时间8:30。',
    '不断推进教育改革，推进教育创新。',
    '贯彻《中共中央 国务院关于深化教育改革的意见》，落实各项任务，办好人民满意的教育。',
  ])('says nothing about %s', (sentence) => {
    expect(check('punctuation', sentence)).toEqual([]);
  });
});

describe('[CHK-12] references', () => {
  it('leads nowhere', () => {
    expect(
      check(
        'reference',
        '任务分解见表3。',
        '表1 主要指标',
        '\t指标\n\t2025年\n\t2030年\n\n\t入学率（%）\n\t99\n\t100',
      ),
    ).toHaveLength(1);
    expect(check('reference', '详见p.16。')).toHaveLength(1);
    expect(check('reference', '按照青政发〔2019〕29号文件执行。')).toEqual([]);
    expect(check('reference', '智慧校园〔3〕建设。')).toHaveLength(1);
  });

  it('one document under two titles', () => {
    const [one, other] = [
      '《云江市加快推进教育现代化落实方案（2024—2026）》',
      '《云江市加快推进教育现代化工作落实方案（2024—2026年）》',
    ];
    expect(check('reference', `贯彻${one}。`, `落实${other}。`)[0]?.places.map(({ quote }) => quote)).toEqual(
      [one, other],
    );
  });

  it.each([
    ['《关于加强学校体育工作的意见》', '《关于加强学校美育工作的意见》'],
    ['《关于推进集团化办学的意见》', '《关于推进集团化办学的实施意见》'],
    ['《学前教育三年行动计划（2017—2020年）》', '《学前教育三年行动计划（2021—2023年）》'],
    ['《甲省“十五五”教育事业发展规划》', '《乙市教育事业发展“十五五”规划》'],
  ])('says nothing about %s beside %s', (one, other) => {
    expect(check('reference', `贯彻${one}。`, `落实${other}。`)).toEqual([]);
  });
});
