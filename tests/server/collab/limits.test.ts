import { performance } from 'node:perf_hooks';
import * as decoding from 'lib0/decoding';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { SyncLimits } from '../../../server/collab/syncLimits';
import { frames } from '../../../server/collab/syncProtocol';
import { CLOSE_EVENTS } from '../../../shared/protocol/closeEvents';
import { MESSAGE } from '../../../shared/protocol/messages';
import { bodyOf } from '../../../shared/schema/ydoc';
import { openRaw, type RawClient } from '../../helpers/rawClient';
import { joinPlan, textNode } from '../../helpers/syncClient';
import { paragraph, type SyncServer, seedPlan, startSyncServer } from '../../helpers/syncServer';
import { createTemporaryFolder } from '../../helpers/temporaryFolder';

// SPEC SYN-9: every limit of syncLimits.ts, by raw sockets. Frame size, state requests: hostileClients; cursors: awarenessBoard;
// readers who never catch up: slowReaders.
describe('whoever passes a limit', () => {
  let temporary: ReturnType<typeof createTemporaryFolder>;
  let server: SyncServer;
  let raws: RawClient[] = [];

  const start = async (limits: Partial<SyncLimits>) => {
    server = await startSyncServer(temporary.folder, { limits });
    await seedPlan(server.store, 'a', [paragraph('p1', '教育')]);
    await seedPlan(server.store, 'b', [paragraph('p1', '交通')]);
    server.access.setRole('wang', 'b', 'editor');
  };
  const raw = async (person: string, planId = 'a', parameters = 'ext=1') => {
    const client = await openRaw(`${server.address}/${planId}?token=${person}&${parameters}`);
    raws.push(client);
    return client;
  };

  beforeEach(() => {
    temporary = createTemporaryFolder();
  });
  afterEach(async () => {
    for (const { socket } of raws) socket.terminate();
    raws = [];
    await server.stop();
    temporary.remove();
  });

  it('of sockets is told so, in all plans together, and comes in when another is closed', async () => {
    await start({ socketsPerPerson: 2 });
    const [first] = [await raw('wang'), await raw('wang', 'b')];
    expect(await (await raw('wang')).closed).toEqual(CLOSE_EVENTS.tooManySockets);
    await expect(raw('wang', 'b', '')).rejects.toThrow('429');
    await raw('li');
    first.socket.close();
    while (server.rooms.countSockets('wang') > 1) await new Promise((resolve) => setImmediate(resolve));
    await raw('wang');
    expect(server.rooms.countSockets('wang')).toBe(2);
  });

  it('of time that his session had is told to sign in again, and nobody else', async () => {
    await start({ identityCheck: 20 });
    const [wang, li] = [await raw('wang'), await raw('li')];
    server.access.forget('wang');
    expect(await wang.closed).toEqual(CLOSE_EVENTS.notSignedIn);
    expect(server.rooms.present('a').map(({ id }) => id)).toEqual(['li']);
    expect(li.socket.readyState).toBe(li.socket.OPEN);
  });

  it('of updates without their past is closed with that reason, and nothing of them is kept', async () => {
    await start({ stateRequestBurst: 3, stateRequestsPerSecond: 0.1 });
    const client = await raw('wang');
    client.send(frames.stateAnswer(Uint8Array.of(0, 0)));
    const ydoc = new Y.Doc();
    bodyOf(ydoc).push([new Y.XmlElement('paragraph')]);
    const vector = Y.encodeStateVector(ydoc);
    bodyOf(ydoc).push([new Y.XmlElement('paragraph')]);
    const update = Y.encodeStateAsUpdate(ydoc, vector);
    for (let count = 0; count < 5; count++) client.sendUpdate(update);
    expect(await client.closed).toEqual(CLOSE_EVENTS.tooManyMessages);
    expect(await server.store.readLog('a', 0)).toHaveLength(1);
  });

  it('of messages a second is read more slowly, and everything arrives', async () => {
    const limits = { messageBurst: 10, messagesPerSecond: 200 };
    await start(limits);
    const client = await raw('wang');
    const ydoc = new Y.Doc();
    Y.applyUpdate(ydoc, (await server.store.load('a')).tail[0]?.update ?? new Uint8Array());
    const updates: Uint8Array[] = [];
    ydoc.on('update', (update: Uint8Array) => updates.push(update));
    for (let count = 0; count <= 60; count++) textNode(ydoc).insert(0, '字');
    const isSaved = async (wanted: number) => {
      for (let saved = 0; saved < wanted; ) saved = decoding.readVarUint(await client.message(MESSAGE.saved));
    };
    const begun = performance.now();
    for (const update of updates.slice(0, 60)) client.sendUpdate(update);
    await isSaved(60);
    // What came in one piece is read at once; the next has to wait until all of it is paid for.
    client.sendUpdate(updates[60] as Uint8Array);
    await isSaved(61);
    const shortest = ((60 - limits.messageBurst) / limits.messagesPerSecond) * 1000;
    expect(performance.now() - begun).toBeGreaterThan(0.9 * shortest);
    const zhao = joinPlan(server.address, 'a', 'zhao');
    await zhao.synced();
    expect(zhao.text()).toBe(`${'字'.repeat(61)}教育`);
    zhao.leave();
  });

  it('of bytes that wait for him is cut off with that reason', async () => {
    await start({ unsentPause: 1 << 30, unsentLimit: 100_000 });
    const slow = await raw('wang');
    slow.send(frames.stateRequest(Uint8Array.of(0)));
    await slow.message(MESSAGE.sync);
    slow.socket.pause();
    const li = joinPlan(server.address, 'a', 'li');
    await li.synced();
    // More than the operating system keeps for a socket.
    for (let count = 0; server.rooms.countSockets('wang') > 0; count++) {
      if (count > 600) throw new Error('the slow one is never cut off');
      const before = (await server.store.readLog('a', 0)).length;
      textNode(li.ydoc).insert(0, '页'.repeat(30_000));
      textNode(li.ydoc).delete(0, 30_000);
      while ((await server.store.readLog('a', 0)).length === before)
        await new Promise((resolve) => setImmediate(resolve));
    }
    li.leave();
    slow.socket.resume();
    expect(await slow.closed).toEqual(CLOSE_EVENTS.tooSlow);
  });
});
