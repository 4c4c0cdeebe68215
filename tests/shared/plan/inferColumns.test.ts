import { describe, expect, it } from 'vitest';
import { inferColumn } from '../../../shared/plan/inferColumn';
import { inferColumns } from '../../../shared/plan/inferColumns';
import { inferTableKind } from '../../../shared/plan/inferTableKind';

describe('inferColumn', () => {
  it.each([
    ['序号', 'number'],
    ['指标', 'name'],
    ['指标名称', 'name'],
    ['主要指标', 'name'],
    ['项目名称', 'name'],
    ['工程名称', 'name'],
    ['工程', 'name'],
    ['单位', 'unit'],
    ['计量单位', 'unit'],
    ['属性', 'attribute'],
    ['指标属性', 'attribute'],
    ['增幅', 'growth'],
    ['年均增长（%）', 'growth'],
    ['项目分类', 'category'],
    ['建设性质', 'nature'],
    ['建设内容及规模', 'content'],
    ['主要内容', 'content'],
    ['具体实施内容（项目）', 'content'],
    ['建设地点', 'place'],
    ['建设起止年限', 'period'],
    ['建设单位', 'body'],
    ['总投资（万元）', 'investment'],
    ['“十四五”计划投资（万元）', 'plannedInvestment'],
    ['资金需求情况（万元）', 'fundingNeed'],
    ['用地需求情况（亩）', 'land'],
    ['数量', 'quantity'],
    ['负责股室', 'department'],
    ['牵头部门', 'department'],
    ['责任单位', 'department'],
    ['见p.', 'pageReference'],
    ['备注', 'remark'],
    ['甲乙丙', 'other'],
    ['学校名称', 'name'],
    ['发展目标', 'name'],
    ['比2020年增加', 'growth'],
    ['资金来源', 'other'],
    ['投资主体', 'body'],
    ['责任分工', 'department'],
    ['竣工时间', 'period'],
  ])('[TAB-5] takes %s for %s', (header, role) => {
    expect(inferColumn(header, [])).toMatchObject({ name: header, role });
  });

  it.each([
    ['2020年', 2020, null],
    ['2020年基础值', 2020, 'baseline'],
    ['2025年目标值', 2025, 'target'],
    ['2023年（中期）', 2023, 'interim'],
    ['2025年实际完成值', 2025, 'actual'],
    ['基期值（2020年）', 2020, 'baseline'],
    ['“十四五”末目标', 2025, 'target'],
    ['目标值', null, 'target'],
    ['2021—2025年目标', 2025, 'target'],
  ])('[TAB-5] reads the value column %s', (header, year, valueKind) => {
    expect(inferColumn(header, [])).toMatchObject({ role: 'value', year, valueKind });
  });

  it('[TAB-5] mends headers that layout broke', () => {
    expect(inferColumn('项目\n分类', [])).toMatchObject({ name: '项目分类', role: 'category' });
    expect(inferColumn('总投资 (万 元)', [])).toMatchObject({ name: '总投资（万元）', unit: '万元' });
  });

  it('[TAB-5] lets the cells decide where the header is open', () => {
    expect(inferColumn('性质', ['预期性', '约束性']).role).toBe('attribute');
    expect(inferColumn('性质', ['新建', '续建']).role).toBe('nature');
    expect(inferColumn('单位', ['%', '万人']).role).toBe('unit');
    expect(inferColumn('单位', ['县教育局', '县中学']).role).toBe('body');
    expect(inferColumn('目标', ['毛入园率', '毛入学率']).role).toBe('name');
    expect(inferColumn('目标', ['95', '96']).role).toBe('value');
    expect(inferColumn('', ['1', '2', '3']).role).toBe('number');
  });
});

describe('inferColumns', () => {
  const shape = (headers: string) =>
    inferColumns(headers.split(' '), []).map(({ role, valueKind }) => valueKind ?? role);

  it.each([
    ['指标 2020年 2025年 属性', 'name baseline target attribute'],
    ['指标 2020年 2023年 2025年', 'name baseline interim target'],
    ['指标 2020年 2025年目标值 2025年实际值', 'name baseline target actual'],
    ['类别 指标 单位 2020年 2025年', 'group name unit baseline target'],
    ['类别 指标内容 2025年', 'group name target'],
    ['指标 2020年实际值 2025年目标值', 'name baseline target'],
    ['主要目标 2020年 2025年', 'name baseline target'],
    ['目标任务 2020年 2025年', 'name baseline target'],
    ['学校 建设内容 总投资', 'name content investment'],
    ['序号 类别 项目名称 总投资（万元）', 'number category name investment'],
    ['序号 工程名称 主要内容', 'number name content'],
  ])('[TAB-6] reads %s', (headers, roles) => {
    expect(shape(headers)).toEqual(roles.split(' '));
  });
});

describe('inferTableKind', () => {
  const kind = (headers: string, caption = '') =>
    inferTableKind(inferColumns(headers.split(' '), []), caption);

  it.each([
    ['指标 2020年 2025年 属性', '', 'indicators'],
    ['序号 主要指标 2020年 2025年', '', 'indicators'],
    ['序号 项目名称 数量 负责股室 备注', '', 'tasks'],
    ['序号 重点任务 牵头部门 完成时限', '', 'tasks'],
    ['序号 项目名称 项目分类 建设性质 建设内容及规模 建设地点 总投资（万元）', '', 'projects'],
    ['序号 名称 主要内容', '重点项目清单', 'keyProjects'],
    ['序号 工程 具体实施内容（项目）', '', 'keyProjects'],
    ['学校 学生 教师', '', null],
    ['学校 建设内容 总投资', '', 'projects'],
    ['名词 解释', '名词解释', null],
  ])('[TAB-7] takes %s for %s %s', (headers, caption, expected) => {
    expect(kind(headers, caption)).toBe(expected);
  });
});
