import { expect, it } from 'vitest';
import { splitUnit } from '../../../shared/plan/splitUnit';

it.each([
  ['毛入学率（%）', '毛入学率', '%'],
  ['毛入学率(％) ', '毛入学率', '%'],
  ['   在园人数（万人）', '在园人数', '万人'],
  ['总投资（单位：万元）', '总投资', '万元'],
  ['生均图书（册/生）', '生均图书', '册/生'],
  ['生均校舍面积（m²）', '生均校舍面积', '平方米'],
  ['人均受教育年限（年）', '人均受教育年限', '年'],
])('[QTY-7] takes the unit out of %j', (text, name, unit) => {
  expect(splitUnit(text)).toEqual({ name, unit });
});

it.each(['其中：在校生数（含技工学校学生数）', '示范县（区）', '在校生', '完成率（%）情况', ''])(
  '[QTY-7] leaves %j whole',
  (text) => {
    expect(splitUnit(text)).toEqual({ name: text, unit: null });
  },
);
