import { describe, expect, it } from 'vitest';
import { CLOSE_EVENTS } from '../../../shared/protocol/closeEvents';
import { MESSAGE } from '../../../shared/protocol/messages';
import { bodyOf } from '../../../shared/schema/ydoc';
import { createGate, withGate, withMethods } from '../../helpers/gatedStore';
import { openRaw } from '../../helpers/rawClient';
import { textNode } from '../../helpers/syncClient';
import { useRooms } from '../../helpers/useRooms';

describe('rooms', () => {
  const here = useRooms();
  const { start, join, text, reaches } = here;

  it('load a plan once for everyone who waits, and show nobody an empty one meanwhile', async () => {
    const gate = createGate();
    let loads = 0;
    await start({
      wrapStore: (store) =>
        withMethods(store, ({ load }) => ({
          load: async (planId) => {
            loads += 1;
            await gate.pass();
            return load(planId);
          },
        })),
    });
    const joining = Promise.all([join('li'), join('wang')]);
    const reading = text();
    await gate.arrived;
    expect(here.server.rooms.stateOf('a')).toBe('loading');
    gate.open();
    for (const client of await joining) expect(client.text()).toBe('教育');
    expect(await reading).toBe('教育');
    expect(loads).toBe(1);
  });

  it('tell everyone who waits when loading fails, and load anew for the next one', async () => {
    let isBroken = true;
    await start({
      wrapStore: (store) =>
        withMethods(store, ({ load }) => ({
          load: (planId) => (isBroken ? Promise.reject(new Error('read error')) : load(planId)),
        })),
    });
    const extended = await openRaw(`${here.server.address}/a?token=li&ext=1`);
    expect(await extended.closed).toEqual(CLOSE_EVENTS.loadFailed);
    await expect(openRaw(`${here.server.address}/a?token=li`)).rejects.toThrow('503');
    await expect(text()).rejects.toThrow('read error');
    expect(here.server.rooms.stateOf('a')).toBe('closed');
    isBroken = false;
    expect((await join('li')).text()).toBe('教育');
  });

  it('show what follows in relaxed mode while the disk has not got what came before', async () => {
    const gate = createGate();
    await start({
      durability: 'relaxed',
      wrapStore: (store) =>
        withMethods(store, ({ append }) => ({
          append: async (entries, onLogged) => {
            const positions = await append(entries, onLogged);
            await gate.pass();
            return positions;
          },
        })),
    });
    const [li, wang] = [await join('li'), await join('wang')];
    li.type(0, '办好');
    await wang.until(() => wang.text() === '办好教育');
    li.type(0, '切实');
    await wang.until(() => wang.text() === '切实办好教育');
    gate.open();
  });

  it('save and unload when nobody is there any more, and load from that snapshot', async () => {
    await start({ limits: { idleUnload: 10 } });
    const li = await join('li');
    li.type(0, '办好');
    const wang = await join('wang');
    await wang.until(() => wang.text() === '办好教育');
    li.leave();
    wang.leave();
    await reaches('closed');
    const { snapshot, tail } = await here.server.store.load('a');
    expect(snapshot).not.toBeNull();
    expect(tail).toEqual([]);
    expect(await text()).toBe('办好教育');
  });

  it('stay open for someone who comes back while they are being saved', async () => {
    const gate = createGate();
    await start({
      limits: { idleUnload: 10 },
      wrapStore: (store) => withGate(store, 'saveSnapshot', gate.pass),
    });
    (await join('li')).leave();
    await gate.arrived;
    expect(here.server.rooms.stateOf('a')).toBe('saving');
    const wang = await join('wang');
    wang.type(0, '办好');
    gate.open();
    await reaches('open');
    const zhao = await join('zhao');
    await zhao.until(() => zhao.text() === '办好教育');
    expect(here.server.rooms.present('a').map(({ id }) => id)).toEqual(['wang', 'zhao']);
  });

  it('lose nothing when saving the snapshot fails: the log has everything', async () => {
    await start({
      limits: { idleUnload: 10 },
      wrapStore: (store) =>
        withMethods(store, () => ({ saveSnapshot: () => Promise.reject(new Error('disk full')) })),
    });
    await here.server.rooms.change('a', 'li', (ydoc) => textNode(ydoc).insert(0, '办好'));
    await reaches('closed');
    expect(here.server.reports).toContain('the snapshot could not be saved; the log has everything');
    expect(await text()).toBe('办好教育');
  });

  it('wait for what is on its way to the disk before they close', async () => {
    const gate = createGate();
    await start({
      wrapStore: (store) => withGate(store, 'append', gate.pass),
    });
    const li = await join('li');
    li.type(0, '办好');
    await gate.arrived;
    const closing = here.server.rooms.close();
    gate.open();
    await closing;
    expect((await here.server.store.load('a')).tail).toEqual([]);
    await here.server.stop();
    await start();
    expect(await text()).toBe('办好教育');
  });

  it('write what comes in while words wait for their turn together with them', async () => {
    const gate = createGate();
    const written: number[] = [];
    await start({
      wrapStore: (store) =>
        withMethods(store, ({ append }) => ({
          append: async (...call) => {
            await gate.pass();
            const positions = await append(...call);
            written.push(positions.length);
            return positions;
          },
        })),
    });
    const li = await join('li');
    const wang = await join('wang');
    textNode(li.ydoc).insert(0, '一');
    await gate.arrived;
    textNode(li.ydoc).insert(1, '二');
    textNode(wang.ydoc).insert(0, '三');
    const { plan, release } = await here.server.rooms.open('a');
    const received = () => [...plan.members].reduce((sum, member) => sum + member.received, 0);
    // Two answers to the server's question, three words.
    await expect.poll(received, { interval: 2 }).toBe(5);
    gate.open();
    await expect.poll(async () => (await text())?.length, { interval: 2 }).toBe(5);
    expect(written).toEqual([3]);
    release();
  });

  it('show nobody what is not yet on the disk', async () => {
    const gate = createGate();
    await start({
      wrapStore: (store) => withGate(store, 'append', gate.pass),
    });
    const li = await join('li');
    const wang = await join('wang');
    li.type(0, '办好');
    await gate.arrived;
    const zhao = await join('zhao');
    expect(zhao.text()).toBe('教育');
    expect(wang.text()).toBe('教育');
    expect(await text()).toBe('教育');
    gate.open();
    await Promise.all([wang, zhao].map((client) => client.until(() => client.text() === '办好教育')));
  });

  it('take a change of the server the same way, and give back what it gives', async () => {
    await start();
    const li = await join('li');
    const length = await here.server.rooms.change('a', 'wang', (ydoc) => {
      textNode(ydoc).insert(0, '办好');
      return bodyOf(ydoc).length;
    });
    expect(length).toBe(1);
    await li.until(() => li.text() === '办好教育');
    expect((await here.server.store.readLog('a', 0)).at(-1)?.userId).toBe('wang');
    await Promise.all(
      ['一', '二', '三'].map((word) =>
        here.server.rooms.change('a', null, (ydoc) => textNode(ydoc).insert(0, word)),
      ),
    );
    await li.until(() => li.text() === '三二一办好教育');
  });

  it('keep nothing of a change that throws', async () => {
    await start();
    const failing = here.server.rooms.change('a', null, (ydoc) => {
      textNode(ydoc).insert(0, '半');
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await text()).toBe('教育');
    expect(await here.server.store.readLog('a', 0)).toHaveLength(1);
  });

  it('make changes of the server between those of people, without losing either', async () => {
    await start();
    const li = await join('li');
    const wang = await join('wang');
    for (const [index, word] of ['一', '二', '三', '四'].entries()) {
      li.type(li.text().length, `李${index}`);
      await wang.until(() => wang.text().includes(`李${index}`));
      await here.server.rooms.change('a', null, (ydoc) => textNode(ydoc).insert(0, word));
      await li.until(() => li.text().startsWith(word));
    }
    await here.server.rooms.change('a', null, (ydoc) => {
      // What people typed since the last change is there to be worked on.
      const words = textNode(ydoc).toString();
      textNode(ydoc).insert(0, words.includes('李3') ? '全' : '缺');
    });
    await li.until(() => li.text().startsWith('全'));
    expect(await text()).toBe('全四三二一教育李0李1李2李3');
    expect(li.text()).toBe(await text());
  });

  it('keep nothing of a change that the disk refused, also not for the next one', async () => {
    let isFull = false;
    await start({
      wrapStore: (store) =>
        withMethods(store, ({ append }) => ({
          append: (...values) => (isFull ? Promise.reject(new Error('disk full')) : append(...values)),
        })),
    });
    const insert = (word: string) =>
      here.server.rooms.change('a', null, (ydoc) => textNode(ydoc).insert(0, word));
    await insert('好');
    isFull = true;
    await expect(insert('坏')).rejects.toThrow('disk full');
    isFull = false;
    await insert('又');
    expect(await text()).toBe('又好教育');
  });

  it('put the anchor of a thread into what everyone sees', async () => {
    await start();
    const li = await join('li');
    const anchor = { quote: '教育', blockId: 'p1', from: 0, to: 2 };
    expect(await here.server.rooms.anchorThread('a', 't1', anchor, 'zhao')).toBe('words');
    await li.until(() => JSON.stringify(textNode(li.ydoc).toDelta()).includes('t1'));
    expect(await here.server.rooms.anchorThread('a', 't2', { ...anchor, quote: '不在' }, 'zhao')).toBeNull();
  });

  it('load from an older snapshot or the log when a snapshot is damaged', async () => {
    await start({ limits: { snapshotEvery: 1, idleUnload: 10 } });
    const snapshots = () =>
      here.server.database.prepare('SELECT count(*) AS count FROM plan_snapshots').get()?.count;
    for (const word of ['一', '二', '三']) {
      await here.server.rooms.change('a', null, (ydoc) => textNode(ydoc).insert(0, word));
      await reaches('closed');
    }
    expect(snapshots()).toBe(3);
    here.server.database.execute(`UPDATE plan_snapshots SET state = x'00' WHERE position =
      (SELECT max(position) FROM plan_snapshots)`);
    expect(await text()).toBe('三二一教育');
    expect(here.server.reports).toHaveLength(1);
    await reaches('closed');
    here.server.database.execute(`UPDATE plan_snapshots SET state = x'00'`);
    expect(await text()).toBe('三二一教育');
  });

  it('leave out a log entry that cannot be read, say so, and show the rest', async () => {
    await start({ limits: { idleUnload: 10 } });
    const broken = { planId: 'a', update: Uint8Array.of(9, 9, 9), userId: 'li', time: 1 };
    await here.server.store.append([broken]);
    expect(await text()).toBe('教育');
    expect(here.server.reports).toEqual(['a log entry cannot be applied and is left out']);
  });

  it('refuse the author and nobody else when the disk is full, and take his words when it is not', async () => {
    let isFull = false;
    await start({
      wrapStore: (store) =>
        withMethods(store, ({ append }) => ({
          append: (entries) => (isFull ? Promise.reject(new Error('disk full')) : append(entries)),
        })),
    });
    const li = await join('li');
    const wang = await join('wang');
    const closed = new Promise<number | undefined>((resolve) =>
      li.provider.once('connection-close', (event) => resolve(event?.code)),
    );
    isFull = true;
    li.type(0, '办好');
    expect(await closed).toBe(CLOSE_EVENTS.storageFailed.code);
    expect(wang.text()).toBe('教育');
    isFull = false;
    await wang.until(() => wang.text() === '办好教育');
  });

  it('know how many people have typed since they were asked last, and count nobody who only reads', async () => {
    await start();
    const [li, wang, zhao] = [await join('li'), await join('wang'), await join('zhao')];
    here.server.rooms.countTypists();
    li.type(0, '一');
    wang.type(0, '二');
    wang.type(0, '三');
    await zhao.until(() => zhao.text().length === 5);
    expect(here.server.rooms.countTypists()).toBe(2);
    expect(here.server.rooms.countTypists()).toBe(0);
  });

  it('tell who changed a plan last, once for many changes', async () => {
    await start();
    const li = await join('li');
    const wang = await join('wang');
    li.type(0, '一');
    await wang.until(() => wang.text() === '一教育');
    wang.type(0, '二');
    await li.until(() => li.text() === '二一教育');
    while (here.server.saved.length === 0) await new Promise((resolve) => setImmediate(resolve));
    expect(here.server.saved.at(-1)).toMatchObject({
      planId: 'a',
      change: { userId: expect.stringMatching(/li|wang/) },
    });
    expect(here.server.saved.length).toBeLessThanOrEqual(2);
  });

  it('send something to everyone before a stock client gives up', async () => {
    await start({ limits: { keepAlive: 20, watchInterval: 5 } });
    const raw = await openRaw(`${here.server.address}/a?token=qian`);
    const message = await raw.message(MESSAGE.awareness);
    expect([...message.arr]).toEqual([MESSAGE.awareness, 1, 0]);
    raw.socket.terminate();
  });
});
