import { readFileSync, readlinkSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Durability } from '../../../server/config';
import { type Database, openDatabase } from '../../../server/storage/database';
import { LOG_RHYTHMS } from '../../../server/storage/logRhythm';
import { migrate } from '../../../server/storage/migrate';
import { planMigrations } from '../../../server/storage/migrations/planMigrations';
import { SqlitePlanStore } from '../../../server/storage/sqlitePlanStore';
import { SyncedFiles } from '../../helpers/powerCut';
import { createRandom, type Random } from '../../helpers/random';
import { createTemporaryFolder } from '../../helpers/temporaryFolder';

/** Far more than it takes on a machine that is not busy, in milliseconds. */
const LONGEST = 120_000;
/** Short, in bytes, so that the log is carried over, and cut off, again and again. */
const LONG_LOG = 2 << 20;
/** Small, in bytes, so that the journal begins anew again and again; some entries do not fit in at all. */
const JOURNAL = 100_000;
/** The files of a database, by what their names end in. */
const ENDINGS = ['', '-wal', '-words'];

const PLAN = { id: 'a', title: '', stage: '', createdAt: 1, changedAt: 1, changedBy: null };

const watch = vi.hoisted(() => ({
  begin:
    (_: number): (() => void) =>
    () => {},
}));

// The real calls, seen by the test.
vi.mock('node:fs', async (importOriginal) => {
  const fs = await importOriginal<typeof import('node:fs')>();
  return {
    ...fs,
    fdatasync: (descriptor: number, done: (error: NodeJS.ErrnoException | null) => void) => {
      const end = watch.begin(descriptor);
      fs.fdatasync(descriptor, (error) => {
        if (!error) end();
        done(error);
      });
    },
    fdatasyncSync: (descriptor: number) => {
      const end = watch.begin(descriptor);
      fs.fdatasyncSync(descriptor);
      end();
    },
  };
});

