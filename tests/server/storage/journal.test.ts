import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '../../../server/storage/database';
import type { JournalOptions } from '../../../server/storage/journal/journal';
import { LOG_RHYTHMS } from '../../../server/storage/logRhythm';
import type { SyncFile } from '../../../server/storage/logSync';
import { migrate } from '../../../server/storage/migrate';
import { planMigrations } from '../../../server/storage/migrations/planMigrations';
import { SqlitePlanStore } from '../../../server/storage/sqlitePlanStore';
import { createTemporaryFolder } from '../../helpers/temporaryFolder';
import { ProcessClock, SimulatedTime } from '../../simulation/simulatedTime';

const ENDINGS = ['', '-wal', '-words'];

// SPEC SYN-17
describe('the journal in front of the log', () => {
  let temporary: ReturnType<typeof createTemporaryFolder>;
  let time: SimulatedTime;
  let database: Database;
  let store: SqlitePlanStore;

  const file = (name = 'gongni') => join(temporary.folder, `${name}.sqlite`);
  // Syncs that take no time: the simulated time must not pass while a real disk works.
  const atOnce = async () => {};
  const open = (name?: string, journal?: JournalOptions, syncDatabase: SyncFile = atOnce) => {
    database = openDatabase(file(name), { syncFile: syncDatabase });
    migrate(database, 'plans', planMigrations);
    const options = { syncFile: atOnce, ...journal };
    store = new SqlitePlanStore(database, () => {}, LOG_RHYTHMS.strict, new ProcessClock(time), options);
  };
  const close = async () => {
    await store.close();
    await database.close();
  };
  const createPlan = (id: string) =>
    store.createPlan({
      id,
      title: '云溪县教育规划',
      stage: '讨论稿',
      createdAt: 1,
      changedAt: 1,
      changedBy: null,
      seed: new Uint8Array(),
    });
  const entry = (text: string, planId = 'a') => ({
    planId,
    update: new TextEncoder().encode(text),
    userId: 'li',
    time: 2,
  });
  /** Appends while the simulated time passes that it takes. */
  const append = async (...entries: ReturnType<typeof entry>[]) => {
    const appended = store.append(entries);
    const settled = Promise.allSettled([appended]);
    let isDone = false;
    void settled.then(() => {
      isDone = true;
    });
    while (!isDone) await time.run(1);
    return appended;
  };
  const read = async (planId = 'a', after = 0, limit?: number) =>
    (await store.readLog(planId, after, limit)).map(({ update }) => new TextDecoder().decode(update));
  const filed = () => Number(database.prepare('SELECT count(*) AS count FROM plan_log').get()?.count) - 1;
  const afterAllIsQuiet = async () => {
    for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
  };
  /** The process is killed: another one finds its files as they are. */
  const kill = (options?: JournalOptions) => {
    for (const ending of ENDINGS) cpSync(file() + ending, `${file('after')}${ending}`);
    const [killed, left] = [store, database];
    open('after', options);
    return async () => {
      await killed.close();
      await left.close();
    };
  };

  beforeEach(async () => {
    temporary = createTemporaryFolder();
    time = new SimulatedTime();
    open();
    const created = createPlan('a');
    await created;
  });
  afterEach(async () => {
    await close();
    temporary.remove();
  });

  it('gives who reads a plan what is filed and what is not, in order, after a position, as many as asked for', async () => {
    await append(entry('一'), entry('甲', 'a'));
    await database.transaction(() => {});
    expect(filed()).toBe(2);
    const [third] = await append(entry('二'), entry('三'));
    expect(filed()).toBe(2);
    expect(await read()).toEqual(['', '一', '甲', '二', '三']);
    expect(await read('a', third)).toEqual(['三']);
    expect(await read('a', 0, 4)).toEqual(['', '一', '甲', '二']);
    expect(await read('a', 0, 2)).toEqual(['', '一']);
    expect(await read('b')).toEqual([]);
    expect((await store.load('a')).tail).toHaveLength(5);
  });

  it('is filed a hundred entries at a time', async () => {
    await append(...Array.from({ length: 99 }, (_, index) => entry(`${index}`)));
    await afterAllIsQuiet();
    expect(filed()).toBe(0);
    await append(entry('100'));
    await afterAllIsQuiet();
    expect(filed()).toBe(100);
  });

  it('is filed a second after the first entry at the latest', async () => {
    await append(entry('一'));
    await time.run(900);
    await afterAllIsQuiet();
    expect(filed()).toBe(0);
    await time.run(100);
    await afterAllIsQuiet();
    expect(filed()).toBe(1);
  });

  it('is brought to the disk in the database once a second, however often it is filed', async () => {
    await close();
    let syncs = 0;
    open('gongni', {}, async () => {
      syncs += 1;
    });
    const hundred = Array.from({ length: 100 }, (_, index) => entry(`${index}`));
    const fileFiveTimes = async () => {
      for (let filing = 0; filing < 5; filing++) {
        await append(...hundred);
        await afterAllIsQuiet();
      }
      return syncs;
    };
    expect(await fileFiveTimes()).toBe(1);
    await time.run(1000);
    expect(await fileFiveTimes()).toBe(2);
    expect(filed()).toBe(1000);
  });

  it('is filed before anybody else’s transaction, which may speak of what was written', async () => {
    const [position = 0] = await append(entry('一'));
    await store.saveSnapshot('a', { position, state: Uint8Array.of(1) });
    expect(filed()).toBe(1);
    await append(entry('二'));
    await store.updatePlan('a', { title: '教育“十五五”规划' });
    expect(filed()).toBe(2);
  });

  it('gives every entry a position of its own, also beside plans that are created meanwhile', async () => {
    const positions = [...(await append(entry('一')))];
    await createPlan('b');
    positions.push(...(await append(entry('二'), entry('三', 'b'))));
    positions.push(...(await append(entry('长'.repeat(50_000)))));
    positions.push(...(await append(entry('四'))));
    expect(positions).toEqual([...new Set(positions)].sort((one, other) => one - other));
    expect((await read()).map((text) => text[0])).toEqual([undefined, '一', '二', '长', '四']);
    expect(await read('b')).toEqual(['', '三']);
  });

  it('is taken over from a process that was killed, once', async () => {
    await append(entry('一'));
    await database.transaction(() => {});
    await append(entry('二'), entry('三'));
    const tidyUp = kill();
    expect(await read()).toEqual(['', '一', '二', '三']);
    expect(filed()).toBe(1);
    await append(entry('四'));
    await close();
    open('after');
    expect(await read()).toEqual(['', '一', '二', '三', '四']);
    expect(filed()).toBe(4);
    await tidyUp();
  });

  it('begins anew when it is full, and loses nothing of it', async () => {
    await close();
    open('gongni', { size: 1000 });
    const words = Array.from({ length: 60 }, (_, index) => `第${index}句话`);
    for (const word of words) await append(entry(word));
    expect(readFileSync(`${file()}-words`)).toHaveLength(1000);
    expect(await read()).toEqual(['', ...words]);
    const tidyUp = kill({ size: 1000 });
    expect(await read()).toEqual(['', ...words]);
    await tidyUp();
  });

  it('keeps on, while the database takes nothing, what came before anybody knew; then says so, and works again after', async () => {
    database.execute(
      `CREATE TRIGGER full BEFORE INSERT ON plan_log BEGIN SELECT RAISE(ABORT, 'disk is full'); END`,
    );
    await append(entry('一'));
    await time.run(1100);
    await afterAllIsQuiet();
    await expect(append(entry('二'))).rejects.toThrow('disk is full');
    await expect(store.updatePlan('a', { title: '新' })).rejects.toThrow('disk is full');
    expect(await read()).toEqual(['', '一']);
    database.execute('DROP TRIGGER full');
    await append(entry('三'));
    expect(await read()).toEqual(['', '一', '三']);
    expect(filed()).toBeGreaterThan(0);
  });

  it('lets people write on while another program holds the database', async () => {
    const other = openDatabase(file());
    other.execute('BEGIN IMMEDIATE');
    await append(entry('一'));
    await time.run(1100);
    await afterAllIsQuiet();
    await append(entry('二'));
    expect(filed()).toBe(0);
    other.execute('COMMIT');
    await other.close();
    expect(await read()).toEqual(['', '一', '二']);
  });

  it('is not written over when a version wrote it that this one cannot read', async () => {
    await close();
    writeFileSync(`${file()}-words`, 'gongni 9 words');
    expect(() => open()).toThrow('cannot read');
    expect(readFileSync(`${file()}-words`, 'utf8')).toBe('gongni 9 words');
    await database.close();
    rmSync(`${file()}-words`);
    open();
  });

  it('stays where the database takes nothing until the end, for the next start', async () => {
    database.execute(
      `CREATE TRIGGER full BEFORE INSERT ON plan_log BEGIN SELECT RAISE(ABORT, 'disk is full'); END`,
    );
    await append(entry('一'));
    await close();
    open();
    expect(await read()).toEqual(['', '一']);
    database.execute('DROP TRIGGER full');
  });

  it('is taken away when the server is stopped: the database alone holds everything', async () => {
    await append(entry('一'));
    await close();
    expect(existsSync(`${file()}-words`)).toBe(false);
    cpSync(file(), file('copy'));
    open('copy');
    expect(await read()).toEqual(['', '一']);
  });

  it('takes nothing any more once it is closed', async () => {
    await store.close();
    await expect(append(entry('一'))).rejects.toThrow('closed');
  });

  it('takes nothing for a plan that was deleted, or never was', async () => {
    await append(entry('一'));
    await expect(append(entry('无', 'b'))).rejects.toMatchObject({ code: 'not-found' });
    await store.deletePlan('a');
    await expect(append(entry('二'))).rejects.toMatchObject({ code: 'not-found' });
    expect(await read()).toEqual([]);
  });
});
