import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '../../server/storage/database';
import { ApiClient } from '../helpers/apiClient';
import { type BrowserPerson, launchBrowser, openPerson } from '../helpers/browser';
import { type BuiltServer, startBuiltServer } from '../helpers/builtServer';
import { createPlanOf, type People, setUpPeople } from '../helpers/people';
import { blockTexts, openPlan, putCaret, takeSession, waitUntilSaved } from '../helpers/planPage';

// SPEC SYN-6
describe.runIf(process.platform === 'linux')('a full disk', () => {
  let server: BuiltServer;
  let browser: Browser;
  let people: People;
  let planId: string;
  let wang: BrowserPerson;
  let li: BrowserPerson;

  const openAs = async (name: string) => {
    const person = await openPerson(browser, server.url);
    await takeSession(person, people.client(name));
    await openPlan(person.page, planId);
    return person;
  };

  beforeAll(async () => {
    server = await startBuiltServer();
    browser = await launchBrowser();
    people = await setUpPeople(new ApiClient(server.url), { 王芳: 'editor', 李强: 'editor' });
    planId = await createPlanOf(people.administrator, ['甲段：', '乙段：']);
    await people.share(planId);
    wang = await openAs('王芳');
    li = await openAs('李强');
    await waitUntilSaved(wang.page);
  });

  afterAll(async () => {
    await browser?.close();
    await server?.dispose();
  });

  it('is told to whoever writes, keeps the words on the own computer, and takes them when there is room', async () => {
    const strip = wang.page.getByText('服务器的磁盘暂时无法读写，您可以继续编辑，修改保存在本机');
    // Nothing more is written anywhere, not even where there is room already.
    server.limitFileSize(0);
    await putCaret(wang.page, '甲段', 'end');
    await wang.page.keyboard.type('盘满时写的话。');
    await strip.waitFor();
    await wang.page.getByText('离线，修改保存在本机').first().waitFor();
    await putCaret(wang.page, '甲段', 'end');
    await wang.page.keyboard.type('还能接着写。');
    if (process.env.SCREENSHOT) await wang.page.screenshot({ path: process.env.SCREENSHOT });
    expect(await blockTexts(li.page)).toContain('甲段：');

    const { status, body } = await people.administrator.call('POST', '/api/plans', {
      json: { title: '新规划' },
    });
    expect(status).toBe(503);
    expect(body.error.message).toContain('服务器的磁盘暂时无法读写，您的操作没有完成');

    server.limitFileSize(null);
    await strip.waitFor({ state: 'detached' });
    await waitUntilSaved(wang.page);
    await expect.poll(() => blockTexts(li.page)).toContain('甲段：盘满时写的话。还能接着写。');
  });

  // SPEC SYN-10
  it('that lost the beginning of a plan is told to who opens it, who is shown no empty plan', async () => {
    await server.kill();
    const database = openDatabase(join(server.dataFolder, 'gongni.sqlite'));
    database.execute('DELETE FROM plan_snapshots');
    database
      .prepare('DELETE FROM plan_log WHERE position = (SELECT min(position) FROM plan_log WHERE plan_id = ?)')
      .run(planId);
    await database.close();
    await server.start();
    const zhao = await openPerson(browser, server.url);
    await takeSession(zhao, people.client('李强'));
    await zhao.page.goto(`/plans/${planId}`);
    await zhao.page.getByText('服务器暂时打不开这份规划').waitFor();
    await wang.page.getByText('服务器的磁盘暂时无法读写，您可以继续编辑，修改保存在本机').waitFor();
    expect(await blockTexts(wang.page)).toContain('甲段：盘满时写的话。还能接着写。');
  });
});
