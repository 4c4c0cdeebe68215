/**
 * How long everybody waits while a plan's snapshot is written, or while a plan is read whose snapshots are all damaged: the longest stretch that
 * nothing else is done on the server's thread, with the documents gone through there and on a thread of their own. `npx tsx bench/compaction.ts`.
 */
import { readFileSync } from 'node:fs';
import { CompactionThread } from '../server/collab/compactionThread';
import { SYNC_LIMITS } from '../server/collab/syncLimits';
import { textNode } from '../tests/helpers/syncClient';
import { startSyncServer } from '../tests/helpers/syncServer';
import { createTemporaryFolder } from '../tests/helpers/temporaryFolder';
import { printTable } from './printTable';
import { quantile } from './quantile';
import { createEditedPlan } from './sync/editedPlan';

const PLANS = [{ characters: 60_000, edits: 200_000 }];
const ROUNDS = 5;
/** Typed between two snapshots. */
const TYPED = 200;
const OPENINGS = 1;

const rows: string[][] = [];
for (const { characters, edits } of PLANS)
  for (const isApart of [false, true]) {
    const { saving, opening } = await measure(characters, edits, isApart);
    rows.push([
      `${edits} edits`,
      isApart ? 'on a thread of their own' : 'where everybody is served',
      quantile(saving, 0.5).toFixed(1),
      Math.max(...saving).toFixed(1),
      quantile(opening, 0.5).toFixed(1),
    ]);
  }
printTable(
  `The longest wait, medians of ${ROUNDS} snapshots`,
  ['plan', 'documents are gone through', 'snapshot, ms', 'the longest, ms', 'opened without snapshots, ms'],
  rows,
);
process.exit(0);

async function measure(characters: number, edits: number, isApart: boolean) {
  const plan = createEditedPlan(characters, edits, 1);
  const { folder, remove } = createTemporaryFolder();
  const thread = new CompactionThread((error) => {
    throw error;
  });
  const limits = {
    idleUnload: 0,
    longDocument: isApart ? SYNC_LIMITS.longDocument : Number.POSITIVE_INFINITY,
  };
  const server = await startSyncServer(folder, { limits, compact: isApart ? thread.compact : undefined });
  const [seed = Uint8Array.of(0, 0), ...rest] = plan.updates;
  const record = { id: 'a', title: '', stage: '', createdAt: 1, changedAt: 1, changedBy: null };
  await server.store.createPlan({ ...record, seed });
  for (let start = 0; start < rest.length; start += 5000)
    await server.store.append(
      rest.slice(start, start + 5000).map((update) => ({ planId: 'a', update, userId: null, time: 1 })),
    );
  const opening: number[] = [];
  const saving: number[] = [];
  for (let round = 0; round < OPENINGS; round++) {
    server.database.execute('DELETE FROM plan_snapshots');
    opening.push(await longestWait(async () => (await server.rooms.open('a')).release()));
    while (server.rooms.stateOf('a') !== 'closed') await new Promise((resolve) => setImmediate(resolve));
  }
  const { plan: open, release } = await server.rooms.open('a');
  for (let round = 0; round < ROUNDS; round++) {
    for (let count = 0; count < TYPED; count++)
      await server.rooms.change('a', 'li', (ydoc) => textNode(ydoc, 5).insert(0, '字'));
    saving.push(await longestWait(() => open.document.saveSnapshot('a', { ...server.rooms.dependencies })));
  }
  release();
  await thread.close();
  await server.stop();
  remove();
  return { opening, saving };
}

/**
 * The longest stretch without a turn of the event loop while this is done, in milliseconds of processor time that this thread took: what other
 * programs take of the machine does not count.
 */
async function longestWait(work: () => Promise<void>): Promise<number> {
  let longest = 0;
  let isDone = false;
  let last = processorTime();
  const look = () => {
    const now = processorTime();
    longest = Math.max(longest, now - last);
    last = now;
  };
  const turn = () => {
    look();
    if (!isDone) setImmediate(turn);
  };
  setImmediate(turn);
  await work();
  look();
  isDone = true;
  return longest;
}

/** Of this thread alone, in milliseconds; Linux tells it. */
function processorTime(): number {
  const [nanoseconds] = readFileSync(`/proc/self/task/${process.pid}/schedstat`, 'utf8').split(' ');
  return Number(nanoseconds) / 1e6;
}
