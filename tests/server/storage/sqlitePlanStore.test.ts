import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '../../../server/storage/database';
import { migrate } from '../../../server/storage/migrate';
import { planMigrations } from '../../../server/storage/migrations/planMigrations';
import { SqlitePlanStore } from '../../../server/storage/sqlitePlanStore';
import { type StoreUnderTest, testPlanStore } from '../../contracts/planStoreContract';

function openStore(file: string): { database: Database; store: SqlitePlanStore; damages: number[] } {
  const damages: number[] = [];
  const database = openDatabase(file);
  migrate(database, 'plans', planMigrations);
  return {
    database,
    damages,
    store: new SqlitePlanStore(database, ({ position }) => damages.push(position)),
  };
}

async function openUnderTest(folder: string): Promise<StoreUnderTest> {
  const { database, store } = openStore(join(folder, 'gongni.sqlite'));
  const close = async () => {
    await store.close();
    await database.close();
  };
  return {
    store,
    reopen: async () => {
      await close();
      return openUnderTest(folder);
    },
    dispose: async () => {
      await close();
      rmSync(folder, { recursive: true });
    },
  };
}

testPlanStore('SqlitePlanStore', () => openUnderTest(mkdtempSync(join(tmpdir(), 'gongni-store-'))));

describe('SqlitePlanStore on a damaged file', () => {
  let folder: string;
  let opened: ReturnType<typeof openStore>;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'gongni-store-'));
    opened = openStore(join(folder, 'gongni.sqlite'));
    const seed = Uint8Array.of(1, 2, 3);
    await opened.store.createPlan({
      id: 'a',
      title: '规划',
      stage: '',
      createdAt: 1,
      changedAt: 1,
      changedBy: null,
      seed,
    });
  });

  afterEach(async () => {
    await opened.database.close();
    rmSync(folder, { recursive: true });
  });

  const damage = (position: number) =>
    opened.database
      .prepare('UPDATE plan_snapshots SET state = ? WHERE position = ?')
      .run(Uint8Array.of(0, 0), position);

  const appendAndSave = async () => {
    const entry = { planId: 'a', update: Uint8Array.of(4), userId: null, time: 2 };
    const [position = 0] = await opened.store.append([entry]);
    await opened.store.saveSnapshot('a', { position, state: Uint8Array.of(position) });
    return position;
  };

  it('falls back to the snapshot before a damaged one, and says so', async () => {
    const older = await appendAndSave();
    const newer = await appendAndSave();
    damage(newer);
    const { snapshot, tail } = await opened.store.load('a');
    expect(snapshot?.position).toBe(older);
    expect(tail.map(({ position }) => position)).toEqual([newer]);
    expect(opened.damages).toEqual([newer]);
  });

  it('falls back to the whole log when no snapshot is sound', async () => {
    const only = await appendAndSave();
    damage(only);
    const { snapshot, tail } = await opened.store.load('a');
    expect(snapshot).toBeNull();
    expect(tail).toHaveLength(2);
  });

  it('gives a log entry with one flipped bit without its bytes, and says so', async () => {
    const position = await appendAndSave();
    opened.database
      .prepare('UPDATE plan_log SET bytes = ? WHERE position = ?')
      .run(Uint8Array.of(5), position);
    const [seed, entry] = await opened.store.readLog('a', 0);
    expect(seed?.update).toEqual(Uint8Array.of(1, 2, 3));
    expect(entry?.update).toEqual(new Uint8Array());
    expect(opened.damages).toEqual([position]);
  });

  it('takes log entries from before there were checksums as they are', async () => {
    await appendAndSave();
    opened.database.execute('UPDATE plan_log SET checksum = NULL');
    const entries = await opened.store.readLog('a', 0);
    expect(entries.map(({ update }) => [...update])).toEqual([[1, 2, 3], [4]]);
    expect(opened.damages).toEqual([]);
  });

  it('fails rather than to show a plan without content', async () => {
    opened.database.execute('DELETE FROM plan_log');
    await expect(opened.store.load('a')).rejects.toMatchObject({ code: 'unavailable' });
  });

  it('tells everyone who waits when the disk refuses, and works again after', async () => {
    opened.database.execute(
      `CREATE TRIGGER full BEFORE INSERT ON plan_log BEGIN SELECT RAISE(ABORT, 'disk is full'); END`,
    );
    const tooLongForTheJournal = new Uint8Array(100_000);
    const entry = { planId: 'a', update: tooLongForTheJournal, userId: null, time: 2 };
    const asked = [opened.store.append([entry]), opened.store.append([entry])];
    for (const result of await Promise.allSettled(asked)) expect(result.status).toBe('rejected');
    opened.database.execute('DROP TRIGGER full');
    await expect(opened.store.append([entry])).resolves.toHaveLength(1);
  });
});
