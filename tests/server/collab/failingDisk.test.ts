import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { connectPlan, type PlanConnection } from '../../../client/collab/planConnection';
import { openDatabase } from '../../../server/storage/database';
import { joinPlan, type StockClient, textNode, textOf, until } from '../../helpers/syncClient';
import { paragraph, type SyncServer, seedPlan, startSyncServer } from '../../helpers/syncServer';
import { createTemporaryFolder } from '../../helpers/temporaryFolder';

/** In the last byte of the last character of what was typed. */
function flipLastBit(update: Uint8Array): Uint8Array {
  const flipped = update.slice();
  flipped[update.length - 2] = (update[update.length - 2] as number) ^ 1;
  return flipped;
}

// SPEC SYN-6 on the real database. What the person reads meanwhile: tests/e2e/fullDisk.test.ts.
describe('a sync server whose disk fails', () => {
  let temporary: ReturnType<typeof createTemporaryFolder>;
  let server: SyncServer;
  let li: PlanConnection;
  let wang: StockClient;

  const connect = () =>
    connectPlan({
      planId: 'a',
      userId: 'li',
      address: server.address,
      parameters: { token: 'li' },
      webSocket: WebSocket as unknown as typeof globalThis.WebSocket,
      openLocalCopy: null,
      askWhyRefused: async () => null,
    });
  const reaches = (wanted: Partial<ReturnType<PlanConnection['state']>>) =>
    new Promise<void>((resolve) => {
      const look = () => {
        const state = Object.entries(li.state());
        if (Object.entries(wanted).some(([key, value]) => !state.some(([k, v]) => k === key && v === value)))
          return;
        stop();
        resolve();
      };
      const stop = li.subscribe(look);
      look();
    });
  const closed = async () => {
    while (server.rooms.stateOf('a') !== 'closed') await new Promise((resolve) => setImmediate(resolve));
  };
  const everyoneLeaves = async () => {
    li.destroy();
    wang.leave();
    await closed();
  };
  const stored = async () => (await server.store.readLog('a', 0)).length;

  beforeEach(async () => {
    temporary = createTemporaryFolder();
    server = await startSyncServer(temporary.folder, { limits: { idleUnload: 10 } });
    await seedPlan(server.store, 'a', [paragraph('p1', '教育')]);
    li = connect();
    wang = joinPlan(server.address, 'a', 'wang');
    await Promise.all([reaches({ saving: 'saved' }), wang.synced()]);
  });
  afterEach(async () => {
    li.destroy();
    wang.leave();
    await server.stop();
    temporary.remove();
  });

  it('that is full says so to the author, shows nobody what it could not keep, and takes it when there is room', async () => {
    const before = await stored();
    const pages = server.database.prepare('PRAGMA page_count').get()?.page_count;
    server.database.execute(`PRAGMA max_page_count = ${pages}`);
    textNode(li.ydoc).insert(0, '页'.repeat(50_000));
    await reaches({ storageFails: true, saving: 'offline-kept' });
    expect(wang.text()).toBe('教育');
    expect(await stored()).toBe(before);
    expect(server.reports).toContain('updates could not be written');
    server.database.execute('PRAGMA max_page_count = 1000000');
    await reaches({ storageFails: false, saving: 'saved', status: 'online' });
    await wang.until(() => wang.text().length === 50_002);
  });

  it('that refuses writes for a while keeps everybody’s words until it takes them', async () => {
    const other = openDatabase(join(temporary.folder, 'gongni.sqlite'));
    other.execute('BEGIN IMMEDIATE');
    textNode(li.ydoc).insert(0, '办好');
    wang.type(2, '事业');
    // The plan can be read meanwhile, and shows what is kept.
    expect((await server.rooms.readDocument('a')).body.content?.[0]?.content?.[0]?.text).toBe('教育');
    expect(li.state().saving).toBe('saving');
    other.execute('COMMIT');
    await other.close();
    await reaches({ saving: 'saved' });
    await wang.until(() => wang.text() === '办好教育事业');
    expect(li.state().storageFails).toBe(false);
  });

  it('with every snapshot damaged opens the plan from its log', async () => {
    textNode(li.ydoc).insert(0, '办好');
    await wang.until(() => wang.text() === '办好教育');
    await everyoneLeaves();
    server.database.execute(`UPDATE plan_snapshots SET state = x'0102'`);
    li = connect();
    await reaches({ status: 'online' });
    expect(textOf(li.ydoc)).toBe('办好教育');
    expect(server.reports.filter((report) => report.startsWith('damaged snapshot'))).not.toEqual([]);
  });

  it('with nothing left of a plan says that the disk fails, and shows no empty plan', async () => {
    await everyoneLeaves();
    server.database.execute('DELETE FROM plan_snapshots');
    server.database.execute('DELETE FROM plan_log');
    li = connect();
    await reaches({ status: 'offline', storageFails: true });
    expect(li.state().ready).toBe(false);
    await expect(server.rooms.readDocument('a')).rejects.toThrow(
      '这份规划的数据无法读取，请管理员从备份恢复。',
    );
  });

  it('with the first log record damaged and no snapshot says so too, instead of showing and keeping an empty plan', async () => {
    textNode(li.ydoc).insert(0, '办好');
    await wang.until(() => wang.text() === '办好教育');
    await everyoneLeaves();
    server.database.execute('DELETE FROM plan_snapshots');
    server.database.execute(`UPDATE plan_log SET bytes = x'ff' WHERE position = 1`);
    li = connect();
    await reaches({ status: 'offline', storageFails: true });
    expect(li.state().ready).toBe(false);
    await expect(server.rooms.readDocument('a')).rejects.toMatchObject({ code: 'unavailable' });
    expect((await server.store.load('a')).snapshot).toBeNull();
  });

  it.each([
    ['is no update', (bytes: Uint8Array) => bytes.subarray(0, bytes.length - 3)],
    ['was overwritten', (bytes: Uint8Array) => bytes.map(() => 0xff)],
    ['is empty', () => new Uint8Array()],
    ['has one flipped bit, and would show 奼 for 好', flipLastBit],
  ])('with a log record that %s opens the plan without it, for ever, and reports it', async (_, damage) => {
    await everyoneLeaves();
    li = connect();
    await reaches({ saving: 'saved' });
    textNode(li.ydoc).insert(0, '办好');
    await reaches({ saving: 'saved' });
    wang = joinPlan(server.address, 'a', 'wang');
    await wang.synced();
    wang.type(4, '事业');
    await until(li.ydoc, () => textOf(li.ydoc) === '办好教育事业');
    await everyoneLeaves();
    const [, first] = await server.store.readLog('a', 0);
    if (!first) throw new Error('nothing was written');
    server.database.execute('DELETE FROM plan_snapshots');
    server.database
      .prepare('UPDATE plan_log SET bytes = ? WHERE position = ?')
      .run(damage(first.update), first.position);
    for (let opening = 0; opening < 2; opening++) {
      const zhao = joinPlan(server.address, 'a', 'zhao');
      await zhao.synced();
      expect(zhao.text()).toContain('教育');
      expect(zhao.text()).not.toMatch(/办[好奼]/);
      expect(zhao.ydoc.store.pendingStructs).toBeNull();
      zhao.leave();
      await closed();
    }
    expect(server.reports).toContain('a log entry cannot be applied and is left out');
    expect(server.reports).toContain(`damaged entry ${first.position}`);
  });
});
