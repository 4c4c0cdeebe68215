/**
 * How long a typed letter takes from one client to another through the durable log of the built server, beside a bare relay that
 * writes nothing: `npx tsx bench/exchange.ts` after `npm run build:server`. Clients are stock y-websocket clients on loopback;
 * the two servers take turns, so that what else the machine does meets both.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { ApiClient } from '../tests/helpers/apiClient';
import { startBuiltServer } from '../tests/helpers/builtServer';
import { sharedMaterial } from '../tests/helpers/sharedMaterial';
import { measureExchange } from './exchange/measureExchange';
import { printTable } from './printTable';
import { quantile } from './quantile';
import { benchPlan } from './typing/benchPlan';

const TARGET = 40;
const TURNS = 3;
const LETTERS = 60;
const CASES = [
  { what: 'one types, one reads', typists: 1, readers: 1 },
  { what: 'five type, five read', typists: 5, readers: 5 },
];

process.setMaxListeners(100);
const server = await startBuiltServer();
const relay = spawn(
  process.execPath,
  ['--import', 'tsx', join(import.meta.dirname, 'exchange/bareRelay.ts')],
  {
    stdio: ['ignore', 'pipe', 'inherit'],
  },
);
process.once('exit', () => relay.kill('SIGKILL'));
try {
  const relayAddress = await addressOf(relay);
  const client = new ApiClient(server.url);
  await client.signUpFirst('管理员', 'admin', 'correct horse 8');
  const token = await client.createToken();
  const { name, content } = benchPlan(sharedMaterial);
  const { id } = await client.importPlan(name, content);
  const sides = { gongni: `${server.url.replace('http', 'ws')}/sync`, 'bare relay': relayAddress };
  const rows: string[][] = [];
  for (const { what, ...people } of CASES) {
    const times: Record<string, number[]> = { gongni: [], 'bare relay': [] };
    const measure = (address: string, letters: number) =>
      measureExchange({ address, planId: id, token, ...people, letters });
    // The first letters find code that was never run.
    for (const address of Object.values(sides)) await measure(address, 5);
    for (let turn = 0; turn < TURNS; turn++)
      for (const [side, address] of Object.entries(sides))
        times[side]?.push(...(await measure(address, LETTERS)));
    const at = (side: string, share: number) => quantile(times[side] ?? [], share);
    for (const side of Object.keys(sides))
      rows.push([
        what,
        side,
        String(times[side]?.length),
        ...[0.5, 0.95, 0.99, 1].map((share) => at(side, share).toFixed(1)),
        side === 'gongni' ? `p95 ≤ ${TARGET}` : '',
      ]);
    const ratio = (share: number) => (at('gongni', share) / at('bare relay', share)).toFixed(1);
    rows.push([what, 'ratio', '', ratio(0.5), ratio(0.95), ratio(0.99), ratio(1), '']);
  }
  printTable(
    `A letter from one client to another in ${name}, in ms`,
    ['who', 'server', 'arrivals', 'median', 'p95', 'p99', 'most', 'target'],
    rows,
  );
} finally {
  relay.kill('SIGKILL');
  await server.dispose();
}
process.exit(0);

async function addressOf(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error('no output');
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  return line.toString().trim();
}
