import { closeSync, existsSync, fdatasyncSync, fstatSync, openSync, statSync } from 'node:fs';
import { setTimeout as elapsed } from 'node:timers/promises';
import type { DatabaseSyncInstance, StatementSyncInstance } from '@photostructure/sqlite';
import { createSteadyClock } from '../clock';
import { type SyncFile, syncBeside } from './logSync';
import { Pace } from './pace';
import { loadSqlite } from './sqliteModule';
import { Turns } from './turns';

/** How long this thread stands still when another process holds the file, before it does something else, in milliseconds. */
const BUSY_TIMEOUT = 20;
/** From one sync for transactions to the next, in milliseconds. */
const SYNC_GAP = 20;
/** How often what another process keeps from being written is tried again, and after what pause in milliseconds: 10 s in all. */
const PATIENCE = { attempts: 100, pause: 80 };
/** After so many transactions the write-ahead log is carried into the database file. */
const CHECKPOINT_EVERY = 100;
/** A log of so many bytes is cut off then: more than what so many transactions write while people type in hundreds of plans. */
const LONG_LOG = 96 << 20;
/**
 * At so many times that length SQLite carries it over by itself, while everybody waits: only the query builder's statements, which
 * nobody counts, or a reader in another process can make it so long.
 */
const LONGEST_LOG = 2;
/** SQLite's pages, in bytes. */
const PAGE = 4096;
/** How many of the query builder's statements are kept compiled. */
const KEPT_STATEMENTS = 300;
/** SQLite's result code for a file that another process holds. */
const SQLITE_BUSY = 5;

export interface DatabaseOptions {
  /** `syncBeside`, where nothing else is said. */
  readonly syncFile?: SyncFile;
  /** From how many bytes on the write-ahead log is cut off once it is carried into the database file: 96 MB, where nothing else is said. */
  readonly longLog?: number;
}

/** What SQLite stores in a column. */
export type SqlValue = null | number | bigint | string | Uint8Array;

/**
 * One connection to the embedded SQLite file, shared by everything in this process. Statements are synchronous. Since a
 * transaction of the query builder lasts over several turns of the event loop, whoever writes asks for the connection first
 * (`transaction`, or `takeTurn` for longer work): so nobody's statements fall into somebody else's transaction.
 */
export class Database {
  /** The path of its file. */
  readonly file: string;
  readonly #connection: DatabaseSyncInstance;
  readonly #turns = new Turns();
  readonly #syncFile: SyncFile;
  readonly #longLog: number;
  readonly #descriptors = new Map<string, number>();
  readonly #statements = new Map<string, StatementSyncInstance>();
  #isOpen = true;
  #synchronous = 'FULL';
  #beforeWriting = () => {};
  #transactions = 0;
  /** Whether anything was committed since the last sync began. */
  #hasUnsynced = false;
  #checkpoint: Promise<void> | null = null;
  #failure: { readonly error: unknown } | null = null;
  readonly #syncPace = new Pace(createSteadyClock());
  #nextSync: Promise<void> | null = null;
  #lastSync: Promise<void> | null = null;

  /** A connection to `file` in write-ahead mode. */
  constructor(
    connection: DatabaseSyncInstance,
    file: string,
    { syncFile = syncBeside, longLog = LONG_LOG }: DatabaseOptions = {},
  ) {
    this.#connection = connection;
    this.file = file;
    this.#syncFile = syncFile;
    this.#longLog = longLog;
  }

  /** Compiles one statement. Throws on wrong SQL, and what `assertSound` throws. */
  prepare(sql: string): StatementSyncInstance {
    this.assertSound();
    return this.#connection.prepare(sql);
  }

