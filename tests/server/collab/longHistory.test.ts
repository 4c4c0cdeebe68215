import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { createEditedPlan } from '../../../bench/sync/editedPlan';
import { SYNC_LIMITS } from '../../../server/collab/syncLimits';
import { frames } from '../../../server/collab/syncProtocol';
import type { PlanStore, StoredPlan } from '../../../server/storage/planStore';
import { withMethods } from '../../helpers/gatedStore';
import { openRaw } from '../../helpers/rawClient';
import { joinPlan } from '../../helpers/syncClient';
import { type SyncServer, startSyncServer } from '../../helpers/syncServer';
import { createTemporaryFolder } from '../../helpers/temporaryFolder';

const EDITS = 6_000;
const LENGTH = 4_000;
/** Far more than a test takes on a machine that is not busy, in milliseconds. */
const LONGEST = 60_000;

// SPEC SYN-4. How long it takes, with 200,000 edits: npm run bench -- longHistory.
describe('a plan with a long history', () => {
  const { updates, state } = createEditedPlan(LENGTH, EDITS, 1);
  let temporary: ReturnType<typeof createTemporaryFolder>;
  let server: SyncServer;
  /** What was read from the disk to open a plan, and how often the whole log was read. */
  let loaded: StoredPlan[];
  let logReads: number;
  let keepsSnapshots: boolean;
  /** How many entries are on the disk, and who waits for more. */
  let stored: number;
  let onStored: () => void;

  const start = async () => {
    server = await startSyncServer(temporary.folder, {
      limits: {
        idleUnload: 10,
        // Here somebody types a thousand times as fast as all people together.
        snapshotPause: 0,
        messagesPerSecond: 1e9,
        messageBurst: 1e9,
        bytesPerMessage: 1e9,
      },
      wrapStore: (store) =>
        withMethods(store, ({ load, readLog, saveSnapshot, append }) => ({
          append: async (...values) => {
            const positions = await append(...values);
            stored += positions.length;
            onStored();
            return positions;
          },
          load: async (planId) => {
            const stored = await load(planId);
            loaded.push(stored);
            return stored;
          },
          readLog: (...values) => {
            logReads += 1;
            return readLog(...values);
          },
          saveSnapshot: async (...values) => {
            if (keepsSnapshots) await saveSnapshot(...values);
          },
        })),
    });
  };
  const create = (store: PlanStore, id: string, seed: Uint8Array) =>
    store.createPlan({ id, title: '', stage: '', createdAt: 1, changedAt: 1, changedBy: null, seed });
  const closed = async () => {
    while (server.rooms.stateOf('a') !== 'closed') await new Promise((resolve) => setImmediate(resolve));
  };
  /** One person makes every edit by itself, as the editor does, some hundreds at once, and goes when the last is on the disk. */
  const typeEverything = async (until = updates.length) => {
    const client = await openRaw(`${server.address}/a?token=li`);
    const whenStored = (count: number) =>
      new Promise<void>((resolve) => {
        onStored = () => stored >= count && resolve();
        onStored();
      });
    for (let next = 1; next < until; next += 400) {
      const end = Math.min(until, next + 400);
      for (const update of updates.slice(next, end)) client.send(frames.update(update));
      await whenStored(end - 1);
    }
    client.socket.terminate();
  };
  const open = async () => {
    const zhao = joinPlan(server.address, 'a', 'zhao');
    await zhao.synced();
    const text = zhao.ydoc.getXmlFragment('body').toJSON();
    zhao.leave();
    return text;
  };
  const textOf = (bytes: Uint8Array) => {
    const ydoc = new Y.Doc();
    Y.applyUpdate(ydoc, bytes);
    return ydoc.getXmlFragment('body').toJSON();
  };

  beforeEach(async () => {
    temporary = createTemporaryFolder();
    loaded = [];
    logReads = 0;
    keepsSnapshots = true;
    stored = 0;
    onStored = () => {};
    await start();
    await create(server.store, 'a', updates[0] as Uint8Array);
  });
  afterEach(async () => {
    await server.stop();
    temporary.remove();
  });

  it(
    'is compacted while it is written, and opened from bytes that are no longer than those of its text at once',
    async () => {
      await typeEverything();
      await closed();
      loaded = [];
      expect(await open()).toBe(textOf(state));
      const [{ snapshot, tail } = { snapshot: null, tail: [] }] = loaded;
      expect(tail).toEqual([]);
      expect(logReads).toBe(0);
      const whole = new Y.Doc();
      Y.applyUpdate(whole, state);
      expect(snapshot?.state).toEqual(Y.encodeStateAsUpdate(whole));
      expect(snapshot?.prepared?.vector).toEqual(Y.encodeStateVector(whole));
    },
    LONGEST,
  );

  it(
    'is opened after a crash from a snapshot and what one snapshot leaves to the next, not from its history',
    async () => {
      const crashAt = updates.length - 300;
      await typeEverything(crashAt);
      keepsSnapshots = false;
      await closed();
      loaded = [];
      expect(await open()).toBe(textOf(Y.mergeUpdates(updates.slice(0, crashAt) as Uint8Array[])));
      const [{ snapshot, tail } = { snapshot: null, tail: [] }] = loaded;
      expect(snapshot).not.toBeNull();
      expect(tail.length).toBeGreaterThan(0);
      expect(tail.length).toBeLessThan(2 * SYNC_LIMITS.snapshotEvery);
      expect(logReads).toBe(0);
    },
    LONGEST,
  );
});
