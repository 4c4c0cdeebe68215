import type { Browser, CDPSession } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ApiClient } from '../helpers/apiClient';
import { type BrowserPerson, launchBrowser, openPerson } from '../helpers/browser';
import { type BuiltServer, startBuiltServer } from '../helpers/builtServer';
import { createPlanOf, setUpPeople } from '../helpers/people';
import { blockTexts, expectConverged, openPlan, putCaret, takeSession } from '../helpers/planPage';

const ROUNDS_A_PLACE = 6;
const PLACES = ['before', 'after', 'elsewhere'] as const;

/** One person composes Chinese while another types (STACK.md). */
describe('an input method while a remote user types', () => {
  let server: BuiltServer;
  let browser: Browser;
  let wang: BrowserPerson;
  let li: BrowserPerson;
  let keyboard: CDPSession;

  beforeAll(async () => {
    server = await startBuiltServer();
    browser = await launchBrowser();
    const people = await setUpPeople(new ApiClient(server.url), { 王芳: 'editor', 李强: 'editor' });
    const paragraphs = PLACES.flatMap((place) =>
      Array.from({ length: ROUNDS_A_PLACE }, (_, round) => [
        `${place}${round}：前半句，后半句。`,
        `${place}${round}旁的段落`,
      ]).flat(),
    );
    const planId = await createPlanOf(people.administrator, paragraphs);
    await people.share(planId);
    [wang, li] = await Promise.all([openPerson(browser, server.url), openPerson(browser, server.url)]);
    await takeSession(wang, people.client('王芳'));
    await takeSession(li, people.client('李强'));
    await Promise.all([openPlan(wang.page, planId), openPlan(li.page, planId)]);
    keyboard = await wang.context.newCDPSession(wang.page);
  });

  afterAll(async () => {
    await browser?.close();
    await server?.dispose();
  });

  async function compose(steps: readonly string[]): Promise<void> {
    for (const text of steps) {
      await keyboard.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
      await wang.page.evaluate(() => new Promise(requestAnimationFrame));
    }
  }

  for (const place of PLACES)
    it(`is never interrupted when the other types ${place} the caret`, async () => {
      for (let round = 0; round < ROUNDS_A_PLACE; round += 1) {
        const start = `${place}${round}：`;
        const caret = start.length + '前半句，'.length;
        await putCaret(wang.page, `${start}前半句`, caret);
        if (place === 'before') await putCaret(li.page, `${start}前半句`, start.length);
        else if (place === 'after') await putCaret(li.page, `${start}前半句`, 'end');
        else await putCaret(li.page, `${place}${round}旁的段落`, 'end');
        await Promise.all([
          compose(['j', 'ji', 'jia', 'jiao', "jiao'y", "jiao'yu"]),
          li.page.keyboard.type('remote', { delay: 10 }),
        ]);
        await keyboard.send('Input.insertText', { text: '教育' });
        const middle = `教育后半句。`;
        const expected = {
          before: `${start}remote前半句，${middle}`,
          after: `${start}前半句，${middle}remote`,
          elsewhere: `${start}前半句，${middle}`,
        }[place];
        await expect
          .poll(async () =>
            (await blockTexts(wang.page)).filter((text) => text.startsWith(`${place}${round}`)),
          )
          .toContain(expected);
        await expectConverged(wang.page, li.page);
      }
    });
});
