import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { readBody } from '../shared/schema/planDocument';
import { launchBrowser, openPerson } from '../tests/helpers/browser';
import { takeSession } from '../tests/helpers/planPage';
import { startTestServer } from '../tests/helpers/testServer';
import { quantile } from './quantile';
import { benchPlan } from './typing/benchPlan';
import { measureKeys, prepareMeasuring } from './typing/measureKeys';

/** What a keystroke costs in a plan with 1,000 comments on its words, beside the same plan without: `npx tsx bench/threadTyping.ts`, after `npm run build`. */
const THREADS = 1000;
const ROUNDS = 4;
const KEYS_A_ROUND = 30;
const KINDS = ['work', 'processor', 'whole'] as const;
type Costs = Record<(typeof KINDS)[number], number[]>;

const server = await startTestServer({ clientFolder: resolve(import.meta.dirname, '../dist/client') });
const browser = await launchBrowser();
try {
  const client = await server.setUp();
  const { content } = benchPlan(null);
  const ids: string[] = [];
  for (const threads of [0, THREADS]) {
    const { id } = await client.importPlan('测试规划.json', content);
    const places = placesIn(await client.document(id));
    for (let index = 0; index < threads; index += 1) {
      const place = places[index % places.length];
      const from = 4 + 9 * Math.floor(index / places.length);
      const anchor = place && {
        blockId: place.id,
        from,
        to: from + 6,
        quote: place.text.slice(from, from + 6),
      };
      await client.request('POST', `/api/plans/${id}/threads`, { text: `第${index + 1}条意见`, anchor });
    }
    ids.push(id);
  }
  const pages: Page[] = [];
  const sessions = [];
  for (const id of ids) {
    const person = await openPerson(browser, server.url);
    await takeSession(person, client);
    await person.page.goto(`/plans/${id}`);
    await putCaret(person.page);
    const session = await prepareMeasuring(person.page);
    await measureKeys(person.page, session, 10);
    pages.push(person.page);
    sessions.push(session);
  }
  const costs = pages.map((): Costs => ({ work: [], processor: [], whole: [] }));
  for (let round = 0; round < ROUNDS; round += 1)
    for (const [index, page] of pages.entries()) {
      const session = sessions[index];
      if (!session) throw new Error('no session');
      const cost = await measureKeys(page, session, KEYS_A_ROUND);
      for (const kind of KINDS) costs[index]?.[kind].push(...cost[kind]);
    }
  console.log('milliseconds of the main thread a keystroke\n');
  console.log(
    '| threads | work median | work p95 | processor median | processor p95 | whole median | whole p95 |',
  );
  console.log('|---|---|---|---|---|---|---|');
  const figures = costs.map((cost) =>
    KINDS.flatMap((kind) => [quantile(cost[kind], 0.5), quantile(cost[kind], 0.95)]),
  );
  figures.forEach((row, index) => {
    console.log(`| ${index * THREADS} | ${row.map((value) => value.toFixed(1)).join(' | ')} |`);
  });
  const ratios = (figures[1] ?? []).map((value, index) => (value / (figures[0]?.[index] ?? 1)).toFixed(2));
  console.log(`| ratio | ${ratios.join(' | ')} |`);
} finally {
  await browser.close();
  await server.dispose();
}

function placesIn(document: Parameters<typeof readBody>[0]): readonly { id: string; text: string }[] {
  const places: { id: string; text: string }[] = [];
  readBody(document).forEach((block) => {
    if (block.type.name === 'paragraph' && block.textContent.length > 100)
      places.push({ id: String(block.attrs.id), text: block.textContent });
  });
  return places;
}

async function putCaret(page: Page): Promise<void> {
  await page.locator('.ProseMirror p').first().waitFor({ timeout: 30_000 });
  await page.waitForTimeout(2_500);
  await page.evaluate(() => {
    const { editor } = window.document.querySelector('.ProseMirror') as HTMLElement & {
      editor: import('@tiptap/core').Editor;
    };
    let paragraphs = 0;
    let target = 0;
    editor.state.doc.descendants((node, position) => {
      if (node.type.name === 'paragraph' && node.content.size > 80) {
        paragraphs += 1;
        if (paragraphs === 40) target = position + 41;
      }
    });
    editor.chain().focus().setTextSelection(target).scrollIntoView().run();
  });
  await page.waitForTimeout(300);
}
