import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { launchBrowser, openPerson } from '../tests/helpers/browser';
import { openPlan, takeSession } from '../tests/helpers/planPage';
import { sharedMaterial } from '../tests/helpers/sharedMaterial';
import { startTestServer } from '../tests/helpers/testServer';
import { printTable } from './printTable';
import { quantile } from './quantile';
import { type KeyCost, measureKeys, prepareMeasuring } from './typing/measureKeys';

/**
 * What the check costs a keystroke: `npx tsx bench/checkPanel.ts` after `npm run build:client`. A plan with more than a hundred findings, in three copies, typed
 * into by turns without the check, with it, and with its panel open; and how long findings take after the last key.
 */
const ROUNDS = 4;
const KEYS_A_ROUND = 40;
const WARM_UP = 20;
const SLIPS = 120;

const server = await startTestServer();
const browser = await launchBrowser();
const setups = [
  { name: 'checked, its panel open', checked: true, panel: 'checks' },
  { name: 'without the check, comments open', checked: false, panel: 'comments' },
  { name: 'checked, no panel open', checked: true, panel: '' },
  { name: 'without the check, no panel open', checked: false, panel: '' },
] as const;
try {
  const client = await server.setUp();
  const costs = setups.map((): KeyCost => ({ work: [], processor: [], whole: [] }));
  const pages: Page[] = [];
  for (const setup of setups) {
    const person = await openPerson(browser, server.url);
    await takeSession(person, client);
    if (!setup.checked)
      await person.page.route('**/startCheck*.js', (route) =>
        route.fulfill({
          contentType: 'text/javascript',
          body: 'export const startCheck = () => ({ setAdditions() {}, destroy() {} });',
        }),
      );
    await person.context.addInitScript(
      (panel) => localStorage.setItem('gongni.panel', JSON.stringify(panel)),
      setup.panel,
    );
    const { id } = await client.importPlan(`${setup.name}.txt`, planWithSlips());
    await openPlan(person.page, id);
    pages.push(person.page);
  }
  await pages[0]?.locator('article[data-finding]').first().waitFor();
  await pages[2]?.waitForFunction(() => (CSS.highlights.get('gn-check-warning')?.size ?? 0) > 0);
  const sessions = [];
  for (const page of pages) {
    await putCaret(page);
    const session = await prepareMeasuring(page);
    await measureKeys(page, session, WARM_UP);
    sessions.push(session);
  }
  for (let round = 0; round < ROUNDS; round += 1)
    for (const [index, page] of pages.entries()) {
      const session = sessions[index];
      const cost = costs[index];
      if (!session || !cost) throw new Error('no session');
      const more = await measureKeys(page, session, KEYS_A_ROUND);
      costs[index] = {
        work: [...cost.work, ...more.work],
        processor: [...cost.processor, ...more.processor],
        whole: [...cost.whole, ...more.whole],
      };
    }
  const found = /\d+/.exec(
    (await pages[0]
      ?.getByText(/^待处理/)
      .first()
      .textContent()) ?? '',
  )?.[0];
  printTable(
    `Keystrokes in a plan with ${found} findings, milliseconds of the main thread`,
    ['', 'work median', 'work p95', 'processor median', 'processor p95', 'whole median', 'whole p95'],
    setups.map((setup, index) => {
      const { work = [], processor = [], whole = [] } = costs[index] ?? {};
      const figures = [work, processor, whole].flatMap((kind) => [quantile(kind, 0.5), quantile(kind, 0.95)]);
      return [setup.name, ...figures.map((cost) => cost.toFixed(1))];
    }),
  );
} finally {
  await browser.close();
  await server.dispose();
}

/** A plan of some 20,000 characters with slips of the pen all over. */
function planWithSlips(): string {
  const words = '全县各级各类学校办学条件持续改善，教育质量稳步提高，群众满意度明显提升。';
  const text = sharedMaterial
    ? readFileSync(join(sharedMaterial, 'plans/yuancheng.txt'), 'utf8')
    : Array.from(
        { length: 200 },
        (_, index) => `${index % 20 === 0 ? `第${index / 20 + 1}章 任务\n` : ''}${words.repeat(3)}`,
      ).join('\n');
  let slips = 0;
  return text
    .split('\n')
    .map((line) => {
      if (slips >= SLIPS || line.length < 40 || !line.endsWith('。')) return line;
      slips += 2;
      return `${line}认真布署、统一按装。`;
    })
    .join('\n');
}

async function putCaret(page: Page): Promise<void> {
  await page.waitForTimeout(1_500);
  await page.evaluate(() => {
    const { editor } = window.document.querySelector('.ProseMirror') as HTMLElement & {
      editor: import('@tiptap/core').Editor;
    };
    let target = 0;
    editor.state.doc.descendants((node, position) => {
      if (target === 0 && node.isTextblock && node.textContent.includes('统一按装')) target = position + 20;
    });
    editor.chain().focus().setTextSelection(target).scrollIntoView().run();
  });
  await page.waitForTimeout(300);
}
