import { PlanError } from '../../shared/errors';
import { type Clock, createSteadyClock } from '../clock';
import { AppendQueue } from './appendQueue';
import type { DamageListener } from './damage';
import type { Database } from './database';
import { entryChecksum } from './entryChecksum';
import { type Journal, type JournalOptions, openJournal } from './journal/journal';
import { LOG_RHYTHMS, type LogRhythm } from './logRhythm';
import { createLogSync } from './logSync';
import type { LogEntry, NewPlan, PlanRecord, PlanStore, Snapshot, StoredPlan } from './planStore';
import { findSoundSnapshot, writeSnapshot } from './snapshotTable';
import { SqliteLog } from './sqliteLog';

/** How many log entries are read in one turn of the event loop, in some milliseconds. */
const ENTRIES_AT_ONCE = 1000;

const PLAN_COLUMNS =
  'id, title, stage, created_at AS createdAt, changed_at AS changedAt, changed_by AS changedBy';
const COLUMN_OF = { title: 'title', stage: 'stage', changedAt: 'changed_at', changedBy: 'changed_by' };

/** Plans in the embedded database, whose tables `migrate(database, 'plans', planMigrations)` has made. */
export class SqlitePlanStore implements PlanStore {
  readonly #log: SqliteLog;
  readonly #journal: Journal;
  readonly #appends: AppendQueue;

  /**
   * `onDamage` hears of every snapshot and log entry that is found damaged; loading falls back to older snapshots and the log by
   * itself, and damaged entries are given without their bytes. `clock` only keeps the log's rhythm: nothing that is stored has its times.
   */
  constructor(
    private readonly database: Database,
    private readonly onDamage: DamageListener,
    rhythm: LogRhythm = LOG_RHYTHMS.strict,
    clock: Clock = createSteadyClock(),
    journal: JournalOptions = {},
  ) {
    this.#log = new SqliteLog(database);
    const syncFile = createLogSync(rhythm.syncGap === 0);
    this.#journal = openJournal(database, this.#log, clock, { syncFile, ...journal });
    this.#appends = new AppendQueue(this.#journal, rhythm, clock);
  }

