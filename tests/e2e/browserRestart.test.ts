import { resolve } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ApiClient } from '../helpers/apiClient';
import { browserOptions, watchPages } from '../helpers/browser';
import { type BuiltServer, startBuiltServer } from '../helpers/builtServer';
import { waitForLocalCopy } from '../helpers/localCopy';
import { createPlanOf, type People, setUpPeople } from '../helpers/people';
import { blockTexts, openPlan, putCaret, waitUntilSaved, waitUntilWritable } from '../helpers/planPage';
import { createTemporaryFolder } from '../helpers/temporaryFolder';

const TLS = resolve(import.meta.dirname, '../fixtures/tls');

// SPEC SYN-7
describe('a browser that is started anew while the server is away, over HTTPS', () => {
  const profile = createTemporaryFolder();
  /** The test's own certificate is signed by nobody. */
  const before = process.env.NODE_TLS_REJECT_UNAUTHORIZED;
  let server: BuiltServer;
  let people: People;
  let planId: string;
  let context: BrowserContext;

  /** Starts the browser as its owner left it; the page of the plan need not be there yet. */
  const startBrowser = async (): Promise<Page> => {
    const options = browserOptions();
    context = await chromium.launchPersistentContext(profile.folder, {
      ...options,
      args: [...options.args, '--ignore-certificate-errors'],
      baseURL: server.url,
      locale: 'zh-CN',
      ignoreHTTPSErrors: true,
    });
    await watchPages(context);
    return context.pages()[0] ?? context.newPage();
  };

  beforeAll(async () => {
    process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';
    server = await startBuiltServer({ TLS_CERT: `${TLS}/certificate.pem`, TLS_KEY: `${TLS}/key.pem` });
    people = await setUpPeople(new ApiClient(server.url), { 王芳: 'editor' });
    planId = await createPlanOf(people.administrator, ['甲段：']);
    await people.share(planId);
  });

  afterAll(async () => {
    await context?.close();
    await server?.dispose();
    profile.remove();
    if (before === undefined) delete process.env.NODE_TLS_REJECT_UNAUTHORIZED;
    else process.env.NODE_TLS_REJECT_UNAUTHORIZED = before;
  });

  it('shows the plan with the words typed before, takes more, and brings all to the server when it is back', async () => {
    let page = await startBrowser();
    await page.goto('/');
    await page.getByLabel('用户名').fill('王芳');
    await page.getByLabel('密码', { exact: true }).fill('correct horse 8');
    await page.keyboard.press('Enter');
    await page.getByText('协同测试规划').first().waitFor();
    await openPlan(page, planId);
    await page.evaluate(() => navigator.serviceWorker.ready);
    await putCaret(page, '甲段', 'end');
    await page.keyboard.type('已经存好。');
    await waitUntilSaved(page);
    await server.kill();
    await putCaret(page, '甲段', 'end');
    await page.keyboard.type('离线写的。');
    await page.getByText('离线，修改保存在本机').first().waitFor();
    await waitForLocalCopy(page);
    await context.close();

    page = await startBrowser();
    await page.goto(`/plans/${planId}`);
    await expect.poll(() => blockTexts(page).catch(() => [])).toContain('甲段：已经存好。离线写的。');
    await waitUntilWritable(page);
    await putCaret(page, '甲段', 'end');
    await page.keyboard.type('重启后写的。');
    await page.getByText('离线，修改保存在本机').first().waitFor();

    await server.start();
    await waitUntilSaved(page);
    const kept = JSON.stringify(await people.client('王芳').document(planId));
    expect(kept.match(/已经存好。离线写的。重启后写的。/g)).toHaveLength(1);
  });
});
