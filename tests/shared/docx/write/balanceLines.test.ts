import { expect, test } from 'vitest';
import { balanceLines } from '../../../../shared/docx/write/balanceLines';

const WIDTH = 8845;
const SIZE = 44;
/** How many whole characters a line has between the indents. */
const charactersOf = (title: string) => {
  const indents = balanceLines(title, SIZE, WIDTH);
  return indents && Math.floor((WIDTH - 2 * Number(indents['w:left'])) / (SIZE * 10));
};

test('a title that fits stays on one line', () => {
  expect(charactersOf('云台县教育事业发展“十五五”规划')).toBeUndefined();
});

test('a longer title breaks after a word and not within quotes', () => {
  const title = '云台县教育事业发展“十五五”规划量化任务表';
  expect(title.slice(0, charactersOf(title))).toBe('云台县教育事业发展“十五五”');
});