// SPEC SYN-5
describe.runIf(process.platform === 'linux')('a power cut', () => {
  let temporary: ReturnType<typeof createTemporaryFolder>;
  let files: SyncedFiles;
  let database: Database;
  let store: SqlitePlanStore;
  let folders = 0;
  /** Which syncs never reach the disk. */
  let skipSync: (descriptor: number) => boolean;

  const fileIn = (folder: number) => join(temporary.folder, `${folder}.sqlite`);
  const open = (durability: Durability) => {
    files = new SyncedFiles();
    watch.begin = (descriptor) => (skipSync(descriptor) ? () => {} : files.begin(descriptor));
    database = openDatabase(fileIn(folders), { longLog: LONG_LOG });
    migrate(database, 'plans', planMigrations);
    database.execute('CREATE TABLE IF NOT EXISTS others (number INTEGER)');
    store = new SqlitePlanStore(database, () => {}, LOG_RHYTHMS[durability], undefined, { size: JOURNAL });
    // What start-up wrote was synced by SQLite itself, or as the journal's room was made.
    for (const ending of ENDINGS) files.trust(fileIn(folders) + ending);
  };
  /** The machine goes down and comes up again with what its disk may have kept. */
  const cutPower = async (durability: Durability, random: Random) => {
    const kept = ENDINGS.map((ending) => files.afterPowerCut(fileIn(folders) + ending, random));
    await store.close();
    await database.close();
    folders += 1;
    for (const [index, ending] of ENDINGS.entries())
      writeFileSync(fileIn(folders) + ending, kept[index] as Buffer);
    open(durability);
  };
  /** So many transactions of others that the log must be carried over into the file. */
  const writeOften = async () => {
    const insertion = database.prepare('INSERT INTO others (number) VALUES (?)');
    for (let count = 0; count < 1100; count += 100) {
      const endTurn = await database.takeTurn();
      try {
        for (let number = count; number < count + 100; number++)
          database.transactionUnsynced(() => insertion.run(number));
      } finally {
        endTurn();
      }
      await database.sync();
    }
  };
  const turns = async (count: number) => {
    for (let left = count; left > 0; left--) await new Promise((resolve) => setImmediate(resolve));
  };

  beforeEach(() => {
    temporary = createTemporaryFolder();
    folders = 0;
    skipSync = () => false;
  });
  afterEach(async () => {
    watch.begin = () => () => {};
    await store.close();
    await database.close();
    temporary.remove();
  });

  const seed = Date.now() % 1_000_000;
  // In relaxed mode a sync comes every 25 ms, so that many a cut comes before anything is acknowledged: there are more of them.
  it.each([
    ['strict', 15],
    ['relaxed', 40],
  ] as const)(
    `takes nothing that was acknowledged, and leaves no gap (%s, %i cuts, seed ${seed})`,
    async (durability, cuts) => {
      open(durability);
      const { acknowledged, lost, isIntact } = await live(durability, cuts, createRandom(seed));
      expect(isIntact).toBe(true);
      expect(acknowledged).toBeGreaterThan(50);
      // That nothing is ever lost would mean that the power was never cut.
      expect(lost).toBeGreaterThan(0);
    },
    LONGEST,
  );

  it.each([
    ['the journal', '-words'],
    ['the log', '-wal'],
    ['the file that the log is carried into', ''],
  ])(
    `takes words, or the whole file, where %s is not synced (seed ${seed})`,
    async (_, ending) => {
      const isNotSynced = (descriptor: number) =>
        readlinkSync(`/proc/self/fd/${descriptor}`).endsWith(`.sqlite${ending}`);
      skipSync = isNotSynced;
      open('strict');
      const survived = await live('strict', 60, createRandom(seed)).then(
        ({ isIntact }) => isIntact,
        () => false,
      );
      expect(survived).toBe(false);
    },
    LONGEST,
  );

  /**
   * Writes while the power is cut so many times, and looks each time what is left, until something acknowledged is missing; says how many
   * entries were acknowledged, and how many others the cuts took.
   */
  const live = async (durability: Durability, cuts: number, random: Random) => {
    await store.createPlan({ ...PLAN, seed: Uint8Array.of(0) });
    const acknowledged = new Map<number, number>();
    const snapshots = new Set<number>();
    let written = 0;
    let lost = 0;
    for (let cut = 0; cut < cuts; cut++) {
      let hasPower = true;
      const asked: Promise<unknown>[] = [];
      const ask = (work: Promise<unknown>) => {
        asked.push(work);
        // Without power everything may fail; with it, whoever awaits it below is told.
        work.catch(() => {});
      };
      const writesOften = random.chance(0.5);
      if (writesOften) ask(writeOften());
      for (let step = random.below(60); step >= 0; step--) {
        const number = ++written;
        const update = Buffer.alloc(4 + (random.chance(0.1) ? random.below(60_000) : random.below(40)));
        update.writeUInt32BE(number);
        const entry = { planId: 'a', update, userId: null, time: number };
        ask(store.append([entry]).then(([at = 0]) => hasPower && acknowledged.set(at, number)));
        if (random.chance(0.05) && acknowledged.size > 0) {
          const position = Math.max(...acknowledged.keys());
          const state = Buffer.alloc(random.below(100_000), 1);
          const saved = store.saveSnapshot('a', { position, state });
          ask(saved.then(() => hasPower && snapshots.add(position)));
        }
        await turns(random.below(4));
      }
      if (random.chance(0.5)) await (writesOften ? asked[0] : random.pick(asked));
      await turns(random.below(20));
      hasPower = false;
      // What SQLite carried over by itself, and synced, would not have been seen.
      expect(statSync(`${fileIn(folders)}-wal`).size).toBeLessThan(4 * LONG_LOG);
      await cutPower(durability, random);
      await Promise.allSettled(asked);
      const { numbers, kept, newest } = await whatIsLeft();
      const isIntact =
        isSound() &&
        [...acknowledged].every(([position, number]) => kept.get(position) === number) &&
        numbers.every((number, index) => index === 0 || number > (numbers[index - 1] ?? 0)) &&
        newest >= Math.max(0, ...snapshots);
      if (!isIntact) return { acknowledged: acknowledged.size, lost, isIntact };
      // What this cut took is gone for good: the next entries take its place.
      lost += written - (numbers.at(-1) ?? 0);
      written = numbers.at(-1) ?? 0;
    }
    return { acknowledged: acknowledged.size, lost, isIntact: true };
  };
  const isSound = () => {
    const check = database.prepare('PRAGMA integrity_check').get();
    return check?.integrity_check === 'ok';
  };
  const whatIsLeft = async () => {
    const log = (await store.readLog('a', 0)).slice(1);
    const numbers = log.map(({ update }) => Buffer.from(update).readUInt32BE());
    const kept = new Map(log.map(({ position }, index) => [position, numbers[index]]));
    return { numbers, kept, newest: (await store.load('a')).snapshot?.position ?? 0 };
  };

  it('finds nothing unsure after a start: what a killed process had written is brought to the disk before anyone sees it', async () => {
    open('relaxed');
    await store.createPlan({ ...PLAN, seed: Uint8Array.of(0) });
    const others = () => database.execute('INSERT INTO others (number) VALUES (1)');
    await new Promise((logged) => {
      void store.append([{ planId: 'a', update: Uint8Array.of(1), userId: null, time: 1 }], logged);
    });
    const words = readFileSync(`${fileIn(folders)}-words`);
    database.transactionUnsynced(others);
    const left = ENDINGS.map((ending) => readFileSync(fileIn(folders) + ending));
    await store.close();
    await database.close();
    folders += 1;
    for (const [index, ending] of ENDINGS.entries())
      writeFileSync(fileIn(folders) + ending, left[index] as Buffer);
    files = new SyncedFiles();
    database = openDatabase(fileIn(folders));
    store = new SqlitePlanStore(database, () => {}, LOG_RHYTHMS.strict);
    for (const ending of ENDINGS) expect(files.isSure(fileIn(folders) + ending)).toBe(true);
    expect(readFileSync(`${fileIn(folders)}-words`).subarray(0, words.length)).toEqual(words);
    expect((await store.readLog('a', 0)).map(({ update }) => [...update])).toEqual([[0], [1]]);
    expect(database.prepare('SELECT number FROM others').all()).toEqual([{ number: 1 }]);
  });
});
