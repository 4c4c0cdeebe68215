import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ApiClient } from '../helpers/apiClient';
import { type BrowserPerson, launchBrowser, openPerson } from '../helpers/browser';
import { type BuiltServer, startBuiltServer } from '../helpers/builtServer';
import { createPlanOf, setUpPeople } from '../helpers/people';
import { blockTexts, expectConverged, openPlan, putCaret, takeSession } from '../helpers/planPage';

const ROUNDS = 30;
const RIGHT_AT_LEAST = 29;

/** Two people type into one paragraph at the same time (STACK.md, the worst trap). */
describe('two typists in one paragraph', () => {
  let server: BuiltServer;
  let browser: Browser;
  let wang: BrowserPerson;
  let li: BrowserPerson;

  beforeAll(async () => {
    server = await startBuiltServer();
    browser = await launchBrowser();
    const people = await setUpPeople(new ApiClient(server.url), { 王芳: 'editor', 李强: 'editor' });
    const paragraphs = Array.from({ length: ROUNDS }, (_, round) => `第${round + 1}轮的段落在这里`);
    const planId = await createPlanOf(people.administrator, paragraphs);
    await people.share(planId);
    [wang, li] = await Promise.all([openPerson(browser, server.url), openPerson(browser, server.url)]);
    await takeSession(wang, people.client('王芳'));
    await takeSession(li, people.client('李强'));
    await Promise.all([openPlan(wang.page, planId), openPlan(li.page, planId)]);
  });

  afterAll(async () => {
    await browser?.close();
    await server?.dispose();
  });

  it(`keeps both people's words whole in at least ${RIGHT_AT_LEAST} of ${ROUNDS} rounds`, async () => {
    const misses: string[] = [];
    for (let round = 1; round <= ROUNDS; round += 1) {
      const base = `第${round}轮的段落在这里`;
      await putCaret(wang.page, base, 3);
      await putCaret(li.page, base, 'end');
      await Promise.all([
        wang.page.keyboard.type('abcdefghij', { delay: 15 }),
        li.page.keyboard.type('0123456789', { delay: 15 }),
      ]);
      await expectConverged(wang.page, li.page);
      const expected = `${base.slice(0, 3)}abcdefghij${base.slice(3)}0123456789`;
      const texts = await blockTexts(wang.page);
      if (!texts.includes(expected))
        misses.push(
          `round ${round}: ${texts.filter((text) => text.includes('轮') && /[a-j0-9]{3}/.test(text)).at(-1)}`,
        );
    }
    expect(misses.length, misses.join('\n')).toBeLessThanOrEqual(ROUNDS - RIGHT_AT_LEAST);
  });
});
