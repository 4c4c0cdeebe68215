import type { Database } from './database';
import { entryChecksum } from './entryChecksum';
import type { LogDisk } from './logDisk';
import type { NewLogEntry } from './planStore';

/** SQLite's result code for an entry of a plan that does not exist (SQLITE_CONSTRAINT_FOREIGNKEY). */
const PLAN_IS_MISSING = 787;

/** The log in the embedded database (table `plan_log`). */
export class SqliteLog implements LogDisk {
  readonly #insertion: ReturnType<Database['prepare']>;
  readonly #lookup: ReturnType<Database['prepare']>;

  /** The tables must be there already. */
  constructor(private readonly database: Database) {
    this.#insertion = database.prepare(
      'INSERT INTO plan_log (plan_id, user_id, time, bytes, checksum) VALUES (?, ?, ?, ?, ?)',
    );
    this.#lookup = database.prepare('SELECT 1 FROM plans WHERE id = ?');
  }

  async commit(calls: readonly (readonly NewLogEntry[])[]): Promise<readonly (readonly number[] | null)[]> {
    const endTurn = await this.database.takeTurn();
    try {
      return await this.database.patiently(() => this.#commitTogether(calls));
    } finally {
      endTurn();
    }
  }

  sync(): Promise<void> {
    return this.database.sync();
  }

  /** SQLite asks at each entry whether its plan is there: only when one is not, they are looked for beforehand. */
  #commitTogether(calls: readonly (readonly NewLogEntry[])[]): readonly (readonly number[] | null)[] {
    const insertAll = () => calls.map((entries) => this.#insert(entries));
    const isOne = calls.length === 1 && calls[0]?.length === 1;
    try {
      return isOne
        ? this.database.statementUnsynced(insertAll)
        : this.database.transactionUnsynced(insertAll);
    } catch (error) {
      if ((error as { errcode?: number }).errcode !== PLAN_IS_MISSING) throw error;
    }
    return this.database.transactionUnsynced(() => {
      const known = this.#knownPlans(calls);
      return calls.map((entries) =>
        entries.every(({ planId }) => known.has(planId)) ? this.#insert(entries) : null,
      );
    });
  }

  #insert(entries: readonly NewLogEntry[]): readonly number[] {
    return entries.map(({ planId, userId, time, update }) =>
      Number(this.#insertion.run(planId, userId, time, update, entryChecksum(update)).lastInsertRowid),
    );
  }

  #knownPlans(calls: readonly (readonly NewLogEntry[])[]): ReadonlySet<string> {
    const asked = new Set(calls.flatMap((entries) => entries.map(({ planId }) => planId)));
    return new Set([...asked].filter((planId) => this.#lookup.get(planId) !== undefined));
  }
}
