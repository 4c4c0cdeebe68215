import { expect, it } from 'vitest';
import { restoreLostSigns } from '../../../../shared/docx/read/lostSigns';
import type { NumberingLevel } from '../../../../shared/docx/read/numberingLevel';

const level = (text: string, format = 'chineseCountingThousand'): NumberingLevel => ({
  format,
  text,
  start: 1,
  restart: null,
  legal: false,
});
const restored = (...levels: readonly NumberingLevel[]) =>
  [...restoreLostSigns(new Map(levels.map((each, index) => [index, each]))).values()].map(({ text }) => text);

it('gives levels whose Chinese signs became question marks what they had by custom', () => {
  expect(
    restored(level('?%1?'), level('?%2?'), level('%3?'), level('(%4)'), level('%5.', 'decimal')),
  ).toEqual(['第%1章', '第%2节', '%3、', '(%4)', '%5.']);
  expect(restored(level('?%1?'), level('%2?'))).toEqual(['第%1章', '%2、']);
});

it('leaves question marks that someone meant', () => {
  expect(restored(level('%1?', 'decimal'), level('?'), level('问%3'))).toEqual(['%1?', '?', '问%3']);
});
