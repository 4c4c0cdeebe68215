import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { BrowserPerson } from '../helpers/browser';
import { downloadBy } from '../helpers/downloadBy';
import { blockTexts, putCaret, selectText, waitUntilSaved } from '../helpers/planPage';
import { usePlan } from '../helpers/usePlan';

describe('versions', () => {
  const plan = usePlan({ 主笔: 'owner', 王芳: 'editor' }, [
    '办好学前教育。',
    '办好特殊教育。',
    '办好专门教育。',
  ]);
  let owner: BrowserPerson;
  let colleague: BrowserPerson;

  beforeAll(async () => {
    [owner, colleague] = [await plan.openAs('主笔'), await plan.openAs('王芳')];
  });

  const openPanel = (page: Page) => page.getByTitle('显示版本').click();
  const paragraphs = async (page: Page) => (await blockTexts(page)).slice(1);

  it('freezes a stage from the top bar, and everyone sees the stage and the version', async () => {
    await openPanel(colleague.page);
    await owner.page.getByRole('button', { name: /^阶段：/ }).click();
    await owner.page.getByRole('menuitem', { name: '冻结为征求意见稿…' }).click();
    await owner.page.getByLabel('说明（可不填）').fill('送各部门');
    await owner.page.getByRole('button', { name: '冻结', exact: true }).click();
    await owner.page.getByText('已冻结：征求意见稿').waitFor();
    await colleague.page.locator('article', { hasText: '送各部门' }).waitFor();
    await colleague.page.locator('header').getByText('征求意见稿').waitFor();
  });

  it('compares it with now, restores it before the eyes of a colleague, keeps comments, and takes it back', async () => {
    const [first, second] = [owner.page, colleague.page];
    await putCaret(second, '办好学前教育', 2);
    await second.keyboard.type('公益');
    await putCaret(second, '办好特殊教育', 'end');
    await second.keyboard.type('推进融合。');
    await waitUntilSaved(second);
    await plan.people
      .client('王芳')
      .comment(plan.planId, '请核对。', { quote: '专门', blockId: 'p4', from: 2, to: 4 });
    await first.locator('.comment-anchor').waitFor();
    const edited = ['办好公益学前教育。', '办好特殊教育。推进融合。', '办好专门教育。'];
    await expect.poll(() => paragraphs(first)).toEqual(edited);

    await openPanel(first);
    await first.getByRole('button', { name: '与现在比较' }).click();
    await expect.poll(() => first.locator('ins').allTextContents()).toEqual(['公益', '推进融合。']);
    await first.getByText('左右对照').click();
    await expect.poll(() => first.locator('[data-change]').count()).toBe(2);
    await first.getByRole('button', { name: '导出比较结果' }).click();
    const download = await downloadBy(first, () => first.getByRole('menuitem', { name: /花脸稿/ }).click());
    expect(download.suggestedFilename()).toBe('协同测试规划花脸稿.docx');
    await first.getByRole('button', { name: '返回编辑' }).click();
    await expect.poll(() => first.evaluate(() => document.activeElement?.textContent)).toBe('与现在比较');

    await first.getByRole('button', { name: '打开', exact: true }).click();
    await first.getByRole('button', { name: '恢复…' }).click();
    await first.getByRole('dialog').getByRole('button', { name: '取消' }).waitFor();
    await first.keyboard.press('Escape'); // closes the question, not the version under it
    await first.getByRole('dialog').getByRole('button', { name: '取消' }).waitFor({ state: 'detached' });
    await first.getByRole('button', { name: '恢复…' }).click();
    await first.getByRole('button', { name: '恢复', exact: true }).click();
    const before = ['办好学前教育。', '办好特殊教育。', '办好专门教育。'];
    await expect.poll(() => paragraphs(second)).toEqual(before);
    await expect.poll(() => second.locator('.comment-anchor').allTextContents()).toEqual(['专门']);
    await first.getByRole('button', { name: '撤销恢复' }).click();
    for (const page of [first, second]) await expect.poll(() => paragraphs(page)).toEqual(edited);
    await expect.poll(() => second.locator('.comment-anchor').allTextContents()).toEqual(['专门']);
    await second.locator('article', { hasText: '恢复之前' }).waitFor();
  });

  it('tells who wrote the selected words, and replays how they came', async () => {
    const { page } = owner;
    await selectText(page, '公益');
    await page.getByRole('button', { name: '查看', exact: true }).click();
    const writers = page.getByRole('region', { name: '这段话是谁写的' });
    await writers.getByText('王芳').waitFor();
    // Of all that is selected, not of its first paragraph alone.
    await putCaret(page, '办好公益学前教育', 0);
    await page.keyboard.press('Control+Shift+End');
    await page.getByRole('button', { name: '查看', exact: true }).click();
    await writers.getByText('推进融合。').waitFor();
    await page.getByRole('button', { name: '回放编写过程' }).click();
    await page.getByText('第 1 步').waitFor();
    await page.getByRole('slider').focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => page.locator('[data-change]').count()).toBeGreaterThan(0);
    await page.getByRole('button', { name: '返回编辑' }).click();
  });
});
