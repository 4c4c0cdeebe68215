import { expect, test } from 'vitest';
import { fitColumns, leastWidth } from '../../../../shared/docx/write/columnWidths';

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
