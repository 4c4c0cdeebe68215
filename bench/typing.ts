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
import { type KeyCost, measureKeys } from './typing/measureKeys';

/**
 * What a keystroke costs in the editor, beside a bare TipTap editor with the same content: `npx tsx bench/typing.ts`. Uses the real
 * plan ruyuan where it is present, else a generated plan of its size.
 */
const KEYS = 120;
const WARM_UP = 20;
const PLACES = ['paragraph', 'cell'] as const;

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
  const { name, content } = benchPlan(sharedMaterial);
  const { id } = await client.importPlan(name, content);
  const document = await client.document(id);
  bare = serveFolder(join(folder, 'bare'), JSON.stringify(document));
  await once(bare, 'listening');
  const { port } = bare.address() as AddressInfo;
  console.log(`${name}, ${KEYS} keystrokes each; milliseconds of main-thread work a keystroke\n`);
  console.log('| place | editor | median | p95 | max | whole main thread |');
  console.log('|---|---|---|---|---|---|');
  for (const place of PLACES) {
    const ours = await openPerson(browser, server.url);
    await takeSession(ours, client);
    await ours.page.goto(`/plans/${id}`);
    const oursCost = await measureAt(ours.page, place);
    await ours.context.close();
    const theirs = await openPerson(browser, `http://127.0.0.1:${port}`);
    await theirs.page.goto('/bare.html');
    const bareCost = await measureAt(theirs.page, place);
    await theirs.context.close();
    print(place, 'gongni', oursCost);
    print(place, 'bare TipTap', bareCost);
    console.log(`| | ratio | ${ratio(oursCost, bareCost, 0.5)} | ${ratio(oursCost, bareCost, 0.95)} | | |`);
  }
} finally {
  await browser.close();
  bare?.close();
  await server.dispose();
  rmSync(folder, { recursive: true, force: true });
}

async function measureAt(page: Page, place: string): Promise<KeyCost> {
  await page.locator('.ProseMirror p').first().waitFor({ timeout: 30_000 });
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
  return measureKeys(page, KEYS, WARM_UP);
}

function print(place: string, editor: string, { work, wholePerKey }: KeyCost): void {
  const cells = [0.5, 0.95, 1].map((share) => at(work, share).toFixed(1));
  console.log(`| ${place} | ${editor} | ${cells.join(' | ')} | ${wholePerKey.toFixed(1)} |`);
}

function ratio(ours: KeyCost, theirs: KeyCost, share: number): string {
  return (at(ours.work, share) / at(theirs.work, share)).toFixed(2);
}

function at(sorted: readonly number[], share: number): number {
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
