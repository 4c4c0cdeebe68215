import { describe, expect, it } from 'vitest';
import { createBuilder } from '../../shared/sample/builder';
import { countingIds } from '../helpers/countingIds';
import { usePlan } from '../helpers/usePlan';

const b = createBuilder(countingIds());

describe('the lines of a paragraph with a responsibility', () => {
  // One character more each, so that the brackets fall on every place of a line.
  const shared = usePlan(
    { 王芳: 'editor' },
    Array.from({ length: 56 }, (_, index) =>
      b.paragraph(`${'教'.repeat(index + 1)}。`, b.responsibility('县政府教育督导室', '县教育局')),
    ),
  );

  it('are full: it begins beside the words before it, whatever room is left there', async () => {
    const { page } = await shared.openAs('王芳');
    const room = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.plan-paragraph')].map((paragraph) => {
        paragraph.style.textAlign = 'left';
        const [words, chip] = paragraph.childNodes;
        const range = document.createRange();
        if (words) range.selectNodeContents(words);
        const end = [...range.getClientRects()].at(-1);
        const begin = chip instanceof Element ? chip.getClientRects()[0] : undefined;
        if (!end || !begin) throw new Error('no words');
        const isBelow = begin.top > end.bottom - 5;
        return isBelow ? Math.round((paragraph.getBoundingClientRect().right - end.right) / begin.height) : 0;
      }),
    );
    expect(Math.max(...room)).toBeLessThan(3);
  });
});

describe('the list of annexes', () => {
  const shared = usePlan({ 王芳: 'editor' }, [
    '正文。',
    b.annexList(),
    b.heading(1, '云溪县教育事业发展“十五五”规划重点任务分工和完成时限一览表', { kind: 'annex' }),
    b.heading(1, '建设项目表', { kind: 'annex' }),
  ]);

  it('keeps 附件： in one line beside a title of two', async () => {
    const { page } = await shared.openAs('王芳');
    const label = page.locator('.plan-annex-list > span', { hasText: '附件：' });
    await label.waitFor();
    const lines = await label.evaluate((element) => {
      const words = document.createRange();
      words.selectNodeContents(element);
      return words.getClientRects().length;
    });
    expect(lines).toBe(1);
  });
});
