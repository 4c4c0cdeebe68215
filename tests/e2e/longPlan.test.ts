import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { BrowserPerson } from '../helpers/browser';
import { expectConverged, putCaret, waitUntilWritable } from '../helpers/planPage';
import { usePlan } from '../helpers/usePlan';

const COUNT = 900;
const lineOf = (index: number) =>
  `第${index + 1}段。${'各级各类学校办学条件持续改善，教育质量稳步提高，群众满意度明显提升。'.repeat(2)}`;

/** What a long plan leaves undrawn must not be missed by anybody (ADR 22). */
describe('[STR-21] a plan of 60,000 characters and more', () => {
  const { openAs } = usePlan(
    { 王芳: 'editor', 李强: 'editor' },
    Array.from({ length: COUNT }, (_, index) => lineOf(index)),
  );
  let wang: BrowserPerson;
  let li: BrowserPerson;
  const undrawn = async (page: Page) =>
    COUNT + 1 - (await page.locator('.ProseMirror > :not(.distant-blocks)').count());
  beforeAll(async () => {
    [wang, li] = await Promise.all([openAs('王芳'), openAs('李强')]);
    await Promise.all([wang, li].map(({ page }) => waitUntilWritable(page)));
  });

  it('is as high with its blanks as it is drawn whole, though it never was, and whole when it is printed', async () => {
    await expect.poll(() => undrawn(wang.page)).toBeGreaterThan(COUNT / 2);
    const printed = await li.page.evaluate(() => {
      const paper = document.querySelector('.ProseMirror') as HTMLElement;
      window.dispatchEvent(new Event('beforeprint'));
      const left = document.querySelectorAll('.distant-blocks').length;
      const height = paper.offsetHeight;
      window.dispatchEvent(new Event('afterprint'));
      return { height, left };
    });
    expect(printed.left).toBe(0);
    const height = () =>
      wang.page.evaluate(() => document.querySelector<HTMLElement>('.ProseMirror')?.offsetHeight);
    await expect
      .poll(async () => Math.abs(((await height()) ?? 0) / printed.height - 1), { timeout: 20_000 })
      .toBeLessThan(0.0001);
    await expect.poll(() => undrawn(li.page)).toBeGreaterThan(COUNT / 2);
  });

  it('shows its words wherever one scrolls', async () => {
    for (const share of [0.5, 0.9, 0.2]) {
      // Again while the paper still fits itself into the window.
      const inSight = async () => {
        await wang.page.evaluate((part) => {
          const desk = document.querySelector('main') as HTMLElement;
          desk.scrollTop = desk.scrollHeight * part;
        }, share);
        return Math.abs((await firstInSight(wang.page)) / COUNT - share);
      };
      await expect.poll(inSight, { message: `at ${share}` }).toBeLessThan(0.02);
    }
  });

  it('is reached to its ends by keys, and takes words there that others see', async () => {
    await putCaret(wang.page, '第1段。', 0);
    await wang.page.keyboard.press('Control+End');
    await wang.page.keyboard.type('完');
    await expect.poll(() => isInSight(wang.page, '完')).toBe(true);
    await wang.page.keyboard.press('Control+Home');
    await wang.page.keyboard.type('始');
    await expect.poll(() => isInSight(wang.page, '第1段。')).toBe(true);
    await putCaret(li.page, '第600段。', 0);
    await li.page.keyboard.type('中');
    await expect.poll(() => paragraph(wang.page, 600)).toBe(`中${lineOf(599)}`);
    await expect.poll(() => paragraph(li.page, 0)).toBe('始协同测试规划');
    await expectConverged(wang.page, li.page);
  });

  it('is searched whole', async () => {
    await wang.page.keyboard.press('Control+f');
    await wang.page.getByRole('search').getByRole('textbox').fill('第787段');
    await expect.poll(() => isInSight(wang.page, '第787段')).toBe(true);
    await wang.page.keyboard.press('Escape');
  });

  it('is copied whole', async () => {
    await putCaret(wang.page, '第3段。', 0);
    await wang.page.keyboard.press('Control+a');
    const copied = await wang.page.evaluate(() => {
      const data = new DataTransfer();
      const event = new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true });
      document.querySelector('.ProseMirror')?.dispatchEvent(event);
      return data.getData('text/plain');
    });
    for (const index of [1, 400, COUNT - 2]) expect(copied).toContain(lineOf(index));
  });

  it('gives everything back that was written over', async () => {
    await putCaret(wang.page, '第2段。', 0);
    await wang.page.keyboard.press('Control+Shift+End');
    await wang.page.keyboard.type('空');
    await expect.poll(() => blockCount(wang.page)).toBe(3);
    await expect.poll(() => blockCount(li.page)).toBe(3);
    await wang.page.keyboard.press('Control+z');
    await expect.poll(() => blockCount(wang.page)).toBe(COUNT + 1);
    expect(await paragraph(wang.page, 701)).toBe(lineOf(700));
    await expect.poll(() => paragraph(li.page, 701)).toBe(lineOf(700));
    await expectConverged(wang.page, li.page);
  });
});

/** The number of the first paragraph whose words are drawn on the desk. */
function firstInSight(page: Page): Promise<number> {
  return page.evaluate(() => {
    const desk = (document.querySelector('main') as HTMLElement).getBoundingClientRect();
    const first = [...document.querySelectorAll('.plan-paragraph')].find(
      (paragraph) => paragraph.getBoundingClientRect().top >= desk.top,
    );
    const inSight = first && first.getBoundingClientRect().top < desk.bottom ? first.textContent : null;
    return Number(/第(\d+)段/.exec(inSight ?? '')?.[1] ?? Number.NaN);
  });
}

/** Whether words are drawn on the desk. */
function isInSight(page: Page, text: string): Promise<boolean> {
  return page.evaluate((wanted) => {
    const desk = (document.querySelector('main') as HTMLElement).getBoundingClientRect();
    return [...document.querySelectorAll('.plan-paragraph')].some((paragraph) => {
      const { top } = paragraph.getBoundingClientRect();
      return paragraph.textContent?.includes(wanted) && top > 0 && top < desk.bottom;
    });
  }, text);
}

type EditorElement = HTMLElement & { editor: import('@tiptap/core').Editor };

function paragraph(page: Page, index: number): Promise<string | undefined> {
  return page.evaluate(
    (at) =>
      (document.querySelector('.ProseMirror') as EditorElement).editor.state.doc.maybeChild(at)?.textContent,
    index,
  );
}

function blockCount(page: Page): Promise<number> {
  return page.evaluate(
    () => (document.querySelector('.ProseMirror') as EditorElement).editor.state.doc.childCount,
  );
}
