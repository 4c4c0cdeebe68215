/**
 * How long a typed character takes from one client to another through the durable log, and what the server needs for ten
 * open plans: `npx tsx bench/syncLatency.ts`. The server runs in a process of its own on a real file; clients are stock
 * y-websocket clients on loopback.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { joinPlan, type StockClient } from '../tests/helpers/syncClient';
import { paragraph, seedPlan, startSyncServer } from '../tests/helpers/syncServer';

process.setMaxListeners(100);

const PLANS = Array.from({ length: 10 }, (_, index) => `plan${index}`);
/** About the size of a real county plan: 35,000 characters. */
const PARAGRAPHS = 350;
const LETTERS = 100;

const folder = mkdtempSync(join(tmpdir(), 'gongni-bench-'));
const preparing = await startSyncServer(folder);
for (const plan of PLANS)
  await seedPlan(preparing.store, plan, Array.from({ length: PARAGRAPHS }, longParagraph));
await preparing.stop();

const script = join(import.meta.dirname, '../tests/helpers/syncServerProcess.ts');
const server = spawn(process.execPath, ['--import', 'tsx', script, folder, ...PLANS], {
  stdio: ['ignore', 'pipe', 'inherit'],
});
const address = (await once(server.stdout, 'data')).toString().trim();

const rows: Record<string, Record<string, string | number>> = {};
try {
  const idle = residentMegabytes();
  // The first letters find code that was never run.
  await measure('plan0', 2, 0);
  rows['one types, one reads'] = summary(await measure('plan0', 1, 1));
  rows['five type, five read'] = summary(await measure('plan0', 5, 5));
  rows['ten type at once'] = summary(await measure('plan0', 10, 0));
  console.log(
    `\nLatency through the durable log, in ms (${LETTERS} letters each, ${PARAGRAPHS * LETTERS} characters a plan)`,
  );
  console.table(rows);
  const clients = await Promise.all(PLANS.flatMap((plan) => [joinAsLi(plan), joinAsLi(plan)]));
  for (const client of clients) client.type(0, '末');
  await Promise.all(clients.map((client) => client.until(() => client.text().startsWith('末末'))));
  console.log('\nMemory of the server process (resident, with tsx), in MB');
  console.table({ 'before any plan is open': idle, 'ten plans open, two clients each': residentMegabytes() });
  for (const client of clients) client.leave();
} finally {
  server.kill('SIGKILL');
  rmSync(folder, { recursive: true });
}
process.exit(0);

async function joinAsLi(plan: string): Promise<StockClient> {
  const client = joinPlan(address, plan, 'li');
  await client.synced();
  return client;
}

/** The times from the insertion in one client to its arrival in each other one. */
async function measure(plan: string, typists: number, readers: number): Promise<number[]> {
  const clients = await Promise.all(Array.from({ length: typists + readers }, () => joinAsLi(plan)));
  const times: number[] = [];
  const sentAt = new Map<string, number>();
  clients.forEach((client) => {
    client.ydoc.on('update', (_update: Uint8Array, origin: unknown, _ydoc: unknown, transaction) => {
      if (origin !== client.provider) return;
      const arrived = performance.now();
      for (const [id, clock] of transaction.afterState)
        for (let letter = transaction.beforeState.get(id) ?? 0; letter < clock; letter++) {
          const sent = sentAt.get(`${id} ${letter}`);
          if (sent !== undefined) times.push(arrived - sent);
        }
    });
  });
  await Promise.all(clients.slice(0, typists).map((client, index) => typeLetters(client, index, sentAt)));
  const expected = typists * LETTERS * (clients.length - 1);
  while (times.length < expected) await new Promise((resolve) => setTimeout(resolve, 20));
  for (const client of clients) client.leave();
  return times;
}

/** A quick typist: a letter every 50 ms, in a paragraph of one's own. */
async function typeLetters(client: StockClient, index: number, sentAt: Map<string, number>): Promise<void> {
  for (let letter = 0; letter < LETTERS; letter++) {
    const { clientID, store } = client.ydoc;
    const clock =
      store.clients.get(clientID)?.reduce((end, { id, length }) => Math.max(end, id.clock + length), 0) ?? 0;
    sentAt.set(`${clientID} ${clock}`, performance.now());
    client.type(0, '字', index);
    await new Promise((resolve) => setTimeout(resolve, 40 + ((letter * 7 + index * 3) % 20)));
  }
}

function summary(times: number[]): Record<string, string | number> {
  const sorted = [...times].sort((one, other) => one - other);
  const at = (part: number) => (sorted[Math.floor((sorted.length - 1) * part)] ?? 0).toFixed(1);
  return { arrivals: times.length, p50: at(0.5), p95: at(0.95), p99: at(0.99), most: at(1) };
}

function residentMegabytes(): number {
  const status = readFileSync(`/proc/${server.pid}/status`, 'utf8');
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024);
}

function longParagraph(_: unknown, index: number) {
  return paragraph(`p${index}`, '坚持教育优先发展，'.repeat(11));
}
