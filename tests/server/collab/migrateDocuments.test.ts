import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { migrateDocuments } from '../../../server/collab/migrateDocuments';
import type { PlanStore } from '../../../server/storage/planStore';
import { markMigrated, migrateYDoc, type SchemaMigration } from '../../../shared/schema/migrations';
import { withMethods } from '../../helpers/gatedStore';
import { joinPlan, textNode, textOf } from '../../helpers/syncClient';
import { giveRoles, paragraph, type SyncServer, seedPlan, startSyncServer } from '../../helpers/syncServer';
import { createTemporaryFolder } from '../../helpers/temporaryFolder';

/** An invented step: every first paragraph says at its end that it was looked at. */
const stamp = (to: string, word: string): SchemaMigration => ({
  to,
  apply: (ydoc) => {
    const text = textNode(ydoc);
    text.insert(text.length, word);
  },
});
const first = stamp('2.0', '（一）');
const second = stamp('3.0', '（二）');

// SPEC SYN-12
describe('plans that an older program wrote', () => {
  let temporary: ReturnType<typeof createTemporaryFolder>;
  let server: SyncServer;

  const start = async (wrapStore?: (store: PlanStore) => PlanStore) => {
    server = await startSyncServer(temporary.folder, { ...(wrapStore && { wrapStore }) });
    giveRoles(server.access, 'b');
  };
  const restart = async (wrapStore?: (store: PlanStore) => PlanStore) => {
    await server.stop();
    await start(wrapStore);
  };
  const migrateAll = (...migrations: SchemaMigration[]) => {
    const { database, store, rooms, reports } = server;
    const report = (_: unknown, message: string) => reports.push(message);
    const log = { warn: report, error: report };
    return migrateDocuments({ database, store, rooms, log, migrations, now: () => 1 });
  };
  const read = async (planId: string) =>
    (await server.rooms.readDocument(planId)).body.content?.[0]?.content?.[0]?.text;
  const entries = async (planId: string) => (await server.store.readLog(planId, 0)).length;

  beforeEach(async () => {
    temporary = createTemporaryFolder();
    await start();
    await seedPlan(server.store, 'a', [paragraph('p1', '教育')]);
    await seedPlan(server.store, 'b', [paragraph('p1', '医疗')]);
  });
  afterEach(async () => {
    await server.stop();
    temporary.remove();
  });

  it('are brought up to date once, by the server, before anyone comes', async () => {
    await migrateAll(first);
    expect([await read('a'), await read('b')]).toEqual(['教育（一）', '医疗（一）']);
    await restart();
    await migrateAll(first);
    expect(await entries('a')).toBe(2);
    await migrateAll(first, second);
    expect([await read('a'), await read('b')]).toEqual(['教育（一）（二）', '医疗（一）（二）']);
  });

  it('give their memory back at once', async () => {
    await migrateAll(first);
    expect([server.rooms.stateOf('a'), server.rooms.stateOf('b')]).toEqual(['closed', 'closed']);
  });

  it('are not changed twice when the server is killed half way', async () => {
    await restart((store) =>
      withMethods(store, ({ append }) => ({
        append: (updates, onLogged) =>
          updates[0]?.planId === 'b' ? Promise.reject(new Error('killed')) : append(updates, onLogged),
      })),
    );
    await migrateAll(first);
    expect(server.reports).toContain(
      'a plan could not be brought up to date; it is tried again at the next start',
    );
    expect([await read('a'), await read('b')]).toEqual(['教育（一）', '医疗']);
    await restart();
    await migrateAll(first);
    expect([await read('a'), await read('b')]).toEqual(['教育（一）', '医疗（一）']);
  });

  it('take what somebody wrote offline before, and stand once', async () => {
    const li = joinPlan(server.address, 'a', 'li');
    await li.synced();
    const kept = new Y.Doc();
    Y.applyUpdate(kept, Y.encodeStateAsUpdate(li.ydoc));
    li.leave();
    textNode(kept).insert(0, '办好');
    await restart();
    await migrateAll(first);
    const back = joinPlan(server.address, 'a', 'li');
    Y.applyUpdate(back.ydoc, Y.encodeStateAsUpdate(kept));
    await back.until(() => textOf(back.ydoc) === '办好教育（一）');
    back.leave();
  });

  it('are left alone by the program before: it says what to do, and changes nothing', async () => {
    await migrateAll(first, second);
    const before = await entries('a');
    await expect(migrateAll(first)).rejects.toThrow('请用该版本或更新版本启动');
    expect(await entries('a')).toBe(before);
  });
});

describe('a plan that is new', () => {
  it('has nothing to be brought up to date, and later only what came later', () => {
    const ydoc = new Y.Doc();
    const paragraph = new Y.XmlElement('paragraph');
    paragraph.insert(0, [new Y.XmlText('教育')]);
    ydoc.getXmlFragment('body').insert(0, [paragraph]);
    markMigrated(ydoc, [first]);
    expect(migrateYDoc(ydoc, [first])).toBe(false);
    expect(migrateYDoc(ydoc, [first, second])).toBe(true);
    expect(textOf(ydoc)).toBe('教育（二）');
  });
});