  /** Throws `PlanError('conflict')` when the id is taken. */
  async createPlan(plan: NewPlan): Promise<void> {
    await this.database.transaction(() => {
      if (this.#find(plan.id)) throw new PlanError('conflict', '已有一份编号相同的规划。');
      this.database
        .prepare(
          'INSERT INTO plans (id, title, stage, created_at, changed_at, changed_by) VALUES (?, ?, ?, ?, ?, ?)',
        )
        .run(plan.id, plan.title, plan.stage, plan.createdAt, plan.changedAt, plan.changedBy);
      this.#log.insertOne({
        position: this.#journal.claimPosition(),
        planId: plan.id,
        userId: plan.changedBy,
        time: plan.createdAt,
        update: plan.seed,
      });
    });
  }

  async findPlan(id: string): Promise<PlanRecord | null> {
    return this.#inTurn(() => this.#find(id));
  }

  async listPlans(): Promise<readonly PlanRecord[]> {
    return this.#inTurn(
      () =>
        this.database
          .prepare(`SELECT ${PLAN_COLUMNS} FROM plans ORDER BY changed_at DESC, id`)
          .all() as PlanRecord[],
    );
  }

  async updatePlan(id: string, changes: Parameters<PlanStore['updatePlan']>[1]): Promise<void> {
    const given = Object.entries(COLUMN_OF).flatMap(([field, column]) => {
      const value = changes[field as keyof typeof COLUMN_OF];
      return value === undefined ? [] : [{ column, value }];
    });
    const set = given.map(({ column }) => `${column} = ?`).join(', ');
    await this.database.transaction(() => {
      if (given.length === 0) {
        if (!this.#find(id)) throw planNotFound();
        return;
      }
      const update = this.database.prepareOnce(`UPDATE plans SET ${set} WHERE id = ?`);
      const { changes } = update.run(...given.map(({ value }) => value), id);
      if (Number(changes) === 0) throw planNotFound();
    });
  }

  async deletePlan(id: string): Promise<void> {
    await this.database.transaction(() => {
      this.database.prepare('DELETE FROM plans WHERE id = ?').run(id);
      this.#journal.forgetPlan(id);
    });
  }

  append(...call: Parameters<PlanStore['append']>): Promise<readonly number[]> {
    return this.#appends.append(...call);
  }

  /** Throws `PlanError('not-found')` for an unknown plan, `PlanError('unavailable')` when nothing of it can be read. */
  async load(planId: string): Promise<StoredPlan> {
    const snapshot = await this.#inTurn(() => {
      this.#appends.assertSound();
      if (!this.#find(planId)) throw planNotFound();
      return findSoundSnapshot(this.database, planId, this.onDamage);
    });
    const tail = await this.#tail(planId, snapshot?.position ?? 0);
    if (!snapshot && tail.length === 0)
      throw new PlanError('unavailable', '这份规划的数据无法读取，请管理员从备份恢复。');
    return { snapshot, tail };
  }

  async readLog(planId: string, after: number, limit?: number): Promise<readonly LogEntry[]> {
    return this.#inTurn(() => this.#read(planId, after, limit));
  }

  async saveSnapshot(planId: string, snapshot: Snapshot): Promise<void> {
    await this.database.transaction(() => {
      if (!this.#find(planId)) throw planNotFound();
      writeSnapshot(this.database, planId, snapshot);
    });
  }

  /** Finishes what was asked for. The database stays open; whoever opened it closes it. */
  async close(): Promise<void> {
    await this.#appends.settled();
    await this.#journal.close();
  }

  #find(id: string): PlanRecord | null {
    const row = this.database.prepareOnce(`SELECT ${PLAN_COLUMNS} FROM plans WHERE id = ?`).get(id);
    return (row as PlanRecord | undefined) ?? null;
  }

  /** A piece at a time, since it may be the whole log and others are to be served meanwhile. */
  async #tail(planId: string, after: number): Promise<readonly LogEntry[]> {
    const pieces: LogEntry[][] = [];
    for (let last = after; ; ) {
      const piece = await this.readLog(planId, last, ENTRIES_AT_ONCE);
      pieces.push([...piece]);
      if (piece.length < ENTRIES_AT_ONCE) return pieces.flat();
      last = piece.at(-1)?.position ?? last;
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  #read(planId: string, after: number, limit = -1): LogEntry[] {
    const rows = this.database
      .prepareOnce(
        `SELECT position, plan_id AS planId, user_id AS userId, time, bytes AS "update", checksum
         FROM plan_log WHERE plan_id = ? AND position > ? ORDER BY position LIMIT ?`,
      )
      .all(planId, after, limit) as LogRow[];
    const filed = rows.map((row) => this.#checked(row));
    if (filed.length === limit) return filed;
    const unfiled = this.#journal.unfiled(planId, after);
    return [...filed, ...(limit < 0 ? unfiled : unfiled.slice(0, limit - filed.length))];
  }

  #checked({ checksum, ...entry }: LogRow): LogEntry {
    if (checksum === null || checksum === entryChecksum(entry.update)) return entry;
    this.onDamage({ of: 'entry', planId: entry.planId, position: entry.position });
    return { ...entry, update: new Uint8Array() };
  }

  /** Reads between other people's transactions, so that nothing uncommitted is seen. */
  async #inTurn<T>(read: () => T): Promise<T> {
    const endTurn = await this.database.takeTurn();
    try {
      return read();
    } finally {
      endTurn();
    }
  }
}

interface LogRow extends LogEntry {
  /** Null in entries from before there were checksums. */
  readonly checksum: number | null;
}

function planNotFound(): PlanError {
  return new PlanError('not-found', '这份规划不存在，或已被删除。');
}
