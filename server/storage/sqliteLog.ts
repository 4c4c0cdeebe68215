import type { Database } from './database';
import { entryChecksum } from './entryChecksum';
import type { LogEntry } from './planStore';

/** SQLite's result code for an entry of a plan that does not exist (SQLITE_CONSTRAINT_FOREIGNKEY). */
const PLAN_IS_MISSING = 787;

/** The log in the embedded database (table `plan_log`). Its methods are synchronous, for whoever has the connection's turn. */
export class SqliteLog {
  /** The tables must be there already. */
  constructor(private readonly database: Database) {}

  /** The highest position that was ever given to an entry that is here; 0 before the first. */
  lastPosition(): number {
    const row = this.database.prepareOnce(`SELECT seq FROM sqlite_sequence WHERE name = 'plan_log'`).get() as
      | { readonly seq: number }
      | undefined;
    return row?.seq ?? 0;
  }

  hasPlan(planId: string): boolean {
    return this.database.prepareOnce('SELECT 1 FROM plans WHERE id = ?').get(planId) !== undefined;
  }

  /** Keeps entries in one transaction, which is not on the disk yet; those of plans that are deleted meanwhile are left out. */
  insert(entries: readonly LogEntry[]): void {
    const insertAll = (chosen: readonly LogEntry[]) => {
      for (const entry of chosen) this.insertOne(entry);
    };
    try {
      this.database.transactionUnsynced(() => insertAll(entries));
    } catch (error) {
      if ((error as { errcode?: number }).errcode !== PLAN_IS_MISSING) throw error;
      this.database.transactionUnsynced(() =>
        insertAll(entries.filter(({ planId }) => this.hasPlan(planId))),
      );
    }
  }

  /** For one entry, within a transaction. */
  insertOne({ position, planId, userId, time, update }: LogEntry): void {
    this.database
      .prepareOnce(
        'INSERT INTO plan_log (position, plan_id, user_id, time, bytes, checksum) VALUES (?, ?, ?, ?, ?, ?)',
      )
      .run(position, planId, userId, time, update, entryChecksum(update));
  }
}
