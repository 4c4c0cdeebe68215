/**
 * The script that a browser loads to open a plan for the first time, in gzip: `npx tsx bench/firstLoad.ts` after
 * `npm run build:client`. Counts what the page names and all that the plan page imports from the start; what is loaded later
 * (charts, English) does not count.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { printTable } from './printTable';

const TARGET_KILOBYTES = 450;
const folder = resolve(import.meta.dirname, '../dist/client');
const assets = join(folder, 'assets');

const page = readFileSync(join(folder, 'index.html'), 'utf8');
const first = [...page.matchAll(/(?:src|href)="\/assets\/([^"]+\.js)"/g)].map(([, name]) => name ?? '');
const planPage = readdirSync(assets).filter((name) => /^PlanPage-.*\.js$/.test(name));
if (first.length === 0 || planPage.length !== 1) throw new Error('npm run build:client, then again');

const loaded = new Set<string>();
const load = (name: string) => {
  if (loaded.has(name)) return;
  loaded.add(name);
  const script = readFileSync(join(assets, name), 'utf8');
  for (const [, imported] of script.matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/g))
    load(imported ?? '');
};
for (const name of [...first, ...planPage]) load(name);

const sizes = [...loaded].map((name) => {
  const content = readFileSync(join(assets, name));
  return { name, whole: content.length, gzip: gzipSync(content).length };
});
sizes.sort((one, other) => other.gzip - one.gzip);
const kilobytes = (bytes: number) => (bytes / 1000).toFixed(1);
const sum = (of: 'whole' | 'gzip') => kilobytes(sizes.reduce((total, size) => total + size[of], 0));
printTable(
  'First load of the editor: script',
  ['file', 'kB', 'kB gzip', 'target, kB gzip'],
  [
    ...sizes.map(({ name, whole, gzip }) => [name, kilobytes(whole), kilobytes(gzip), '']),
    ['all', sum('whole'), sum('gzip'), `≤ ${TARGET_KILOBYTES}`],
  ],
);
