/**
 * Servers side by side in short blocks, so that a busy machine is busy for all of them: `tsx bench/pairs.ts ROOMS TYPISTS
 * KEYSTROKES_A_SECOND_TOGETHER NAME …` (names as in `bench/sync.ts`, also `before`). Prints processor time a keystroke: medians of the blocks, and
 * the median of the ratios to the first server's block beside it. `BLOCKS=30`, `WARM_UP=6`, `SECONDS=1`
 * of typing in a block: from three on our server also comes to its rhythm for very many (`server/storage/traffic.ts`).
 */

import { performance } from 'node:perf_hooks';
import { setTimeout as elapsed } from 'node:timers/promises';
import type { BenchTypist } from './sync/benchTypist';
import { before, durableRelay, gongni, peers, relaxed, relay } from './sync/contenders';
import { quantile } from './sync/scenario';
import { processorTimeOf, writesOf } from './sync/serverProcess';
import { allHaveRead, seatTypists } from './sync/typists';

const BLOCK = 1000 * Number(process.env.SECONDS ?? 1);
const WARM_UP_BLOCKS = Number(process.env.WARM_UP ?? 6);
/** Until a server has done what it does for the last keystroke, in milliseconds. */
const REST = 150;

const [rooms = 20, typists = 10, rate = 1000] = process.argv.slice(2, 5).map(Number);
const names = process.argv.slice(5);
const chosen = [gongni, relaxed, ...peers, relay, durableRelay, before].filter(({ name }) =>
  names.includes(name),
);
const servers = [];
for (const contender of chosen.sort((one, other) => names.indexOf(one.name) - names.indexOf(other.name))) {
  const server = await contender.start(rooms, typists);
  servers.push({
    server,
    everyone: await seatTypists(server, { to: rooms, typists }),
    times: [] as number[],
    writes: [] as number[],
    from: 0,
  });
}
for (let block = -WARM_UP_BLOCKS; block < Number(process.env.BLOCKS ?? 30); block++)
  for (const each of block % 2 === 0 ? servers : servers.toReversed()) {
    const { server, everyone } = each;
    const start = processorTimeOf(server.processId());
    const written = writesOf(server.processId());
    const strokes = await type(each);
    await allHaveRead(server.name, everyone);
    await elapsed(REST);
    if (block >= 0) {
      each.times.push((processorTimeOf(server.processId()) - start) / strokes);
      each.writes.push((writesOf(server.processId()) - written) / strokes);
    } else for (const typist of everyone) typist.start();
  }
const first = servers[0]?.times ?? [];
for (const { server, times, writes, everyone } of servers) {
  const ratios = times.map((time, block) => time / (first[block] ?? Number.NaN));
  const latencies = everyone.flatMap((typist) => typist.latencies);
  const figures = [
    `${quantile(times, 0.5).toFixed(0)} µs a keystroke`,
    `${(quantile(times, 0.5) / (typists - 1)).toFixed(2)} a delivered one`,
    `fastest tenth ${quantile(times, 0.1).toFixed(0)}`,
    `${quantile(ratios, 0.5).toFixed(3)} × ${names[0]} (middle half ${quantile(ratios, 0.25).toFixed(3)} to ${quantile(ratios, 0.75).toFixed(3)})`,
    `${quantile(writes, 0.5).toFixed(1)} writes`,
    `p50 ${quantile(latencies, 0.5).toFixed(2)} ms, p99 ${quantile(latencies, 0.99).toFixed(2)}`,
  ];
  console.log(`${server.name}: ${figures.join('; ')}`);
  await server.dispose();
}
process.exit(0);

/** One keystroke after the other, never two to make up for lost time: so a group is as large on a busy machine as on an idle one. */
async function type(each: { readonly everyone: readonly BenchTypist[]; from: number }): Promise<number> {
  const { everyone } = each;
  const end = performance.now() + BLOCK;
  let strokes = 0;
  while (performance.now() < end) {
    const next = performance.now() + 1000 / rate;
    // One person of the next room, as many rooms on.
    const at = each.from++;
    everyone[((at % rooms) * typists + (Math.floor(at / rooms) % typists)) % everyone.length]?.strike();
    strokes += 1;
    while (performance.now() < next - 0.2) await elapsed(Math.max(0, next - performance.now()));
  }
  return strokes;
}
