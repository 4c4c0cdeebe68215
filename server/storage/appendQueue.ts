import { PlanError } from '../../shared/errors';
import type { Database } from './database';
import type { NewLogEntry } from './planStore';

interface Waiting {
  readonly entries: readonly NewLogEntry[];
  readonly resolve: (positions: readonly number[]) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Group commit: everything that is asked for while the disk works on one transaction goes into the next one, whichever plan
 * it belongs to. One call is kept as a whole or not at all, and calls are kept in their order.
 */
export class AppendQueue {
  #waiting: Waiting[] = [];
  #running: Promise<void> | null = null;
  #insertion: ReturnType<Database['prepare']> | null = null;
  #lookup: ReturnType<Database['prepare']> | null = null;

  constructor(private readonly database: Database) {}

  /**
   * Resolves with the positions of the entries once they are on the disk. Rejects with `PlanError('not-found')` when a plan
   * of theirs does not exist (others in the same group are kept), with SQLite's error when the disk refuses.
   */
  append(entries: readonly NewLogEntry[]): Promise<readonly number[]> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ entries, resolve, reject });
      this.#running ??= this.#commitAll();
    });
  }

  /** Resolves when everything that was asked for is on the disk or refused. */
  async settled(): Promise<void> {
    await this.#running;
  }

  async #commitAll(): Promise<void> {
    while (this.#waiting.length > 0) {
      // Whatever other sockets bring in this turn of the event loop shares the commit.
      await new Promise((resolve) => setImmediate(resolve));
      const endTurn = await this.database.takeTurn();
      const group = this.#waiting;
      this.#waiting = [];
      try {
        this.#commit(group);
      } catch (error) {
        for (const { reject } of group) reject(error);
      } finally {
        endTurn();
      }
    }
    this.#running = null;
  }

  /** Throws what SQLite throws; settling a promise twice does nothing, so the last lines only reach who is left. */
  #commit(group: readonly Waiting[]): void {
    const known = this.#knownPlans(group);
    const kept = group.filter(({ entries }) => entries.every(({ planId }) => known.has(planId)));
    const positions = this.database.transactionNow(() => kept.map(({ entries }) => this.#insert(entries)));
    kept.forEach(({ resolve }, index) => {
      resolve(positions[index] ?? []);
    });
    for (const { reject } of group) reject(new PlanError('not-found', '这份规划不存在，或已被删除。'));
  }

  #insert(entries: readonly NewLogEntry[]): readonly number[] {
    this.#insertion ??= this.database.prepare(
      'INSERT INTO plan_log (plan_id, user_id, time, bytes) VALUES (?, ?, ?, ?)',
    );
    const insertion = this.#insertion;
    return entries.map(({ planId, userId, time, update }) =>
      Number(insertion.run(planId, userId, time, update).lastInsertRowid),
    );
  }

  #knownPlans(group: readonly Waiting[]): ReadonlySet<string> {
    this.#lookup ??= this.database.prepare('SELECT 1 FROM plans WHERE id = ?');
    const exists = this.#lookup;
    const asked = new Set(group.flatMap(({ entries }) => entries.map(({ planId }) => planId)));
    return new Set([...asked].filter((planId) => exists.get(planId) !== undefined));
  }
}
