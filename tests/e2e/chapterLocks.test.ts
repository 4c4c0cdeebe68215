import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createBuilder } from '../../shared/sample/builder';
import { createPlanDocument } from '../../shared/schema/planDocument';
import { ApiClient } from '../helpers/apiClient';
import { type BrowserPerson, launchBrowser, openPerson } from '../helpers/browser';
import { type BuiltServer, startBuiltServer } from '../helpers/builtServer';
import { countingIds } from '../helpers/countingIds';
import { type People, setUpPeople } from '../helpers/people';
import {
  blockTexts,
  expectConverged,
  openPlan,
  putCaret,
  takeSession,
  waitUntilSaved,
} from '../helpers/planPage';

describe('[ASG-2] a chapter that the owner locks', () => {
  let server: BuiltServer;
  let browser: Browser;
  let people: People;
  let owner: BrowserPerson;
  let li: BrowserPerson;

  beforeAll(async () => {
    server = await startBuiltServer();
    browser = await launchBrowser();
    people = await setUpPeople(new ApiClient(server.url), { 李强: 'editor' });
    const b = createBuilder(countingIds());
    const plan = createPlanDocument(
      b.doc(
        b.title('云岭县教育事业发展规划'),
        b.heading(1, '背景'),
        b.paragraph('背景的文字。'),
        b.heading(1, '目标'),
        b.paragraph('目标的文字。'),
        b.heading(2, '学前教育'),
        b.paragraph('学前教育普惠发展，公办园在园幼儿占比达到60%以上。'),
        b.heading(1, '保障'),
        b.paragraph('保障的文字。'),
      ),
    );
    const { id } = await people.administrator.importPlan('规划.json', JSON.stringify(plan));
    await people.share(id);
    owner = await openPerson(browser, server.url);
    li = await openPerson(browser, server.url);
    await takeSession(owner, people.administrator);
    await takeSession(li, people.client('李强'));
    await openPlan(owner.page, id);
    await openPlan(li.page, id);
  });

  afterAll(async () => {
    await browser?.close();
    await server?.dispose();
  });

  const card = () =>
    owner.page.locator('li', { has: owner.page.getByRole('button', { name: '第二章 目标', exact: true }) });

  it('takes no words from others, keys and input methods alike, and says why', async () => {
    const { page } = li;
    await putCaret(page, '目标的文字', 'end');
    await page.keyboard.type('李强写的');
    await waitUntilSaved(page);
    await owner.page.getByRole('button', { name: '章节', exact: true }).click();
    await card().getByLabel('编写人').fill('王芳');
    await card().getByLabel('编写人').blur();
    await card().getByRole('checkbox', { name: '锁定' }).check();
    await page.locator('.closed-block[data-closed]', { hasText: '目标' }).waitFor();

    await putCaret(page, '目标的文字', 'end');
    await page.keyboard.type('又写');
    await page.getByText('这一章已锁定，没有修改').waitFor();
    const session = await page.context().newCDPSession(page);
    await session.send('Input.imeSetComposition', { text: 'nihao', selectionStart: 5, selectionEnd: 5 });
    await session.send('Input.insertText', { text: '你好' });
    await page.keyboard.press('Control+z');
    await putCaret(page, '背景的文字', 'end');
    await page.keyboard.type('可以写');
    await waitUntilSaved(page);
    const expected = ['背景的文字。可以写', '目标的文字。李强写的'];
    await expect.poll(() => blockTexts(owner.page)).toEqual(expect.arrayContaining(expected));
    await expectConverged(page, owner.page);

    await putCaret(owner.page, '目标的文字', 'end');
    await owner.page.keyboard.type('所有者写的');
    await expect.poll(() => blockTexts(page)).toContain('目标的文字。李强写的所有者写的');
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  it('is open again for everybody when the lock is taken away', async () => {
    const { page } = li;
    await card().getByRole('checkbox', { name: '锁定' }).uncheck();
    await page.locator('.closed-block').first().waitFor({ state: 'detached' });
    await putCaret(page, '目标的文字', 'end');
    await page.keyboard.type('现在可以了');
    await expect.poll(() => blockTexts(owner.page)).toContain('目标的文字。李强写的所有者写的现在可以了');
  });
});
