import { performance } from 'node:perf_hooks';
import { setTimeout as elapsed } from 'node:timers/promises';
import { BenchTypist } from './benchTypist';
import type { RunningContender } from './contender';
import { quantile } from './scenario';
import { usageOf } from './serverProcess';

/** The longest time until everyone has read everything after the last keystroke, in milliseconds. */
const LATEST = 60_000;

/** Brings so many people into each of the rooms from one number up to, not including, another. */
export async function seatTypists(
  server: RunningContender,
  { from = 0, to, typists }: { readonly from?: number; readonly to: number; readonly typists: number },
): Promise<readonly BenchTypist[]> {
  const everyone: BenchTypist[] = [];
  for (let room = from; room < to; room++) {
    const inRoom = new Map<number, BenchTypist>();
    for (let index = 0; index < typists; index++) {
      const typist = new BenchTypist(server, room, index, inRoom);
      inRoom.set(typist.id, typist);
      everyone.push(typist);
    }
    await Promise.all([...inRoom.values()].map((typist) => typist.opened()));
    await elapsed(20);
    for (const typist of inRoom.values()) typist.prepare();
  }
  await allHaveRead(server.name, everyone);
  return everyone;
}

/** Everyone strikes in his own time, spread evenly, `rate` keystrokes a second. */
export async function strikeFor(
  everyone: readonly BenchTypist[],
  rate: number,
  seconds: number,
): Promise<void> {
  const period = 1000 / rate;
  const start = performance.now();
  const strokes = Math.max(1, Math.round(seconds * rate));
  const queue = everyone
    .flatMap((typist, index) =>
      Array.from({ length: strokes }, (_, stroke) => ({
        typist,
        at: (stroke + ((index * 0.618) % 1)) * period,
      })),
    )
    .sort((one, other) => one.at - other.at);
  for (const { typist, at } of queue) {
    const wait = at - (performance.now() - start);
    if (wait > 0.5) await elapsed(wait);
    typist.strike();
  }
}

/** Resolves when everyone has read what everybody in the room has typed. Throws when that takes too long. */
export async function allHaveRead(name: string, everyone: readonly BenchTypist[]): Promise<void> {
  const start = performance.now();
  while (!everyone.every((typist) => typist.hasReadAll())) {
    if (performance.now() - start > LATEST) throw new Error(`${name} does not converge`);
    await elapsed(20);
  }
}

/** What the server needs, and the typists wait, while all type for so many seconds; `typists` in a room. */
export async function measureTyping(
  server: RunningContender,
  everyone: readonly BenchTypist[],
  { typists, rate, seconds }: { readonly typists: number; readonly rate: number; readonly seconds: number },
) {
  for (const typist of everyone) typist.start();
  await server.takeDiskSyncs?.();
  const before = usageOf(server.processId());
  const ownBefore = process.cpuUsage();
  const start = performance.now();
  await strikeFor(everyone, rate, seconds);
  await allHaveRead(server.name, everyone);
  await elapsed(100);
  const cpu = usageOf(server.processId()).cpu - before.cpu;
  const time = performance.now() - start;
  const own = process.cpuUsage(ownBefore);
  const syncs = await server.takeDiskSyncs?.();
  const deliveries = everyone.reduce((sum, { strokes }) => sum + strokes * (typists - 1), 0);
  const latencies = everyone.flatMap((typist) => typist.latencies);
  const frames = everyone.reduce((sum, typist) => sum + typist.frames, 0);
  return {
    'CPU for a delivered update, µs': (cpu * 1000) / deliveries,
    'frames for a delivered update': frames / deliveries,
    'p50, ms': quantile(latencies, 0.5),
    'p99, ms': quantile(latencies, 0.99),
    ...(syncs && { 'disk sync p50, ms': quantile(syncs, 0.5), 'disk sync p99, ms': quantile(syncs, 0.99) }),
    'part of a core': cpu / time,
    // When this comes near 1, the typists are what is measured.
    'part of a core, clients': (own.user + own.system) / 1000 / time,
  };
}
