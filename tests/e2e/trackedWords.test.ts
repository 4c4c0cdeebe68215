import type { CDPSession, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { waitForLocalCopy } from '../helpers/localCopy';
import {
  blockTexts,
  expectConverged,
  openPlan,
  putCaret,
  selectText,
  trackChanges,
  waitUntilSaved,
} from '../helpers/planPage';
import { usePlan } from '../helpers/usePlan';

const FIRST = '普惠性幼儿园覆盖率稳定提高。';
const SECOND = '优化教师资源配置，完善交流机制。';

/** What somebody writes without tracking amid words that another tracks (SPEC REV-9, REV-10). */
describe('words amid tracked ones', () => {
  const plan = usePlan({ 王芳: 'editor', 李强: 'editor' }, [FIRST, SECOND]);
  const { openAs } = plan;

  async function settleAll(page: Page, decision: '接受' | '拒绝'): Promise<void> {
    await page.getByRole('button', { name: /处修订/ }).click();
    await page.getByRole('menuitem', { name: `${decision}全部修订` }).click();
  }

  async function compose(page: Page, session: CDPSession, steps: readonly string[]): Promise<void> {
    for (const text of steps) {
      await session.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
      await page.evaluate(() => new Promise(requestAnimationFrame));
    }
  }

  it('are none of those when an input method composes them without tracking', async () => {
    const wang = await openAs('王芳');
    const li = await openAs('李强');
    await trackChanges(wang.page);
    await putCaret(wang.page, FIRST, FIRST.indexOf('稳定'));
    await wang.page.keyboard.type('abcd');
    const tracked = FIRST.replace('稳定', 'abcd稳定');
    await expect.poll(() => blockTexts(li.page)).toContain(tracked);

    await putCaret(li.page, tracked, tracked.indexOf('cd'));
    const session = await li.context.newCDPSession(li.page);
    await compose(li.page, session, ['j', 'jiao', "jiao'yu"]);
    await session.send('Input.insertText', { text: '教育' });
    await li.page.locator('.tracked-exempt', { hasText: '教育' }).waitFor();
    await wang.page.locator('.tracked-exempt', { hasText: '教育' }).waitFor();

    await settleAll(wang.page, '拒绝');
    await expect.poll(() => blockTexts(li.page)).toContain(FIRST.replace('稳定', '教育稳定'));
    await expectConverged(wang.page, li.page);
    await waitUntilSaved(wang.page);
    await Promise.all([wang.context.close(), li.context.close()]);
  });

  it('stay when somebody comes back with them, on another visit, after the words around were deleted and accepted', async () => {
    const li = await openAs('李强');
    await waitUntilSaved(li.page);
    await li.context.setOffline(true);
    await li.page.getByText('离线，修改保存在本机').first().waitFor();
    await putCaret(li.page, SECOND, SECOND.indexOf('资源配置'));
    await li.page.keyboard.type('队伍');
    const written = SECOND.replace('资源', '队伍资源');
    await expect.poll(() => blockTexts(li.page)).toContain(written);
    await waitForLocalCopy(li.page);
    await li.page.close();

    const wang = await openAs('王芳');
    await trackChanges(wang.page);
    await selectText(wang.page, '优化教师资源配置，');
    await wang.page.keyboard.press('Delete');
    await wang.page.locator('del.tracked-deletion').waitFor();
    await waitUntilSaved(wang.page);
    // Its author is gone and cannot spare them.
    await wang.context.close();

    await li.context.setOffline(false);
    const page = await li.context.newPage();
    await openPlan(page, plan.planId);
    await page.locator('.tracked-exempt', { hasText: '队伍' }).waitFor();
    await settleAll(page, '接受');
    await expect.poll(() => blockTexts(page)).toContain('队伍完善交流机制。');
    await waitUntilSaved(page);
    await li.context.close();
  });
});
