import { beforeAll, describe, expect, it } from 'vitest';
import type { BrowserPerson } from '../helpers/browser';
import { blockTexts, expectConverged, putCaret } from '../helpers/planPage';
import { usePlan } from '../helpers/usePlan';

const ROUNDS = 30;
const RIGHT_AT_LEAST = 29;

const sorted = (text: string) => [...text].sort().join('');

/** Two people type into one paragraph at the same time (STACK.md, the worst trap). */
describe('two typists in one paragraph', () => {
  const paragraphs = Array.from({ length: ROUNDS }, (_, round) => `第${round + 1}轮的段落在这里`);
  const { openAs } = usePlan({ 王芳: 'editor', 李强: 'editor' }, paragraphs);
  let wang: BrowserPerson;
  let li: BrowserPerson;

  beforeAll(async () => {
    [wang, li] = await Promise.all([openAs('王芳'), openAs('李强')]);
  });

  it(`keeps both people's words whole in at least ${RIGHT_AT_LEAST} of ${ROUNDS} rounds`, async () => {
    const misses: string[] = [];
    for (let round = 1; round <= ROUNDS; round += 1) {
      const base = `第${round}轮的段落在这里`;
      await putCaret(wang.page, base, 3);
      await putCaret(li.page, base, 'end');
      await Promise.all([
        wang.page.keyboard.type('abcdefghij', { delay: 15 }),
        li.page.keyboard.type('0123456789', { delay: 15 }),
      ]);
      const expected = `${base.slice(0, 3)}abcdefghij${base.slice(3)}0123456789`;
      const written = async () =>
        (await blockTexts(wang.page)).find((text) => sorted(text) === sorted(expected));
      await expect.poll(written, { message: `round ${round}: letters are missing` }).toBeDefined();
      await expectConverged(wang.page, li.page);
      const text = await written();
      if (text !== expected) misses.push(`round ${round}: ${text}`);
    }
    expect(misses.length, misses.join('\n')).toBeLessThanOrEqual(ROUNDS - RIGHT_AT_LEAST);
  });
});
