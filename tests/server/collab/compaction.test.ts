import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { CompactionThread } from '../../../server/collab/compactionThread';
import { compactUpdates } from '../../../server/collab/compactUpdates';
import type { Snapshot } from '../../../server/storage/planStore';
import { createGate, withMethods } from '../../helpers/gatedStore';
import { oneParagraph as person } from '../../helpers/oneParagraph';
import { textNode, textOf } from '../../helpers/syncClient';
import { paragraph, type SyncServer, seedPlan, startSyncServer } from '../../helpers/syncServer';
import { createTemporaryFolder } from '../../helpers/temporaryFolder';

/** A plan's log: its beginning and so many characters, each typed by itself. */
function typed(count: number): readonly Uint8Array[] {
  const ydoc = person(1);
  const updates = [Y.encodeStateAsUpdate(ydoc)];
  ydoc.on('update', (update: Uint8Array) => updates.push(update));
  for (let typing = 0; typing < count; typing++) textNode(ydoc).insert(typing, '字');
  return updates;
}

describe('the compaction thread', () => {
  let failures: unknown[];
  let thread: CompactionThread;

  beforeEach(() => {
    failures = [];
    thread = new CompactionThread((error) => failures.push(error), 1000);
  });
  afterEach(() => thread.close());

  it('makes of a long log what is made of it here, and leaves out the same', async () => {
    const log = [...typed(300), Uint8Array.of(9, 9, 9)];
    const there = await thread.compact(log);
    expect(thread.isRunning).toBe(true);
    const here = compactUpdates(log);
    expect(there.state).toEqual(here.state);
    expect(there.prepared).toEqual(here.prepared);
    expect(there.leftOut.map(({ place }) => place)).toEqual([301]);
    expect(failures).toEqual([]);
  });

  it('is not started for a short log', async () => {
    const log = typed(3);
    expect(await thread.compact(log)).toEqual(compactUpdates(log));
    expect(thread.isRunning).toBe(false);
  });

  it('loses no work when it ends in the middle of it, and is started again for the next', async () => {
    const logs = [typed(300), typed(200)];
    const working = logs.map((log) => thread.compact(log));
    await thread.close();
    for (const [index, { state }] of (await Promise.all(working)).entries())
      expect(textOf(person(2, state))).toBe(`${'字'.repeat([300, 200][index] as number)}教育规划`);
    expect((await thread.compact(typed(100))).leftOut).toEqual([]);
    expect(thread.isRunning).toBe(true);
  });
});

// SPEC SYN-4
describe('the snapshot of a long plan', () => {
  let temporary: ReturnType<typeof createTemporaryFolder>;
  let server: SyncServer;
  let thread: CompactionThread;
  let compacting: ReturnType<typeof createGate>;
  let snapshots: Snapshot[];

  const start = async () => {
    server = await startSyncServer(temporary.folder, {
      limits: { longDocument: 0, snapshotEvery: 1e9, idleUnload: 1e9 },
      compact: async (updates) => {
        await compacting.pass();
        return thread.compact(updates);
      },
      wrapStore: (store) =>
        withMethods(store, ({ saveSnapshot }) => ({
          saveSnapshot: async (planId, snapshot) => {
            snapshots.push(snapshot);
            await saveSnapshot(planId, snapshot);
          },
        })),
    });
  };
  const type = (words: string) => server.rooms.change('a', 'li', (ydoc) => textNode(ydoc).insert(0, words));
  const stateText = ({ state }: Snapshot) => textOf(person(2, state));

  beforeEach(async () => {
    temporary = createTemporaryFolder();
    thread = new CompactionThread((error) => {
      throw error;
    }, 0);
    snapshots = [];
    compacting = createGate();
    compacting.open();
    await start();
    await seedPlan(server.store, 'a', [paragraph('p1', '教育')]);
  });
  afterEach(async () => {
    compacting.open();
    await server.stop();
    await thread.close();
    temporary.remove();
  });

  it('is made from the disk on a thread, while people go on typing, and holds what was there when it began', async () => {
    const { plan, release } = await server.rooms.open('a');
    await type('办好');
    compacting = createGate();
    const saving = plan.document.saveSnapshot('a', server.rooms.dependencies);
    await compacting.arrived;
    await type('努力');
    compacting.open();
    await saving;
    expect(snapshots.map(stateText)).toEqual(['办好教育']);
    expect(plan.document.unsaved).toBe(1);
    const { tail } = await server.store.load('a');
    expect(tail).toHaveLength(1);
    release();
  });

  it('is that of the document in memory when the disk has damaged a record since', async () => {
    const { plan, release } = await server.rooms.open('a');
    await type('办好');
    await type('努力');
    server.database.execute(`UPDATE plan_log SET bytes = x'00' WHERE position = 2`);
    await plan.document.saveSnapshot('a', server.rooms.dependencies);
    expect(snapshots.map(stateText)).toEqual(['努力办好教育']);
    release();
  });
});
