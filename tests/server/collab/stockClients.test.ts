import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readYDoc } from '../../../shared/schema/ydoc';
import { joinPlan, type StockClient } from '../../helpers/syncClient';
import { paragraph, type SyncServer, seedPlan, startSyncServer } from '../../helpers/syncServer';
import { createTemporaryFolder } from '../../helpers/temporaryFolder';

describe('stock y-websocket clients', () => {
  let server: SyncServer;
  let temporary: ReturnType<typeof createTemporaryFolder>;
  let clients: StockClient[] = [];

  const join = async (person: string, parameters?: Record<string, string>) => {
    const client = joinPlan(server.address, 'a', person, parameters);
    clients.push(client);
    await client.synced();
    return client;
  };
  const restart = async () => {
    const { port } = server;
    await server.stop();
    server = await startSyncServer(temporary.folder, { port });
  };

  beforeEach(async () => {
    temporary = createTemporaryFolder();
    server = await startSyncServer(temporary.folder);
    await seedPlan(server.store, 'a', [paragraph('p1', '办好学前教育'), paragraph('p2', '')]);
  });
  afterEach(async () => {
    for (const client of clients) client.leave();
    clients = [];
    await server.stop();
    temporary.remove();
  });

  it('read the plan as it was seeded', async () => {
    const li = await join('li');
    const { body, settings } = readYDoc(li.ydoc);
    expect(body.content?.[0]).toMatchObject(paragraph('p1', '办好学前教育'));
    expect(settings.region).toBe('云溪县');
  });

  it('see what others type, both ways', async () => {
    const li = await join('li');
    const wang = await join('wang');
    li.type(6, '，');
    await wang.until(() => wang.text() === '办好学前教育，');
    wang.type(7, '到2030年');
    await li.until(() => li.text() === '办好学前教育，到2030年');
  });

  it('converge when they type into the same place at once', async () => {
    const li = await join('li');
    const wang = await join('wang');
    for (const word of ['一', '二', '三', '四', '五']) {
      li.type(0, word);
      wang.type(0, word);
    }
    const all = 'xxxxxxxxxx办好学前教育'.length;
    await Promise.all([li, wang].map((client) => client.until(() => client.text().length === all)));
    expect(li.text()).toBe(wang.text());
    const { body } = await server.rooms.readDocument('a');
    expect(body.content?.[0]?.content?.[0]?.text).toBe(li.text());
  });

  it('find everything again after a restart, and go on', async () => {
    const li = await join('li');
    const wang = await join('wang');
    li.type(0, '继续');
    await wang.until(() => wang.text().startsWith('继续'));
    await restart();
    await li.synced();
    await wang.synced();
    const zhao = await join('zhao');
    expect(zhao.text()).toBe('继续办好学前教育');
    li.type(0, '再');
    await zhao.until(() => zhao.text() === '再继续办好学前教育');
  });

  it('bring what they typed offline when they return', async () => {
    const li = await join('li');
    const wang = await join('wang');
    li.provider.disconnect();
    li.type(0, '离线');
    wang.type(6, '在线');
    li.provider.connect();
    await wang.until(() => wang.text() === '离线办好学前教育在线');
    await li.until(() => li.text() === '离线办好学前教育在线');
  });

  it('lose no word that is typed while the connection is being made, after others typed offline', async () => {
    const li = await join('li');
    const wang = await join('wang');
    li.provider.disconnect();
    li.type(0, '离线');
    // The words of this moment reach the server before those typed offline.
    li.provider.once('status', ({ status }) => {
      if (status === 'connecting') li.provider.once('status', () => li.type(0, '刚连上'));
    });
    li.provider.connect();
    await wang.until(() => wang.text() === '刚连上离线办好学前教育');
  });

  it('see each other with the names that signed in, whatever they claim', async () => {
    const li = await join('li');
    const wang = await join('wang');
    const seen = new Promise<unknown>((resolve) => {
      wang.provider.awareness.on('change', () => {
        const state = wang.provider.awareness.getStates().get(li.ydoc.clientID);
        if (state?.cursor) resolve(state);
      });
    });
    li.provider.awareness.setLocalState({ user: { name: '县长', color: '#123456' }, cursor: 5 });
    expect(await seen).toEqual({ user: { id: 'li', name: '李主笔', color: '#123456' }, cursor: 5 });
  });

  it('see a colleague leave, and come back with the same cursor', async () => {
    const li = await join('li');
    const wang = await join('wang');
    const { awareness } = wang.provider;
    const seen = (isThere: boolean) =>
      new Promise<void>((resolve) => {
        const look = () => {
          if (awareness.getStates().has(li.ydoc.clientID) !== isThere) return;
          awareness.off('change', look);
          resolve();
        };
        awareness.on('change', look);
        look();
      });
    await seen(true);
    li.provider.disconnect();
    await seen(false);
    li.provider.connect();
    await seen(true);
  });

  it('are listed as present, each person once', async () => {
    await join('li');
    await join('li');
    await join('zhao');
    expect(server.rooms.present('a')).toEqual([
      { id: 'li', name: '李主笔' },
      { id: 'zhao', name: '赵审阅' },
    ]);
    expect(server.rooms.present('b')).toEqual([]);
  });
});
