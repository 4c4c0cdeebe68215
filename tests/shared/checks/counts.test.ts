import { describe, expect, it } from 'vitest';
import { runChecks } from '../../../shared/checks';
import { createBuilder } from '../../../shared/sample/builder';
import { createPlanDocument } from '../../../shared/schema/planDocument';
import { countingIds } from '../../helpers/countingIds';
import { check, corrections, table } from './checkText';

describe('[CHK-1] counts beside their lists', () => {
  it.each([
    ['建设分中心5个（城关、白沙、柳河、石门、青云和双溪）。', '6'],
    ['打造一核四廊；四廊即茶马古道、红色廊道、诗路廊道。', '3'],
    ['发展优质稻、茶叶、食用菌五大产业。', '3'],
  ])('%s', (sentence, expected) => {
    expect(corrections('sum', sentence)).toEqual([expected]);
  });

  it.each([
    '建设分中心5个（城关、白沙、柳河、石门和双溪）。',
    '建设分中心6个（城关、白沙等）。',
    '设立科室3个（文化和旅游科、教育科、体育科）。',
    '发展优质稻、茶叶、食用菌和中药材四大产业。',
    '围绕教育发展、教育信息化、教育治理提出八大任务。',
  ])('says nothing about %s', (sentence) => {
    expect(check('sum', sentence)).toEqual([]);
  });
});

describe('[CHK-1] parts of every measure', () => {
  it.each([
    ['肉类总产量3.86万吨，其中猪肉2.12万吨、禽肉1.08万吨、牛羊肉0.76万吨。', '3.96'],
    ['治理面积126平方公里，其中坡耕地36平方公里、封禁68平方公里、小流域24平方公里。', '128'],
    ['机构1286个，其中医院42个、基层机构1198个、专业公共卫生机构36个、其他12个。', '1288'],
  ])('%s', (sentence, expected) => {
    expect(corrections('sum', sentence)).toEqual([expected]);
  });
});

describe('[CHK-2] yearly figures', () => {
  it('an equal amount a year beside what the years come to', () => {
    expect(corrections('calculation', '每年安排资金3000万元，五年共1.2亿元。')).toEqual(['1.5亿元']);
    expect(check('calculation', '每年安排资金3000万元，五年共1.5亿元。')).toEqual([]);
  });

  it('a column of yearly growth', () => {
    const rows = (growth: string) =>
      table(
        ['指标', '单位', '2020年', '2025年', '年均增长'],
        ['游客', '万人次', '3125', '5000', growth],
        ['景区', '家', '32', '45', '－'],
        ['博物馆', '个', '18', '20', '－'],
      );
    expect(check('calculation', '表1 指标', rows('9.86%'))).toEqual([]);
    expect(corrections('calculation', '表1 指标', rows('12.86%'))).toEqual(['9.86']);
  });
});

describe('[CHK-3] one indicator in text and table, in any field', () => {
  it('whatever the group above its row is called', () => {
    const rows = table(
      ['类别', '指标', '单位', '2025年', '2030年'],
      ['基础设施', '公路总里程', '公里', '1863', '2000'],
      ['基础设施', '通双车道比例', '%', '71.5', '80'],
      ['运输服务', '新能源公交车占比', '%', '92.2', '95'],
    );
    expect(
      corrections('mismatch', '第二章 目标', '到2030年，公路总里程达到1980公里。', '表1 指标', rows),
    ).toEqual(['2000']);
  });
});

describe('[CHK-4] direction beyond shares', () => {
  it('a rate in another unit that should fall', () => {
    const rows = table(
      ['指标', '2025年', '2030年'],
      ['孕产妇死亡率（/10万）', '8.6', '9.0'],
      ['人均预期寿命（岁）', '78.6', '79.6'],
      ['健康素养水平（%）', '23.8', '30'],
    );
    expect(check('direction', '表1 指标', rows).map(({ found }) => found)).toEqual(['9.0']);
  });
});

describe('[CHK-6] numbering of edited plans', () => {
  it('a gap among annexes', () => {
    expect(
      check('numbering', '任务。', '附件1 项目表', '甲。', '附件3 分工表', '乙。').map(
        ({ expected }) => expected,
      ),
    ).toEqual(['附件2']);
  });
});

describe('[CHK-9] two departments', () => {
  it('parted by a full stop of the wrong width', () => {
    expect(corrections('responsibility', '落实补贴。（县民政局．县财政局负责）')).toEqual([
      '县民政局、县财政局',
    ]);
  });
});

describe('[CHK-11] ends of paragraphs', () => {
  const full = Array.from(
    { length: 12 },
    (_, index) => `全面提升第${index}类公共服务水平，办好人民满意的各项事业。`,
  );

  it('a paragraph that breaks off', () => {
    expect(check('punctuation', '加快优质资源扩容，推动公共服务均衡布局，')).toHaveLength(1);
    const b = createBuilder(countingIds());
    const lines = [...full, '推动公共服务均衡布局。加快优质资源扩容，提高服务水平', ...full];
    const plan = createPlanDocument(b.doc(...lines.map((line) => b.paragraph(line))));
    expect(runChecks(plan, { families: ['punctuation'] }).map(({ rule }) => rule)).toEqual([
      'punctuation/ending',
    ]);
    expect(corrections('punctuation', '加强全过程监管，确保资金安全、工程安全、干部安全.')).toEqual(['。']);
  });

  it('says nothing where paragraphs end without marks as a rule', () => {
    expect(check('punctuation', ...full.map((line) => line.slice(0, -1)))).toEqual([]);
  });
});
