import { PlanError } from '../../shared/errors';
import type { LogDisk } from './logDisk';
import type { NewLogEntry } from './planStore';

/** Told the positions of entries that are in the log, but not on the disk yet. */
export type LoggedListener = (positions: readonly number[]) => void;

interface Call {
  readonly entries: readonly NewLogEntry[];
  readonly onLogged: LoggedListener | undefined;
  readonly resolve: (positions: readonly number[]) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Group commit: everything that is asked for while the disk works on one group goes into the next one, whichever plan
 * it belongs to. One call is kept as a whole or not at all, and calls are kept in their order.
 */
export class AppendQueue {
  #waiting: Call[] = [];
  #running: Promise<void> | null = null;
  #failure: { readonly error: unknown } | null = null;

  /** `endOfTurn` resolves when what comes in together has come in. */
  constructor(
    private readonly disk: LogDisk,
    private readonly endOfTurn: () => Promise<void>,
  ) {}

  /**
   * Resolves with the positions of the entries once they are on the disk. Rejects with `PlanError('not-found')` when a plan
   * of theirs does not exist (others in the same group are kept), with the disk's error when it refuses.
   */
  append(entries: readonly NewLogEntry[], onLogged?: LoggedListener): Promise<readonly number[]> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ entries, onLogged, resolve, reject });
      this.#running ??= this.#writeAll();
    });
  }

  /** Throws the disk's error when it failed to keep something: then nobody knows what of the log will last. */
  assertSound(): void {
    if (this.#failure) throw this.#failure.error;
  }

  /** Resolves when everything that was asked for is on the disk or refused. */
  async settled(): Promise<void> {
    await this.#running;
  }

  async #writeAll(): Promise<void> {
    while (this.#waiting.length > 0) {
      await this.endOfTurn();
      const group = this.#waiting;
      this.#waiting = [];
      try {
        await this.#write(group);
      } catch (error) {
        for (const { reject } of group) reject(error);
      }
    }
    this.#running = null;
  }

  async #write(group: readonly Call[]): Promise<void> {
    this.assertSound();
    const positions = await this.disk.commit(group.map(({ entries }) => entries));
    group.forEach(({ onLogged }, index) => {
      const logged = positions[index];
      if (logged) onLogged?.(logged);
    });
    await this.#sync();
    group.forEach(({ resolve, reject }, index) => {
      const written = positions[index];
      if (written) resolve(written);
      else reject(new PlanError('not-found', '这份规划不存在，或已被删除。'));
    });
  }

  /**
   * When a sync fails, nobody knows which pages have reached the disk, and the next sync may succeed without them: what comes
   * after would stand on a gap. So nothing more is taken until the server is started anew and reads what there is.
   */
  async #sync(): Promise<void> {
    try {
      await this.disk.sync();
    } catch (error) {
      this.#failure = { error };
      throw error;
    }
  }
}
