import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import { launchBrowser, openPerson } from '../tests/helpers/browser';
import { takeSession } from '../tests/helpers/planPage';
import { sharedMaterial } from '../tests/helpers/sharedMaterial';
import { startTestServer } from '../tests/helpers/testServer';
import { benchPlan } from './typing/benchPlan';
import { type KeyCost, measureKeys, prepareMeasuring } from './typing/measureKeys';

/**
 * What a keystroke costs in the editor, beside a bare TipTap editor with the same content: `npx tsx bench/typing.ts`. Uses the real
 * plan ruyuan where it is present, else a generated plan of its size; with `--long` a generated one of 200,000 characters with a project
 * list of 300 rows.
 */
const ROUNDS = 4;
const KEYS_A_ROUND = 40;
const WARM_UP = 20;
const PLACES = ['paragraph', 'cell'] as const;
const KINDS = ['work', 'processor', 'whole'] as const;

const folder = mkdtempSync(join(tmpdir(), 'gongni-bench-'));
const root = resolve(import.meta.dirname, '..');
await build({
  root: join(root, 'client'),
  configFile: join(root, 'vite.config.ts'),
  logLevel: 'error',
  build: { outDir: join(folder, 'client') },
});
await build({
  root: join(root, 'bench/typing'),
  configFile: join(root, 'vite.config.ts'),
  logLevel: 'error',
  build: {
    outDir: join(folder, 'bare'),
    rollupOptions: { input: join(root, 'bench/typing/bare.html') },
    target: 'esnext',
  },
});

const server = await startTestServer({ clientFolder: join(folder, 'client') });
const browser = await launchBrowser();
let bare: Server | null = null;
try {
  const client = await server.setUp();
  const { name, content } = benchPlan(sharedMaterial, process.argv.includes('--long'));
  const { id } = await client.importPlan(name, content);
  const document = await client.document(id);
  bare = serveFolder(join(folder, 'bare'), JSON.stringify(document));
  await once(bare, 'listening');
  const { port } = bare.address() as AddressInfo;
  console.log(
    `${name}, ${ROUNDS * KEYS_A_ROUND} keystrokes each, in turns; milliseconds of the main thread a keystroke`,
  );
  console.log(
    'work: key event until script, DOM and layout are done, by the clock and by the processor; whole: with timers and painting (processor)\n',
  );
  console.log(
    '| place | editor | work median | work p95 | processor median | processor p95 | whole median | whole p95 |',
  );
  console.log('|---|---|---|---|---|---|---|---|');
  for (const place of PLACES) {
    const [ours, theirs] = [
      await openPerson(browser, server.url),
      await openPerson(browser, `http://127.0.0.1:${port}`),
    ];
    await takeSession(ours, client);
    await ours.page.goto(`/plans/${id}`);
    await theirs.page.goto('/bare.html');
    const [oursCost, bareCost] = await measureInTurns(ours.page, theirs.page, place);
    print(place, 'gongni', oursCost);
    print(place, 'bare TipTap', bareCost);
    const ratios = KINDS.flatMap((kind) =>
      [0.5, 0.95].map((share) => (at(oursCost[kind], share) / at(bareCost[kind], share)).toFixed(2)),
    );
    console.log(`| | ratio | ${ratios.join(' | ')} |`);
    await ours.context.close();
    await theirs.context.close();
  }
} finally {
  await browser.close();
  bare?.close();
  await server.dispose();
  rmSync(folder, { recursive: true, force: true });
}

async function measureInTurns(ours: Page, theirs: Page, place: string): Promise<[KeyCost, KeyCost]> {
  const pages = [ours, theirs];
  const sessions = [];
  const costs = pages.map(() => ({ work: [] as number[], processor: [] as number[], whole: [] as number[] }));
  for (const page of pages) {
    await putCaret(page, place);
    const session = await prepareMeasuring(page);
    await measureKeys(page, session, WARM_UP);
    sessions.push(session);
  }
  for (let round = 0; round < ROUNDS; round += 1)
    for (const [index, page] of pages.entries()) {
      const session = sessions[index];
      if (!session) throw new Error('no session');
      const cost = await measureKeys(page, session, KEYS_A_ROUND);
      for (const kind of KINDS) costs[index]?.[kind].push(...cost[kind]);
    }
  return costs as unknown as [KeyCost, KeyCost];
}

async function putCaret(page: Page, place: string): Promise<void> {
  await page.locator('.ProseMirror p').first().waitFor({ timeout: 120_000 });
  await page.waitForTimeout(1_500);
  await page.evaluate((where) => {
    const { editor } = window.document.querySelector('.ProseMirror') as HTMLElement & {
      editor: import('@tiptap/core').Editor;
    };
    let target = 0;
    let widest = 0;
    let paragraphs = 0;
    editor.state.doc.descendants((node, position, parent) => {
      if (where === 'cell') {
        if (node.type.name === 'dataCell' && parent && parent.childCount >= widest && node.content.size > 4) {
          widest = parent.childCount;
          target = position + 1 + node.content.size;
        }
      } else if (node.type.name === 'paragraph' && parent === editor.state.doc && node.content.size > 80) {
        paragraphs += 1;
        if (paragraphs === 40) target = position + 41;
      }
    });
    editor.chain().focus().setTextSelection(target).scrollIntoView().run();
  }, place);
  await page.waitForTimeout(300);
}

function print(place: string, editor: string, cost: KeyCost): void {
  const cells = KINDS.flatMap((kind) => [at(cost[kind], 0.5), at(cost[kind], 0.95)]);
  console.log(`| ${place} | ${editor} | ${cells.map((cell) => cell.toFixed(1)).join(' | ')} |`);
}

function at(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

function serveFolder(path: string, plan: string): Server {
  const types: Record<string, string> = {
    '.html': 'text/html',
    '.js': 'text/javascript',
    '.css': 'text/css',
  };
  return createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    if (pathname === '/plan.json') {
      response.setHeader('Content-Type', 'application/json');
      response.end(plan);
      return;
    }
    try {
      const content = readFileSync(join(path, pathname));
      response.setHeader('Content-Type', types[extname(pathname)] ?? 'application/octet-stream');
      response.end(content);
    } catch {
      response.statusCode = 404;
      response.end();
    }
  }).listen(0, '127.0.0.1');
}
