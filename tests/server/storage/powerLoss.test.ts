import { readFileSync, writeFileSync } from 'node:fs';
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

  const fileIn = (folder: number) => join(temporary.folder, `${folder}.sqlite`);
  const open = (durability: Durability) => {
    files = new SyncedFiles();
    watch.begin = (descriptor) => files.begin(descriptor);
    database = openDatabase(fileIn(folders));
    migrate(database, 'plans', planMigrations);
    database.execute('CREATE TABLE IF NOT EXISTS others (number INTEGER)');
    store = new SqlitePlanStore(database, () => {}, LOG_RHYTHMS[durability]);
    // What start-up wrote was synced by SQLite itself.
    for (const ending of ['', '-wal']) files.trust(fileIn(folders) + ending);
  };
  /** The machine goes down and comes up again with what its disk may have kept. */
  const cutPower = async (durability: Durability, random: Random) => {
    const kept = ['', '-wal'].map((ending) => files.afterPowerCut(fileIn(folders) + ending, random));
    await store.close();
    await database.close();
    folders += 1;
    for (const [index, ending] of ['', '-wal'].entries())
      writeFileSync(fileIn(folders) + ending, kept[index] as Buffer);
    open(durability);
  };
  /** So many transactions of others that the log must be carried over into the file. */
  const writeOften = async () => {
    const insertion = database.prepare('INSERT INTO others (number) VALUES (?)');
    for (let count = 0; count < 1100; count += 100) {
      const endTurn = await database.takeTurn();
      for (let number = count; number < count + 100; number++)
        database.transactionUnsynced(() => insertion.run(number));
      endTurn();
    }
  };
  const turns = async (count: number) => {
    for (let left = count; left > 0; left--) await new Promise((resolve) => setImmediate(resolve));
  };

  beforeEach(() => {
    temporary = createTemporaryFolder();
    folders = 0;
  });
  afterEach(async () => {
    watch.begin = () => () => {};
    await store.close();
    await database.close();
    temporary.remove();
  });

  const seed = Date.now() % 1_000_000;
  // In relaxed mode a sync comes every 25 ms, so that many a cut comes before anything is acknowledged: there are more of them, in several
  // files, since SQLite would carry over by itself what has grown too long, and what it syncs then is not seen here.
  it.each([
    ['strict', 1],
    ['relaxed', 4],
  ] as const)(
    `takes nothing that was acknowledged, and leaves no gap (%s, %i files, seed ${seed})`,
    async (durability, lives) => {
      const random = createRandom(seed);
      const totals = { acknowledged: 0, lost: 0 };
      for (let life = 0; life < lives; life++) {
        folders += 1;
        open(durability);
        const { acknowledged, lost } = await live(durability, random);
        totals.acknowledged += acknowledged;
        totals.lost += lost;
        if (life + 1 < lives) {
          await store.close();
          await database.close();
        }
      }
      expect(totals.acknowledged).toBeGreaterThan(50);
      // That nothing is ever lost would mean that the power was never cut.
      expect(totals.lost).toBeGreaterThan(0);
    },
  );

  /** Writes while the power is cut fifteen times, and looks what is left each time; says how many entries were acknowledged, and lost. */
  const live = async (durability: Durability, random: Random) => {
    const plan = { id: 'a', title: '', stage: '', createdAt: 1, changedAt: 1, changedBy: null };
    await store.createPlan({ ...plan, seed: Uint8Array.of(0) });
    const acknowledged = new Map<number, number>();
    const snapshots = new Set<number>();
    let written = 0;
    let lost = 0;
    for (let cut = 0; cut < 15; cut++) {
      let hasPower = true;
      const asked: Promise<unknown>[] = [];
      const writesOften = random.chance(0.5);
      if (writesOften) asked.push(writeOften());
      for (let step = random.below(60); step >= 0; step--) {
        const number = ++written;
        // Long enough now and then that SQLite writes its log back into the file.
        const update = Buffer.alloc(4 + (random.chance(0.1) ? random.below(300_000) : random.below(40)));
        update.writeUInt32BE(number);
        const entry = { planId: 'a', update, userId: null, time: number };
        asked.push(store.append([entry]).then(([at = 0]) => hasPower && acknowledged.set(at, number)));
        if (random.chance(0.05) && acknowledged.size > 0) {
          const position = Math.max(...acknowledged.keys());
          const saved = store.saveSnapshot('a', {
            position,
            state: Buffer.alloc(random.below(100_000), 1),
          });
          asked.push(saved.then(() => hasPower && snapshots.add(position)));
        }
        await turns(random.below(4));
      }
      if (random.chance(0.5)) await (writesOften ? asked[0] : random.pick(asked));
      await turns(random.below(20));
      hasPower = false;
      await cutPower(durability, random);
      await Promise.allSettled(asked);
      const check = database.prepare('PRAGMA integrity_check').get();
      expect(check).toEqual({ integrity_check: 'ok' });
      const log = await store.readLog('a', 0);
      const numbers = log.slice(1).map(({ update }) => Buffer.from(update).readUInt32BE());
      const kept = new Map(log.slice(1).map(({ position }, index) => [position, numbers[index]]));
      for (const [position, number] of acknowledged) expect(kept.get(position)).toBe(number);
      // What this cut took is gone for good: the next entries take its place.
      expect(numbers).toEqual([...numbers].sort((one, other) => one - other));
      lost += written - (numbers.at(-1) ?? 0);
      written = numbers.at(-1) ?? 0;
      const newest = (await store.load('a')).snapshot?.position ?? 0;
      expect(newest).toBeGreaterThanOrEqual(Math.max(0, ...snapshots));
    }
    return { acknowledged: acknowledged.size, lost };
  };

  it('finds nothing unsure after a start: what a killed process had written is brought to the disk before anyone sees it', async () => {
    open('strict');
    database.transactionUnsynced(() => database.execute('INSERT INTO others (number) VALUES (1)'));
    const left = ['', '-wal'].map((ending) => readFileSync(fileIn(folders) + ending));
    await store.close();
    await database.close();
    folders += 1;
    for (const [index, ending] of ['', '-wal'].entries())
      writeFileSync(fileIn(folders) + ending, left[index] as Buffer);
    files = new SyncedFiles();
    database = openDatabase(fileIn(folders));
    for (const ending of ['', '-wal']) expect(files.isSure(fileIn(folders) + ending)).toBe(true);
    expect(database.prepare('SELECT number FROM others').all()).toEqual([{ number: 1 }]);
  });
});
