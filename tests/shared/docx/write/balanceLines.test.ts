import { expect, test } from 'vitest';
import { balanceLines } from '../../../../shared/docx/write/balanceLines';

const WIDTH = 8845;
const SIZE = 44;
/** How many whole characters a line has between the indents. */
const charactersOf = (title: string) => {
  const indents = balanceLines(title, SIZE, WIDTH)?.indent;
  return indents && Math.floor((WIDTH - 2 * Number(indents['w:left'])) / (SIZE * 10));
};

test('a title that fits stays on one line', () => {
  expect(charactersOf('云台县教育事业发展“十五五”规划')).toBeUndefined();
});

test('a longer title breaks after a word and not within quotes', () => {
  const title = '云台县教育事业发展“十五五”规划量化任务表';
  expect(title.slice(0, charactersOf(title))).toBe('云台县教育事业发展“十五五”');
});

test('a title of three lines and more breaks between words, outside of numbers and not within quotes; one line more is better than a parted word', () => {
  const linesOf = (title: string) => {
    const length = charactersOf(title) ?? 0;
    return Array.from({ length: Math.ceil(title.length / length) }, (_, line) =>
      title.slice(line * length, (line + 1) * length),
    );
  };
  const titles = [
    '云台县教育事业发展“十五五”规划和二〇三五年远景目标纲要及基础教育高质量发展三年行动计划方案细则',
    '云台县教育事业发展“十五五”规划和二〇三五年远景目标纲要及基础教育高质量发展三年行动计划的实施方案和细则',
  ];
  for (const title of titles) {
    const lines = linesOf(title);
    expect(lines.join('|')).toContain('“十五五”');
    expect(lines.join('|')).toContain('二〇三五年');
    expect(lines.length).toBeLessThanOrEqual(4);
    expect(lines.at(-1)?.length).toBeGreaterThan(4);
  }
});
