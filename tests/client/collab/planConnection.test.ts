import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import WebSocket from 'ws';
import * as Y from 'yjs';
import type { LocalCopy } from '../../../client/collab/localCopy';
import {
  connectPlan,
  type PlanConnection,
  type PlanConnectionOptions,
  type PlanConnectionState,
} from '../../../client/collab/planConnection';
import { CLOSE_EVENTS } from '../../../shared/protocol/closeEvents';
import { withMethods } from '../../helpers/gatedStore';
import { textNode, textOf, until } from '../../helpers/syncClient';
import {
  paragraph,
  type SyncServer,
  type SyncServerOptions,
  seedPlan,
  startSyncServer,
} from '../../helpers/syncServer';
import { createTemporaryFolder } from '../../helpers/temporaryFolder';

/** A browser's storage for one test: updates by name. */
class MemoryCopies {
  readonly #updates = new Map<string, Uint8Array[]>();

  readonly open = (name: string, ydoc: Y.Doc): LocalCopy => {
    const copy: LocalCopy = {
      whenSynced: Promise.resolve().then(() => {
        for (const update of this.#updates.get(name) ?? []) Y.applyUpdate(ydoc, update, copy);
        ydoc.on('update', keep);
      }),
      clearData: async () => {
        ydoc.off('update', keep);
        this.#updates.delete(name);
      },
      destroy: async () => ydoc.off('update', keep),
    };
    const keep = (update: Uint8Array, origin: unknown) => {
      if (origin !== copy) this.#updates.set(name, [...(this.#updates.get(name) ?? []), update]);
    };
    return copy;
  };
}

describe('a plan connection', () => {
  let server: SyncServer;
  let temporary: ReturnType<typeof createTemporaryFolder>;
  let connections: PlanConnection[] = [];

  const start = async (options: SyncServerOptions = {}) => {
    server = await startSyncServer(temporary.folder, options);
  };
  const connect = (person: string, options: Partial<PlanConnectionOptions> = {}) => {
    const connection = connectPlan({
      planId: 'a',
      userId: person,
      address: server.address,
      parameters: { token: person },
      webSocket: WebSocket as unknown as typeof globalThis.WebSocket,
      openLocalCopy: null,
      askWhyRefused: async () => null,
      ...options,
    });
    connections.push(connection);
    return connection;
  };
  const reaches = (connection: PlanConnection, expected: Partial<PlanConnectionState>) =>
    new Promise<void>((resolve) => {
      const look = () => {
        const state = connection.state();
        const keys = Object.keys(expected) as (keyof PlanConnectionState)[];
        if (!keys.every((key) => state[key] === expected[key])) return;
        stop();
        resolve();
      };
      const stop = connection.subscribe(look);
      look();
    });
  const close = (connection: PlanConnection) => {
    connection.destroy();
    connections = connections.filter((other) => other !== connection);
  };

  beforeEach(async () => {
    temporary = createTemporaryFolder();
    await start();
    await seedPlan(server.store, 'a', [paragraph('p1', '教育')]);
  });
  afterEach(async () => {
    for (const connection of connections) connection.destroy();
    connections = [];
    await server.stop();
    temporary.remove();
  });

  it('knows its role, and is saved once it is in step', async () => {
    const li = connect('li');
    expect(li.state()).toMatchObject({ status: 'connecting', ready: false });
    await reaches(li, { status: 'online', ready: true, saving: 'saved', role: 'owner' });
    expect(textOf(li.ydoc)).toBe('教育');
    await reaches(connect('qian'), { status: 'online', saving: 'saved', role: 'reader' });
  });

  it('is saving from the first letter on, and saved when it is in the log', async () => {
    const li = connect('li');
    await reaches(li, { saving: 'saved' });
    textNode(li.ydoc).insert(0, '办好');
    expect(li.state().saving).toBe('saving');
    await reaches(li, { saving: 'saved' });
    const last = (await server.store.readLog('a', 0)).at(-1);
    expect(last).toMatchObject({ userId: 'li' });
  });

  it('says that it keeps what is typed while the server is away, and saves it when it is back', async () => {
    const li = connect('li');
    await reaches(li, { saving: 'saved' });
    const { port } = server;
    await server.stop();
    await reaches(li, { status: 'offline' });
    expect(li.state().saving).toBe('saved');
    textNode(li.ydoc).insert(0, '离线');
    expect(li.state().saving).toBe('offline-kept');
    await start({ port });
    await reaches(li, { status: 'online', saving: 'saved' });
    const { body } = await server.rooms.readDocument('a');
    expect(body.content?.[0]?.content?.[0]?.text).toBe('离线教育');
  });

  it('[SYN-7] is offline as soon as the browser says so, though nobody answers the goodbye of the socket, and comes back', async () => {
    const window = new EventTarget();
    vi.stubGlobal('addEventListener', window.addEventListener.bind(window));
    vi.stubGlobal('removeEventListener', window.removeEventListener.bind(window));
    class Unanswered extends WebSocket {
      override close() {}
    }
    try {
      const li = connect('li', { webSocket: Unanswered as unknown as typeof globalThis.WebSocket });
      await reaches(li, { saving: 'saved' });
      window.dispatchEvent(new Event('offline'));
      expect(li.state().status).toBe('offline');
      textNode(li.ydoc).insert(0, '断网');
      expect(li.state().saving).toBe('offline-kept');
      await reaches(li, { status: 'online', saving: 'saved' });
    } finally {
      vi.unstubAllGlobals();
    }
  });

  it('counts what was sent on a broken connection as unsaved until it is acknowledged on the next one', async () => {
    await server.stop();
    let isStuck = false;
    let stuck: () => void = () => {};
    const reachedDisk = new Promise<void>((resolve) => {
      stuck = resolve;
    });
    const { port } = server;
    await start({
      port,
      wrapStore: (store) => {
        const append = store.append.bind(store);
        return Object.assign(store, {
          append: (entries: Parameters<typeof append>[0]) => {
            if (!isStuck) return append(entries);
            stuck();
            return Promise.reject(new Error('disk full'));
          },
        });
      },
    });
    const li = connect('li');
    await reaches(li, { saving: 'saved' });
    isStuck = true;
    textNode(li.ydoc).insert(0, '办好');
    await reachedDisk;
    await reaches(li, { status: 'offline', saving: 'offline-kept', storageFails: true });
    expect(li.hasUnsavedWork()).toBe(true);
    isStuck = false;
    await reaches(li, { status: 'online', saving: 'saved', storageFails: false });
    expect(li.hasUnsavedWork()).toBe(false);
    const { body } = await server.rooms.readDocument('a');
    expect(body.content?.[0]?.content?.[0]?.text).toBe('办好教育');
  });

  it('opens offline what was opened before, and merges what was typed there', async () => {
    const copies = new MemoryCopies();
    const first = connect('li', { openLocalCopy: copies.open });
    await reaches(first, { saving: 'saved' });
    close(first);
    const { port } = server;
    await server.stop();

    const offline = connect('li', { openLocalCopy: copies.open });
    await reaches(offline, { ready: true, status: 'offline' });
    textNode(offline.ydoc).insert(2, '规划');
    close(offline);

    await start({ port });
    await server.rooms.change('a', 'wang', (ydoc) => textNode(ydoc).insert(0, '云溪县'));
    const third = connect('li', { openLocalCopy: copies.open });
    await reaches(third, { status: 'online', saving: 'saved' });
    expect(textOf(third.ydoc)).toBe('云溪县教育规划');
    const { body } = await server.rooms.readDocument('a');
    expect(body.content?.[0]?.content?.[0]?.text).toBe('云溪县教育规划');
  });

  it('says that the disk fails, also when the server had been away before, until everything is saved', async () => {
    const { port } = server;
    const li = connect('li');
    await reaches(li, { saving: 'saved' });
    await server.stop();
    await reaches(li, { status: 'offline', storageFails: false });
    let isBroken = true;
    const broken = () => Promise.reject(new Error('disk I/O error'));
    await start({
      port,
      wrapStore: (store) =>
        withMethods(store, ({ load, append }) => ({
          load: (planId) => (isBroken ? broken() : load(planId)),
          append: (...values) => (isBroken ? broken() : append(...values)),
        })),
    });
    await reaches(li, { status: 'offline', storageFails: true });
    textNode(li.ydoc).insert(0, '写不进时');
    expect(li.state().saving).toBe('offline-kept');
    isBroken = false;
    await reaches(li, { status: 'online', saving: 'saved', storageFails: false });
    const { body } = await server.rooms.readDocument('a');
    expect(body.content?.[0]?.content?.[0]?.text).toBe('写不进时教育');
  });

  it.each([CLOSE_EVENTS.tooSlow, CLOSE_EVENTS.tooManyMessages])(
    'knows that the server cut it off for passing a limit ($reason), until it is in step again',
    async (event) => {
      const li = connect('li');
      await reaches(li, { status: 'online', overLimit: false });
      const { plan, release } = await server.rooms.open('a');
      for (const member of plan.members) member.close(event);
      release();
      await reaches(li, { status: 'offline', overLimit: true, closed: null });
      await reaches(li, { status: 'online', saving: 'saved', overLimit: false });
    },
  );

  it('keeps the copies of different people apart', async () => {
    const copies = new MemoryCopies();
    const li = connect('li', { openLocalCopy: copies.open });
    await reaches(li, { saving: 'saved' });
    await server.stop();
    const wang = connect('wang', { openLocalCopy: copies.open });
    await reaches(wang, { status: 'offline' });
    expect(wang.state().ready).toBe(false);
    await start();
  });

  it('tells a reviewer why his words were not taken, and what they were', async () => {
    const zhao = connect('zhao');
    await reaches(zhao, { role: 'reviewer', status: 'online' });
    textNode(zhao.ydoc).insert(2, '（改）');
    await new Promise<void>((resolve) => {
      const stop = zhao.subscribe(() => {
        if (zhao.state().refused?.reason !== 'read-only') return;
        stop();
        resolve();
      });
    });
    expect(zhao.wordsBeyond(zhao.ydoc)).toBe('（改）');
    const { body } = await server.rooms.readDocument('a');
    expect(body.content?.[0]?.content?.[0]?.text).toBe('教育');
  });

  it('forgets the refused words when the local copy is discarded', async () => {
    const copies = new MemoryCopies();
    const zhao = connect('zhao', { openLocalCopy: copies.open });
    await reaches(zhao, { role: 'reviewer', status: 'online' });
    textNode(zhao.ydoc).insert(2, '（改）');
    await zhao.discardLocalCopy();
    close(zhao);
    const again = connect('zhao', { openLocalCopy: copies.open });
    await reaches(again, { status: 'online', refused: null });
    expect(textOf(again.ydoc)).toBe('教育');
  });

  it('hears of changes beside the document', async () => {
    const zhao = connect('zhao');
    await reaches(zhao, { status: 'online' });
    const event = new Promise((resolve) => zhao.onEvent(resolve));
    server.rooms.notify('a', { type: 'threads' });
    expect(await event).toEqual({ type: 'threads' });
  });

  it.each([
    ['the plan does not exist', { planId: 'nowhere' }, CLOSE_EVENTS.planNotFound],
    ['the person has no role in it', { planId: 'b' }, CLOSE_EVENTS.planNotFound],
  ])('does not come again when %s', async (_, options, closed) => {
    await seedPlan(server.store, 'b', []);
    const li = connect('li', options);
    await reaches(li, { closed, status: 'offline' });
    server.access.setRole('li', options.planId, 'owner');
    expect(server.rooms.present(options.planId)).toEqual([]);
  });

  it('stops when the session has ended', async () => {
    const stranger = connect('nobody', { askWhyRefused: async () => CLOSE_EVENTS.notSignedIn });
    await reaches(stranger, { closed: CLOSE_EVENTS.notSignedIn });
  });

  it('comes again with the new role when its role is changed, and stays away when it is taken', async () => {
    const wang = connect('wang');
    await reaches(wang, { role: 'editor', status: 'online' });
    server.access.setRole('wang', 'a', 'reviewer');
    await reaches(wang, { role: 'reviewer', status: 'online' });
    server.access.setRole('wang', 'a', null);
    await reaches(wang, { closed: CLOSE_EVENTS.forbidden });
  });

  it('shows two connections what the other types and where it is', async () => {
    const li = connect('li');
    const wang = connect('wang');
    await reaches(li, { status: 'online' });
    await reaches(wang, { status: 'online' });
    li.awareness.setLocalStateField('user', { name: 'x', color: '#112233' });
    textNode(li.ydoc).insert(0, '办好');
    await until(wang.ydoc, () => textOf(wang.ydoc) === '办好教育');
    const state = await new Promise((resolve) => {
      const look = () => {
        const state = wang.awareness.getStates().get(li.ydoc.clientID);
        if ((state?.user as { color?: string })?.color === '#112233') resolve(state);
      };
      wang.awareness.on('change', look);
      look();
    });
    expect(state).toEqual({ user: { id: 'li', name: '李主笔', color: '#112233' } });
  });
});
