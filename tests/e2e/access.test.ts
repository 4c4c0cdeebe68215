import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { createBuilder } from '../../shared/sample/builder';
import { bodyOf } from '../../shared/schema/ydoc';
import { openPerson } from '../helpers/browser';
import { countingIds } from '../helpers/countingIds';
import { waitForFocus } from '../helpers/focus';
import { createPlanOf } from '../helpers/people';
import { blockTexts, openPlan, putCaret, selectText, takeSession, waitUntilSaved } from '../helpers/planPage';
import { usePlan } from '../helpers/usePlan';

/** F6 leads from one part of the page to the next. */
async function focusPaper(page: Page): Promise<void> {
  const isOnPaper = () => page.evaluate(() => document.activeElement?.matches('.ProseMirror') ?? false);
  const goOn = async () => (await isOnPaper()) || page.keyboard.press('F6').then(isOnPaper);
  await expect.poll(goOn).toBe(true);
}

describe('who may do what', () => {
  const plan = usePlan({ 王芳: 'editor', 周审: 'reviewer', 钱读: 'reader' }, [
    '第一段的内容。',
    '第二段的内容。',
  ]);

  const bodyText = async () => JSON.stringify((await plan.people.administrator.document(plan.planId)).body);

  it('lets a reviewer comment on words he cannot change; the words keep the comment when they move', async () => {
    const reviewer = await plan.openAs('周审');
    await putCaret(reviewer.page, '第二段', 'end');
    await reviewer.page.keyboard.type('偷偷加的字');
    expect((await blockTexts(reviewer.page)).join()).not.toContain('偷偷加的字');

    await selectText(reviewer.page, '第二段');
    await reviewer.page.getByRole('toolbar').getByRole('button', { name: '批注', exact: true }).click();
    await reviewer.page.getByPlaceholder('写下批注…').fill('请补充数据来源');
    await reviewer.page.getByRole('button', { name: '发表' }).click();
    await expect.poll(bodyText).toContain('"comment"');

    const editor = await plan.openAs('王芳');
    await editor.page.getByText('请补充数据来源').first().waitFor();
    await putCaret(editor.page, '第二段', 0);
    await editor.page.keyboard.type('前面加的话，');
    await expect.poll(() => editor.page.locator('.comment-anchor').allTextContents()).toEqual(['第二段']);

    await editor.page.getByRole('button', { name: '回复' }).first().click();
    await editor.page.getByPlaceholder('写下回复…').fill('已补充');
    await editor.page.getByPlaceholder('写下回复…').press('Control+Enter');
    await reviewer.page.getByText('已补充').first().waitFor();
    await editor.page.getByRole('button', { name: '解决' }).first().click();
    await expect
      .poll(async () => (await plan.people.administrator.threads(plan.planId))[0]?.resolved)
      .toBe(true);
  });

  it('[STR-12] lets a reviewer choose words and comment on them by the keyboard alone', async () => {
    const paragraphs = Array.from({ length: 60 }, (_, index) => `第${index + 1}段可以批注的内容。`);
    const other = await createPlanOf(plan.people.administrator, paragraphs);
    await plan.people.share(other);
    const { page, context } = await openPerson(plan.browser, plan.server.url);
    await takeSession({ page, context }, plan.people.client('周审'));
    await openPlan(page, other);
    await focusPaper(page);
    for (let line = 0; line < 70; line++) await page.keyboard.press('ArrowDown');
    for (const key of ['Home', 'ArrowRight']) await page.keyboard.press(key);
    const isInSight = async () => {
      const box = await page.locator('.reading-caret').boundingBox();
      return box !== null && box.y > 0 && box.y < (page.viewportSize()?.height ?? 0);
    };
    await expect.poll(isInSight).toBe(true);
    for (let letter = 0; letter < 2; letter++) await page.keyboard.press('Shift+ArrowRight');
    const chosen = await page.evaluate(() => String(getSelection()));
    expect(chosen).toHaveLength(2);
    await page.keyboard.press('Control+Alt+m');
    await waitForFocus(page.getByPlaceholder('写下批注…'));
    await page.keyboard.type('用键盘写的意见');
    await page.keyboard.press('Control+Enter');
    const quotes = async () => (await plan.people.administrator.threads(other)).map(({ quote }) => quote);
    await expect.poll(quotes).toEqual([chosen]);
  });

  it('[STR-12] lets the keys of a reviewer go over a chip, and choose it to comment on [REV-15]', async () => {
    const b = createBuilder(countingIds('chip'));
    const line = b.paragraph('扩大供给。', b.responsibility('县教育局'), '另见附件。');
    const other = await createPlanOf(plan.people.administrator, [line]);
    await plan.people.share(other);
    const { page, context } = await openPerson(plan.browser, plan.server.url);
    await takeSession({ page, context }, plan.people.client('周审'));
    await openPlan(page, other);
    await focusPaper(page);
    for (const key of ['ArrowDown', 'Home', ...'扩大供给。'.split('').map(() => 'ArrowRight')])
      await page.keyboard.press(key);
    for (const key of ['ArrowRight', 'ArrowRight', 'Shift+ArrowRight']) await page.keyboard.press(key);
    expect(await page.evaluate(() => String(getSelection()))).toBe('见');
    for (const key of ['ArrowLeft', 'ArrowLeft', 'Shift+ArrowLeft']) await page.keyboard.press(key);
    expect(await page.evaluate(() => String(getSelection()))).toContain('县教育局');
    await page.keyboard.press('Control+Alt+m');
    await waitForFocus(page.getByPlaceholder('写下批注…'));
    await page.keyboard.type('谁来配合');
    await page.keyboard.press('Control+Enter');
    const quotes = async () => (await plan.people.administrator.threads(other)).map(({ quote }) => quote);
    await expect.poll(quotes).toEqual(['（县教育局负责）']);
  });

  for (const name of ['周审', '钱读'])
    it(`takes no change from ${name}'s hand-made WebSocket client`, async () => {
      const before = await bodyText();
      const token = await plan.people.client(name).createToken();
      const ydoc = new Y.Doc();
      const provider = new WebsocketProvider(
        `${plan.server.url.replace('http', 'ws')}/sync`,
        plan.planId,
        ydoc,
        {
          WebSocketPolyfill: WebSocket as never,
          params: { token },
          disableBc: true,
        },
      );
      await new Promise<void>((done) => provider.once('sync', () => done()));
      bodyOf(ydoc).delete(0, 1);
      const watcher = await openPerson(plan.browser, plan.server.url);
      await takeSession(watcher, plan.people.client('王芳'));
      await openPlan(watcher.page, plan.planId);
      await putCaret(watcher.page, '第一段', 'end');
      await watcher.page.keyboard.type(`${name}之后。`);
      await expect.poll(bodyText).toContain(`${name}之后。`);
      const texts = (await blockTexts(watcher.page)).join('\n');
      expect(texts).toContain('协同测试规划');
      expect(before).toContain('协同测试规划');
      provider.destroy();
      await watcher.context.close();
    });

  it('refuses a stranger at the door', async () => {
    const socket = new WebSocket(`${plan.server.url.replace('http', 'ws')}/sync/${plan.planId}`);
    const outcome = await new Promise<string>((done) => {
      socket.on('open', () => done('open'));
      socket.on('unexpected-response', (_, response) => done(String(response.statusCode)));
      socket.on('error', (error) => done(error.message));
    });
    expect(outcome).toContain('401');
    expect((await fetch(`${plan.server.url}/api/plans/${plan.planId}/document`)).status).toBe(401);
  });

  it('takes a role back at once: the open page says so and nothing more gets in', async () => {
    const editor = await plan.openAs('王芳');
    await waitUntilSaved(editor.page);
    await plan.people.administrator.share(plan.planId, plan.people.client('王芳').userId, 'reader');
    await editor.page.getByText('您不能再改动这份规划的正文').waitFor();
    await plan.people.administrator.unshare(plan.planId, plan.people.client('王芳').userId);
    await editor.page.getByText('您已不能查看这份规划').first().waitFor();
    expect((await plan.people.client('王芳').call('GET', `/api/plans/${plan.planId}/document`)).status).toBe(
      404,
    );
  });
});
