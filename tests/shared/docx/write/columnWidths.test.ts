import { expect, test } from 'vitest';
import { charactersIn, fitColumns, leastWidth, tableSize } from '../../../../shared/docx/write/columnWidths';
import { breakHeader } from '../../../../shared/docx/write/headerLines';
import { LANDSCAPE_TEXT_WIDTH, SIZE, TEXT_WIDTH } from '../../../../shared/docx/write/measures';

const column = (header: string, ...texts: string[]) => ({ header, texts, millimetres: null });
const number = column('序号', '1', '2');
const content = column('建设内容', '新建教学楼一栋并配套建设运动场地与附属设施'.repeat(3));

test('columns fill the width and a long text gets the most of it', () => {
  const widths = fitColumns([number, column('名称', '云台幼儿园'), content], 24, 8845);
  expect(widths.reduce((sum, width) => sum + width, 0)).toBe(8845);
  expect(widths[2]).toBeGreaterThan(4000);
  expect(widths[0]).toBeLessThan(1000);
});

test('a width that someone set is kept while the others give way', () => {
  const widths = fitColumns([number, { ...content, millimetres: 50 }, content], 24, 8845);
  expect(widths[1]).toBe(2835);
});

test('numbers are not broken: a long one asks for its width', () => {
  expect(leastWidth([column('年', '123456789012')], 24)).toBeGreaterThan(12 * 0.5 * 240);
});

test('[DOUT-8] a header that does not fit into one line breaks between words and before its unit', () => {
  expect(breakHeader('总投资（万元）', 4)).toBe('总投资\n（万元）');
  expect(breakHeader('“十五五”计划投资（万元）', 5)).toBe('“十五五”\n计划投资\n（万元）');
  expect(breakHeader('2025年基期值', 4)).toBe('2025年\n基期值');
  expect(breakHeader('建设性质', 3)).toBe('建设\n性质');
  expect(breakHeader('建设性质', 4)).toBe('建设性质');
});

/** A project list as counties make them: thirteen columns on a page on its side. */
const projectList = [
  column('序号', '1', '2'),
  column('项目名称', '云台县第一实验幼儿园新建工程', '东山中学宿舍楼'),
  column('项目类别', '民生工程', '民生工程'),
  column('建设性质', '改扩建', '新建'),
  column(
    '建设内容及规模',
    '新建教学楼一栋，建筑面积4200平方米，设12个班，同步建设运动场地及附属设施',
    '新建宿舍一栋',
  ),
  column('建设地点', '云台镇', '东山镇'),
  column('建设起止年限', '2026.3-2028.12', '2027.1-2029.6'),
  column('建设单位', '县教育局', '东山中学'),
  column('总投资（万元）', '3800', '12000'),
  column('“十五五”计划投资（万元）', '3800', '9000'),
  column('资金需求情况（万元）', '3800', '9000'),
  column('用地需求（亩）', '', '23'),
  column('备注', '规划12个班，360人', ''),
];

test('[DOUT-8] thirteen columns: no word of a header and no number is broken, numbers are narrow, what says most is widest', () => {
  const widths = fitColumns(projectList, SIZE.五号, LANDSCAPE_TEXT_WIDTH);
  const charactersOf = (index: number) => charactersIn(widths[index] ?? 0, SIZE.五号);
  projectList.forEach(({ header }, index) => {
    const lines = breakHeader(header, charactersOf(index)).split('\n');
    expect(lines.length).toBeLessThanOrEqual(4);
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(charactersOf(index));
  });
  expect(Math.max(...widths)).toBe(widths[4]);
  expect(charactersOf(3)).toBeGreaterThanOrEqual(3);
  expect(charactersOf(8)).toBeLessThan(5);
});

test('rows get as low as the columns can make them', () => {
  const names = column('名称', '争创全国义务教育优质均衡发展县行动', '社区教育提升行动');
  const contents = column('主要内容', '加快建设。', '完善体系，建设中心，打造团队。'.repeat(10));
  const widths = fitColumns([number, names, contents], SIZE.小四, TEXT_WIDTH);
  expect(charactersIn(widths[1] ?? 0, SIZE.小四)).toBeGreaterThan(4);
});

test('type gets smaller before words are broken', () => {
  const many = [...projectList, ...projectList.slice(8, 12), ...projectList.slice(6, 8)];
  expect(tableSize(projectList, LANDSCAPE_TEXT_WIDTH)).toBe(SIZE.五号);
  expect(tableSize(many, LANDSCAPE_TEXT_WIDTH)).toBe(SIZE.小五);
  expect(tableSize([number, content], TEXT_WIDTH)).toBe(SIZE.小四);
});