  /** The same, compiled once for all who ask with the same words; not for statements whose rows are read one by one. */
  prepareOnce(sql: string): StatementSyncInstance {
    const kept = this.#statements.get(sql);
    this.assertSound();
    if (kept) return kept;
    const statement = this.#connection.prepare(sql);
    if (this.#statements.size >= KEPT_STATEMENTS) this.#statements.clear();
    this.#statements.set(sql, statement);
    return statement;
  }

  /** Runs statements that give nothing back. */
  execute(sql: string): void {
    this.#connection.exec(sql);
  }

  /** Waits until nobody uses the connection; whoever gets it must call the function it resolves with when done. */
  takeTurn(): Promise<() => void> {
    return this.#turns.take();
  }

  /**
   * Runs `work` in a transaction of its own; when this resolves, the changes are on the disk. When `work` throws, nothing
   * of it is kept and the promise rejects with the same error. `work` must be synchronous.
   */
  async transaction<T>(work: () => T): Promise<T> {
    const endTurn = await this.takeTurn();
    let result: T;
    try {
      result = await this.patiently(() => this.transactionUnsynced(work));
    } finally {
      endTurn();
    }
    await this.#syncTogether();
    return result;
  }

  /** Runs `work` until no other process keeps the file from it, at the latest after 10 s; everybody else is served meanwhile. */
  async patiently<T>(work: () => T): Promise<T> {
    for (let left = PATIENCE.attempts; ; left--) {
      try {
        return work();
      } catch (error) {
        if (left <= 1 || (error as { errcode?: number }).errcode !== SQLITE_BUSY) throw error;
        await elapsed(PATIENCE.pause);
      }
    }
  }

  /** The same at once: only for start-up, when nothing else uses the connection, or inside a turn. */
  transactionNow<T>(work: () => T): T {
    this.prepareToWrite();
    return this.#transact(work);
  }

  /**
   * As `transactionNow`, but does not wait for the disk: a killed process loses nothing of it, a power cut may, until `sync` has
   * resolved.
   */
  transactionUnsynced<T>(work: () => T): T {
    this.#beforeWriting();
    this.#setSynchronous('NORMAL');
    return this.#transact(work);
  }

  /**
   * From now on a statement outside of these methods is on the disk when it is done. To be called, within a turn and outside of a transaction, before
   * the first that writes.
   */
  prepareToWrite(): void {
    this.#beforeWriting();
    this.#setSynchronous('FULL');
  }

  /** `work` is done before every transaction, which does not begin when it throws. */
  beforeWriting(work: () => void): void {
    this.#beforeWriting = work;
  }

  /** SQLite reads the words of a pragma each time: they are said only when they change something. */
  #setSynchronous(mode: 'OFF' | 'NORMAL' | 'FULL'): void {
    if (this.#synchronous === mode) return;
    this.#connection.exec(`PRAGMA synchronous = ${mode}`);
    this.#synchronous = mode;
  }

  #transact<T>(work: () => T): T {
    this.prepareOnce('BEGIN IMMEDIATE').run();
    try {
      const result = work();
      this.prepareOnce('COMMIT').run();
      this.#transactions += 1;
      this.#hasUnsynced = true;
      return result;
    } catch (error) {
      if (this.#connection.isTransaction !== false) this.#rollBack();
      throw error;
    }
  }

  /**
   * Resolves when everything that was committed before is on the disk; this thread goes on meanwhile. It
   * syncs the write-ahead log, as SQLite does at the end of a `FULL` transaction. Rejects with the system's error, now and for ever: see `assertSound`.
   */
  sync(): Promise<void> {
    this.#hasUnsynced = false;
    const synced = this.#syncToDisk('-wal');
    this.#lastSync = synced;
    this.keepLogShort();
    return synced;
  }

  /** Carries the write-ahead log over, beside everything else, when enough has been written: to be called after transactions that nobody syncs. */
  keepLogShort(): void {
    if (this.#transactions >= CHECKPOINT_EVERY) this.#checkpoint ??= this.#carryOver();
  }

  /**
   * Throws the error of a sync that failed. Nobody knows then which pages have reached the disk, and the next sync may succeed
   * without them; so nothing more is written until the program is started anew and reads what there is.
   */
  assertSound(): void {
    if (this.#failure) throw this.#failure.error;
  }

  /**
   * Carries the log over at once and cuts it off; only when nobody is there yet, any more, or when nothing is left to carry. The file alone then holds
   * everything, for whoever copies it. SQLite does so at its end by itself only when no statement is compiled any more.
   */
  emptyLog(): void {
    try {
      this.#connection.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    } catch {
      // A disk that is full: the next start reads the log.
    }
  }

  /** Ends the connection after the present user's turn. */
  async close(): Promise<void> {
    // Whoever asked for them hears of their failures.
    await Promise.allSettled([this.#nextSync]);
    await Promise.allSettled([this.#lastSync]);
    await this.#checkpoint;
    const endTurn = await this.takeTurn();
    if (this.#isOpen) {
      this.#isOpen = false;
      if (!this.#failure) this.emptyLog();
      this.#connection.close();
    }
    // Not before: whoever closes a file gives up every lock that this process has on it.
    for (const descriptor of this.#descriptors.values()) closeSync(descriptor);
    this.#descriptors.clear();
    endTurn();
  }

  /** Many transactions that follow each other closely share a sync, also one that the log has asked for meanwhile: it costs more than they do. */
  #syncTogether(): Promise<void> {
    this.#nextSync ??= this.#syncPace.next(SYNC_GAP).then(() => {
      this.#nextSync = null;
      return this.#hasUnsynced || !this.#lastSync ? this.sync() : this.#lastSync;
    });
    return this.#nextSync;
  }

  /**
   * Carries what the write-ahead log holds into the database file (a checkpoint) while this thread serves everybody. SQLite would
   * sync both files itself and keep the thread waiting; so they are synced in the thread pool, and SQLite only copies. Nobody
   * writes before the second sync is done: only then may the log be written over from its beginning. A long one is cut off, so that
   * one large import does not take that room for ever.
   */
  async #carryOver(): Promise<void> {
    const endTurn = await this.takeTurn();
    try {
      this.#transactions = 0;
      await this.#syncToDisk('-wal');
      if (this.#copyLog()) {
        await this.#syncToDisk('');
        if (this.#isLogLong()) this.emptyLog();
      }
    } catch (error) {
      // Everyone who writes from now on is told.
      this.#failure ??= { error };
    } finally {
      this.#checkpoint = null;
      endTurn();
    }
  }

  /** The file keeps its length when the log is written over from its beginning. */
  #isLogLong(): boolean {
    return fstatSync(this.#descriptorOf('-wal')).size >= this.#longLog;
  }

  /** Returns false when the disk refuses (it may be full): then the log stays as it is, and this is tried again later. */
  #copyLog(): boolean {
    this.#setSynchronous('OFF');
    try {
      this.#connection.exec('PRAGMA wal_checkpoint(PASSIVE)');
      return true;
    } catch {
      return false;
    } finally {
      this.#setSynchronous('FULL');
    }
  }

  /** Syncs one of the database's files, named by what its name ends in. */
  async #syncToDisk(ending: '' | '-wal'): Promise<void> {
    this.assertSound();
    try {
      await this.#syncFile(this.#descriptorOf(ending));
    } catch (error) {
      this.#failure ??= { error };
      throw error;
    }
  }

  #descriptorOf(ending: '' | '-wal'): number {
    const descriptor = this.#descriptors.get(ending) ?? openSync(`${this.file}${ending}`, 'r+');
    this.#descriptors.set(ending, descriptor);
    return descriptor;
  }

  #rollBack(): void {
    try {
      this.#connection.exec('ROLLBACK');
    } catch {
      // SQLite has rolled back by itself (disk full, I/O error): the first error says why.
    }
  }
}

/**
 * Opens (or creates) the database file so that a commit is on the disk when it returns: write-ahead log, full
 * synchronisation, foreign keys enforced.
 */
export function openDatabase(file: string, options: DatabaseOptions = {}): Database {
  syncLeftovers(file);
  const { DatabaseSync } = loadSqlite();
  const connection = new DatabaseSync(file);
  connection.exec(`PRAGMA busy_timeout = ${BUSY_TIMEOUT}`);
  connection.exec('PRAGMA journal_mode = WAL');
  connection.exec('PRAGMA synchronous = FULL');
  connection.exec('PRAGMA foreign_keys = ON');
  const longest = (LONGEST_LOG * (options.longLog ?? LONG_LOG)) / PAGE;
  connection.exec(`PRAGMA wal_autocheckpoint = ${Math.ceil(longest)}`);
  const database = new Database(connection, file, options);
  // Of a server that is killed again and again, none may come as far as to carry it over.
  if (logLength(file) >= (options.longLog ?? LONG_LOG)) database.emptyLog();
  return database;
}

/** In bytes. */
function logLength(file: string): number {
  return statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0;
}

/**
 * What a process wrote that was killed may not be on the disk yet; nobody may be shown it before it is, and the write-ahead log may
 * not be written over before what was carried out of it is.
 */
function syncLeftovers(file: string): void {
  if (!existsSync(`${file}-wal`)) return;
  for (const name of [`${file}-wal`, file]) {
    const descriptor = openSync(name, 'r+');
    try {
      fdatasyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
  }
}
