import { randomBytes } from 'node:crypto';
import type { Clock } from '../../clock';
import type { Database } from '../database';
import type { LogDisk } from '../logDisk';
import type { LogEntry, NewLogEntry } from '../planStore';
import type { SqliteLog } from '../sqliteLog';
import { JournalFile, type JournalFileOptions } from './journalFile';

/** So many entries are filed together: one transaction of them takes a third of a millisecond of processor time. */
const FILED_TOGETHER = 100;
/**
 * What was filed is brought to the disk after so long, in milliseconds: the journal has it, so nobody waits; but whoever writes something else into the
 * database waits for what was filed before it. More often it would keep the journal's own syncs waiting.
 */
const SYNCED_AFTER = 1000;
/** Whatever is in the journal is filed after so long at the latest, in milliseconds. */
const FILED_AFTER = 1000;

/** In bytes: some thirty seconds of two hundred people’s typing. */
const SIZE = 4 << 20;

export type JournalOptions = Partial<JournalFileOptions>;

/** The journal beside a database's file, with the operating system's chance, in 4 MB, where nothing else is said. */
export function openJournal(
  database: Database,
  log: SqliteLog,
  clock: Clock,
  {
    size = SIZE,
    createSalt = () => randomBytes(8),
    syncFile,
  }: JournalOptions & Pick<JournalFileOptions, 'syncFile'>,
): Journal {
  const file = new JournalFile(`${database.file}-words`, { size, createSalt, syncFile });
  return new Journal(database, log, file, clock);
}

/**
 * A journal in front of the log: entries are written to a small file of their own, which costs an eighth of a transaction, and *filed* in the
 * database many at a time. What is in the journal is kept as safely as what is filed, and whoever reads the log is given both. Before anybody else's
 * transaction the journal is filed: so the database never holds anything newer than a log entry that it lacks.
 */
export class Journal implements LogDisk {
  #unfiled: LogEntry[];
  #last: number;
  #isFiling = false;
  /** Whether the database took nothing when it was last tried. */
  #isRefused = false;
  #syncedAt = Number.NEGATIVE_INFINITY;
  #cancelFiling: (() => void) | null = null;
  #filing: Promise<void> | null = null;
  #closing: Promise<void> | null = null;
  readonly #knownPlans = new Set<string>();

  /** Takes over what an earlier process left in its journal. */
  constructor(
    private readonly database: Database,
    private readonly log: SqliteLog,
    private readonly file: JournalFile,
    private readonly clock: Clock,
  ) {
    const filed = log.lastPosition();
    this.#unfiled = file.takeLeft().filter(({ position }) => position > filed);
    this.#last = this.#unfiled.at(-1)?.position ?? filed;
    database.beforeWriting(() => this.#fileNow());
    this.#planFiling();
  }

  /** The entries of a plan after a position that are not filed yet, in order. */
  unfiled(planId: string, after: number): readonly LogEntry[] {
    return this.#unfiled.filter((entry) => entry.planId === planId && entry.position > after);
  }

  /** The next position, for an entry that goes into the database by itself. */
  claimPosition(): number {
    this.#last += 1;
    return this.#last;
  }

  /** A plan was deleted: nothing is taken for it any more. */
  forgetPlan(planId: string): void {
    this.#knownPlans.delete(planId);
  }

  async commit(calls: readonly (readonly NewLogEntry[])[]): Promise<readonly (readonly number[] | null)[]> {
    if (this.#isRefused) await this.#file();
    const kept = calls.map((entries) => entries.every(({ planId }) => this.#knowsPlan(planId)));
    const entries = calls.flatMap((call, index) => (kept[index] ? call : []));
    let next = entries.length > 0 ? await this.#keep(entries) : 0;
    return calls.map((call, index) => (kept[index] ? call.map(() => next++) : null));
  }

  sync(): Promise<void> {
    return this.file.sync();
  }

  /** Files what is left and takes the journal away: the database alone then holds everything. Where it refuses, the next start takes over the journal. */
  close(): Promise<void> {
    this.#closing ??= this.#finish();
    return this.#closing;
  }

  async #finish(): Promise<void> {
    this.#cancelFiling?.();
    await this.#filing;
    try {
      await this.#file();
      await this.database.sync();
    } catch {
      this.file.close();
      return;
    }
    this.file.remove();
  }

  /** Resolves with the position of the first of them; the others follow it. */
  async #keep(entries: readonly NewLogEntry[]): Promise<number> {
    if (!this.file.mayHold(entries)) return this.#fileAtOnce(entries);
    if (!this.file.hasRoomFor(entries)) {
      await this.#file();
      await this.database.sync();
      this.file.startAnew();
    }
    const first = this.#last + 1;
    this.file.write(first, entries);
    for (const entry of entries) this.#unfiled.push({ ...entry, position: this.claimPosition() });
    this.#planFiling();
    return first;
  }

  /** On the disk when this resolves: what is written to the journal next may build on it. */
  async #fileAtOnce(entries: readonly NewLogEntry[]): Promise<number> {
    const first = await this.#inTurn(() => {
      this.#fileNow();
      const first = this.#last + 1;
      this.log.insert(entries.map((entry, index) => ({ ...entry, position: first + index })));
      this.#last += entries.length;
      return first;
    });
    await this.database.sync();
    return first;
  }

  #knowsPlan(planId: string): boolean {
    if (this.#knownPlans.has(planId)) return true;
    if (!this.log.hasPlan(planId)) return false;
    this.#knownPlans.add(planId);
    return true;
  }

  #planFiling(): void {
    if (this.#unfiled.length === 0 || this.#filing) return;
    if (this.#unfiled.length >= FILED_TOGETHER && !this.#isRefused) this.#fileBeside();
    else this.#cancelFiling ??= this.clock.after(FILED_AFTER, () => this.#fileBeside());
  }

  #fileBeside(): void {
    this.#cancelFiling?.();
    this.#cancelFiling = null;
    this.#filing = this.#file()
      .then(() => this.#syncNowAndThen())
      // Whoever writes next is told.
      .catch(() => {})
      .then(() => {
        this.#filing = null;
        this.#planFiling();
      });
  }

  async #syncNowAndThen(): Promise<void> {
    const now = this.clock.now();
    const passed = now - this.#syncedAt;
    // A clock that is set back begins anew.
    if (passed >= 0 && passed < SYNCED_AFTER) return this.database.keepLogShort();
    this.#syncedAt = now;
    await this.database.sync();
  }

  /** Waits for a program that holds the database for a while; whoever writes meanwhile does not. */
  async #file(): Promise<void> {
    try {
      await this.#inTurn(() => this.#fileNow());
    } catch (error) {
      this.#isRefused = true;
      throw error;
    }
  }

  #fileNow(): void {
    if (this.#isFiling || this.#unfiled.length === 0) return;
    this.#isFiling = true;
    try {
      this.log.insert(this.#unfiled);
      this.#unfiled = [];
      this.#isRefused = false;
    } finally {
      this.#isFiling = false;
    }
  }

  async #inTurn<T>(work: () => T): Promise<T> {
    const endTurn = await this.database.takeTurn();
    try {
      return await this.database.patiently(work);
    } finally {
      endTurn();
    }
  }
}
