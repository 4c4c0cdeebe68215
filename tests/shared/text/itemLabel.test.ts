import { expect, it } from 'vitest';
import { readItemLabel } from '../../../shared/text/itemLabel';

it.each([
  ['1.新建', '1.', '2.'],
  ['9、新建', '9、', '10、'],
  ['（2）新建', '（2）', '（3）'],
  ['⑳新建', '⑳', '（21）'],
  ['十、新建', '十、', '十一、'],
  ['（一）新建', '（一）', '（二）'],
])('the number that opens %s is %s, the next one %s', (line, text, next) => {
  const label = readItemLabel(line);
  expect(label?.text).toBe(text);
  expect(label?.write((label?.number ?? 0) + 1)).toBe(next);
});

it.each(['2026年新建', '3.5万人', '新建1.校舍', ''])('%s opens with no number of a list', (line) => {
  expect(readItemLabel(line)).toBeNull();
});
