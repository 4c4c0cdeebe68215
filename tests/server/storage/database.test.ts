import { copyFileSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Kysely } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '../../../server/storage/database';
import { type Migration, migrate } from '../../../server/storage/migrate';
import { createDialect } from '../../../server/storage/sqliteDialect';

const createWords: Migration = {
  number: 1,
  name: 'createWords',
  apply: (database) =>
    database.execute('CREATE TABLE words (id INTEGER PRIMARY KEY, text TEXT, spoken INTEGER)'),
};

interface Tables {
  words: { id?: number; text: string; spoken?: number | boolean };
}

describe('the embedded database', () => {
  let folder: string;
  let database: Database;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'gongni-database-'));
    database = openDatabase(join(folder, 'gongni.sqlite'));
  });

  afterEach(async () => {
    await database.close();
    rmSync(folder, { recursive: true });
  });

  const words = () =>
    database
      .prepare('SELECT text FROM words ORDER BY id')
      .all()
      .map((row) => row.text);

  it('is durable: write-ahead log, full synchronisation, foreign keys', () => {
    expect(database.prepare('PRAGMA journal_mode').get()).toMatchObject({ journal_mode: 'wal' });
    expect(database.prepare('PRAGMA synchronous').get()).toMatchObject({ synchronous: 2 });
    expect(database.prepare('PRAGMA foreign_keys').get()).toMatchObject({ foreign_keys: 1 });
  });

  it('runs each migration once, and each module counts its own', () => {
    migrate(database, 'words', [createWords]);
    migrate(database, 'words', [createWords]);
    migrate(database, 'others', []);
    expect(words()).toEqual([]);
  });

  it('keeps nothing of a migration that fails, and goes on from there', () => {
    const broken: Migration = {
      number: 2,
      name: 'broken',
      apply: (database) =>
        database.execute('CREATE TABLE half (id INTEGER); CREATE TABLE words (id INTEGER)'),
    };
    expect(() => migrate(database, 'words', [createWords, broken])).toThrow(/words/);
    expect(() => database.prepare('SELECT * FROM half')).toThrow();
    migrate(database, 'words', [createWords, { ...broken, apply: () => {} }]);
  });

  it('refuses a file that a newer program wrote', () => {
    migrate(database, 'words', [createWords]);
    expect(() => migrate(database, 'words', [])).toThrow('更新版本');
  });

  it('keeps nothing of a transaction that throws', async () => {
    migrate(database, 'words', [createWords]);
    const failure = database.transaction(() => {
      database.execute(`INSERT INTO words (text) VALUES ('目标')`);
      throw new Error('no');
    });
    await expect(failure).rejects.toThrow('no');
    expect(words()).toEqual([]);
  });

  it('syncs on its own what was committed without waiting for the disk, and waits again afterwards', async () => {
    migrate(database, 'words', [createWords]);
    const insert = (text: string) => database.prepare('INSERT INTO words (text) VALUES (?)').run(text);
    database.transactionUnsynced(() => insert('教育'));
    await database.sync();
    expect(() =>
      database.transactionUnsynced(() => {
        insert('半');
        throw new Error('no');
      }),
    ).toThrow('no');
    expect(words()).toEqual(['教育']);
    const mode = () => database.prepare('PRAGMA synchronous').get();
    expect(database.transactionNow(mode)).toEqual({ synchronous: 2 });
    expect(database.transactionUnsynced(mode)).toEqual({ synchronous: 1 });
    const kysely = new Kysely<Tables>({ dialect: createDialect(database) });
    await kysely.insertInto('words').values({ text: '指标' }).execute();
    expect(mode()).toEqual({ synchronous: 2 });
  });

  it('shares the sync that the log asks for after a transaction, and never one from before it', async () => {
    await database.close();
    let syncs = 0;
    const count = async () => {
      syncs += 1;
    };
    database = openDatabase(join(folder, 'gongni.sqlite'), { syncFile: count });
    migrate(database, 'words', [createWords]);
    const say = () => database.prepare("INSERT INTO words (text) VALUES ('水利')").run();
    const said = database.transaction(say);
    // It is committed in this turn of the event loop, and would ask for a sync of its own at its end.
    for (let step = 0; step < 50; step++) await null;
    expect(words()).toEqual(['水利']);
    await database.sync();
    await said;
    expect(syncs).toBe(1);
    await database.transaction(say);
    expect(syncs).toBe(2);
  });

  it('carries its log over without waiting for the disk, and writes nothing before the disk has it', async () => {
    await database.close();
    const working: (() => void)[] = [];
    let isSlow = false;
    const slowly = () => new Promise<void>((resolve) => (isSlow ? working.push(resolve) : resolve()));
    database = openDatabase(join(folder, 'gongni.sqlite'), { syncFile: slowly });
    migrate(database, 'words', [createWords]);
    const insertion = database.prepare('INSERT INTO words (text) VALUES (?)');
    const write = (text: string) => database.transactionUnsynced(() => insertion.run(text));
    for (let count = 0; count < 1000; count++) write('字');
    isSlow = true;
    const synced = database.sync();
    const diskHasOne = async () => {
      while (working.length === 0) await new Promise((resolve) => setImmediate(resolve));
      working.shift()?.();
    };
    await diskHasOne();
    await synced;
    let isWritten = false;
    const late = database
      .transaction(() => insertion.run('late'))
      .then(() => {
        isWritten = true;
      });
    // The log, then the file that it is carried into; until then the one who writes waits.
    await diskHasOne();
    expect(words()).toHaveLength(1000);
    expect(isWritten).toBe(false);
    await diskHasOne();
    isSlow = false;
    await late;
    expect(words().at(-1)).toBe('late');
    const logSize = () => statSync(join(folder, 'gongni.sqlite-wal')).size;
    const size = logSize();
    for (let count = 0; count < 500; count++) write('字');
    expect(logSize()).toBe(size);
  });

  it('carries its log over after a hundred transactions, and cuts a long one off', async () => {
    await database.close();
    const longLog = 1 << 20;
    database = openDatabase(join(folder, 'gongni.sqlite'), { longLog });
    migrate(database, 'words', [createWords]);
    const insertion = database.prepare('INSERT INTO words (text) VALUES (?)');
    const logSize = () => statSync(join(folder, 'gongni.sqlite-wal')).size;
    const write = async () => {
      database.transactionUnsynced(() => insertion.run('字'.repeat(5000)));
      await database.sync();
      const endTurn = await database.takeTurn();
      endTurn();
    };
    for (let count = 0; count < 98; count++) await write();
    expect(logSize()).toBeGreaterThan(longLog);
    // With the migration it is the hundredth transaction.
    await write();
    expect(logSize()).toBe(0);
    for (let count = 0; count < 10; count++) await write();
    expect(words()).toHaveLength(109);
  });

  it('carries over, when it starts, the long log of one that was killed', async () => {
    migrate(database, 'words', [createWords]);
    const file = join(folder, 'gongni.sqlite');
    for (let count = 0; count < 10; count++)
      database.transactionUnsynced(() =>
        database.execute(`INSERT INTO words (text) VALUES ('${'字'.repeat(50_000)}')`),
      );
    for (const ending of ['', '-wal']) copyFileSync(`${file}${ending}`, `${file}2${ending}`);
    const longLog = statSync(`${file}2-wal`).size;
    const next = openDatabase(`${file}2`, { longLog });
    expect(statSync(`${file}2-wal`).size).toBe(0);
    expect(next.prepare('SELECT count(*) AS count FROM words').get()).toEqual({ count: 10 });
    await next.close();
  });

  it('takes nothing more after a sync that failed, whatever the disk says then', async () => {
    await database.close();
    let fails = false;
    database = openDatabase(join(folder, 'gongni.sqlite'), {
      syncFile: async () => {
        if (fails) throw new Error('disk I/O error');
      },
    });
    migrate(database, 'words', [createWords]);
    const write = () =>
      database.transaction(() => database.execute(`INSERT INTO words (text) VALUES ('字')`));
    await write();
    fails = true;
    await expect(write()).rejects.toThrow('disk I/O error');
    fails = false;
    await expect(write()).rejects.toThrow('disk I/O error');
    expect(() => database.prepare('SELECT 1')).toThrow('disk I/O error');
  });

  it('waits for another process that holds the file, while this one serves everybody else', async () => {
    migrate(database, 'words', [createWords]);
    const other = openDatabase(join(folder, 'gongni.sqlite'));
    other.execute('BEGIN IMMEDIATE');
    const othersAreServed = new Promise<void>((resolve) => {
      let turns = 0;
      const turning = setInterval(() => {
        turns += 1;
        if (turns < 20) return;
        clearInterval(turning);
        resolve();
      }, 1);
    });
    const writing = database.transaction(() => database.execute(`INSERT INTO words (text) VALUES ('教育')`));
    await othersAreServed;
    expect(words()).toEqual([]);
    other.execute('COMMIT');
    await writing;
    expect(words()).toEqual(['教育']);
    await other.close();
  });

  it('answers the query builder, with booleans, returned rows and counts', async () => {
    migrate(database, 'words', [createWords]);
    const kysely = new Kysely<Tables>({ dialect: createDialect(database) });
    const inserted = await kysely
      .insertInto('words')
      .values({ text: '目标', spoken: true })
      .returningAll()
      .executeTakeFirst();
    expect(inserted).toEqual({ id: 1, text: '目标', spoken: 1 });
    const updated = await kysely.updateTable('words').set({ text: '指标' }).executeTakeFirst();
    expect(updated.numUpdatedRows).toBe(1n);
    expect(await kysely.selectFrom('words').select('text').execute()).toEqual([{ text: '指标' }]);
  });

  it('lets a transaction of the builder and one of the log wait for each other', async () => {
    migrate(database, 'words', [createWords]);
    const kysely = new Kysely<Tables>({ dialect: createDialect(database) });
    const taken = kysely.transaction().execute(async (transaction) => {
      await transaction.insertInto('words').values({ text: 'taken back' }).execute();
      await new Promise((resolve) => setImmediate(resolve));
      throw new Error('taken back');
    });
    const kept = database.transaction(() => database.execute(`INSERT INTO words (text) VALUES ('kept')`));
    await expect(taken).rejects.toThrow('taken back');
    await kept;
    expect(words()).toEqual(['kept']);
  });

  it('may be closed twice', async () => {
    await database.close();
    await database.close();
    expect(() => words()).toThrow();
  });

  it('lets the journal be filed before a transaction or a statement of the builder that writes, never within one', async () => {
    migrate(database, 'words', [createWords]);
    const kysely = new Kysely<Tables>({ dialect: createDialect(database) });
    let filed = 0;
    database.beforeWriting(() => {
      // SQLite refuses a transaction within another.
      database.execute('BEGIN; COMMIT');
      filed += 1;
    });
    await kysely.transaction().execute(async (transaction) => {
      await transaction.insertInto('words').values({ text: '目标' }).execute();
      await transaction.updateTable('words').set({ spoken: true }).execute();
    });
    expect(filed).toBe(1);
    await kysely.selectFrom('words').selectAll().execute();
    expect(filed).toBe(1);
    await kysely.insertInto('words').values({ text: '指标' }).execute();
    expect(filed).toBe(2);
    expect(words()).toEqual(['目标', '指标']);
  });
});
