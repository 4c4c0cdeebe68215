import type { Browser, Dialog } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ApiClient } from '../helpers/apiClient';
import { type BrowserPerson, launchBrowser, openPerson } from '../helpers/browser';
import { type BuiltServer, startBuiltServer } from '../helpers/builtServer';
import { createPlanOf, type People, setUpPeople } from '../helpers/people';
import {
  blockTexts,
  openPlan,
  putCaret,
  takeSession,
  waitUntilSaved,
  waitUntilWritable,
} from '../helpers/planPage';

describe('a page without its server', () => {
  let server: BuiltServer;
  let browser: Browser;
  let people: People;
  let planId: string;
  let wang: BrowserPerson;

  beforeAll(async () => {
    server = await startBuiltServer();
    browser = await launchBrowser();
    people = await setUpPeople(new ApiClient(server.url), { 王芳: 'editor' });
    planId = await createPlanOf(people.administrator, ['甲段：']);
    await people.share(planId);
    // A secure address to the browser, so that it behaves as over HTTPS.
    wang = await openPerson(browser, server.url.replace('127.0.0.1', 'localhost'));
    await takeSession(wang, people.client('王芳'));
    const [cookie] = await wang.context.cookies();
    if (cookie) await wang.context.addCookies([{ ...cookie, domain: 'localhost' }]);
    await openPlan(wang.page, planId);
    await wang.page.evaluate(() => navigator.serviceWorker.ready);
  });

  afterAll(async () => {
    await browser?.close();
    await server?.dispose();
  });

  it('opens, shows the plan, takes new words and warns before they would be left behind; later they reach the server', async () => {
    await putCaret(wang.page, '甲段', 'end');
    await wang.page.keyboard.type('已经存好。');
    await waitUntilSaved(wang.page);
    await server.kill();
    await wang.page.reload();
    await expect.poll(() => blockTexts(wang.page).catch(() => [])).toContain('甲段：已经存好。');
    await waitUntilWritable(wang.page);
    await putCaret(wang.page, '甲段', 'end');
    await wang.page.keyboard.type('离线写的。');
    await wang.page.getByText('离线，修改保存在本机').first().waitFor();
    await expect.poll(() => blockTexts(wang.page)).toContain('甲段：已经存好。离线写的。');

    const asked = new Promise<Dialog>((resolve) => wang.page.once('dialog', resolve));
    const closing = wang.page.close({ runBeforeUnload: true });
    const dialog = await asked;
    expect(dialog.type()).toBe('beforeunload');
    await dialog.dismiss();
    await closing;

    await server.start();
    await waitUntilSaved(wang.page);
    expect(JSON.stringify(await people.client('王芳').document(planId))).toContain('离线写的。');
  });
});
