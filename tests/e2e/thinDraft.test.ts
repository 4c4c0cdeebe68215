import { describe, expect, it } from 'vitest';
import { createBuilder } from '../../shared/sample/builder';
import { countingIds } from '../helpers/countingIds';
import { usePlan } from '../helpers/usePlan';

const b = createBuilder(countingIds());

describe('a draft that has little more than its headings', () => {
  const names = Array.from({ length: 12 }, (_, index) => `第${index + 1}部分的任务`);
  const shared = usePlan({ 王芳: 'editor' }, [
    '开头。',
    ...names.flatMap((name) => [b.heading(2, name), '']),
  ]);

  it('shows in the outline the heading that was clicked, not the next one that came into sight with it', async () => {
    const { page } = await shared.openAs('王芳');
    const outline = page.getByRole('navigation', { name: '目录' });
    for (const name of [names[5], names[1], names[8]]) {
      await outline.getByRole('button', { name }).click();
      const current = outline.locator('[aria-current="location"]');
      await expect.poll(() => current.textContent()).toContain(name);
      // Scrolling a little further takes nothing away from it.
      await page.locator('.ProseMirror').hover();
      await page.mouse.wheel(0, 10);
      await page.waitForFunction(
        () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
      );
      await expect.poll(() => current.textContent()).toContain(name);
    }
  });
});
