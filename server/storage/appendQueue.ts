import { PlanError } from '../../shared/errors';
import type { Clock } from '../clock';
import type { LogDisk } from './logDisk';
import { type LogRhythm, MANY_ENTRIES } from './logRhythm';
import { Pace } from './pace';
import type { NewLogEntry } from './planStore';
import { Traffic } from './traffic';

/** Told the positions of entries that are in the log, but not on the disk yet. */
export type LoggedListener = (positions: readonly number[]) => void;

/** Asked, when a call's turn to be written has come, for what has come in since. */
export type MoreEntries = () => readonly NewLogEntry[];

interface Call {
  readonly entries: readonly NewLogEntry[];
  readonly onLogged: LoggedListener | undefined;
  readonly more: MoreEntries | undefined;
  readonly resolve: (positions: readonly number[]) => void;
  readonly reject: (error: unknown) => void;
}

/** A call whose entries are in the log. */
interface LoggedCall extends Call {
  readonly positions: readonly number[];
}

/**
 * Group commit: everything that is asked for while the disk works on one group goes into the next one, whichever plan
 * it belongs to. One call is kept as a whole or not at all, and calls are kept in their order.
 */
export class AppendQueue {
  #asked: Call[] = [];
  #logged: LoggedCall[] = [];
  #committing: Promise<void> | null = null;
  #syncing: Promise<void> | null = null;
  #failure: { readonly error: unknown } | null = null;
  readonly #commitPace: Pace;
  readonly #syncPace: Pace;
  readonly #traffic = new Traffic();

  constructor(
    private readonly disk: LogDisk,
    private readonly rhythm: LogRhythm,
    private readonly clock: Clock,
  ) {
    this.#commitPace = new Pace(clock);
    this.#syncPace = new Pace(clock);
  }

  /**
   * Resolves with the positions of the entries once they are on the disk. Rejects with `PlanError('not-found')` when a plan
   * of theirs does not exist (others in the same group are kept), with the disk's error when it refuses. See `PlanStore.append`.
   */
  append(
    entries: readonly NewLogEntry[],
    onLogged?: LoggedListener,
    more?: MoreEntries,
  ): Promise<readonly number[]> {
    return new Promise((resolve, reject) => {
      this.#asked.push({ entries, onLogged, more, resolve, reject });
      this.#committing ??= this.#commitAll();
    });
  }

  /** Throws the disk's error when it failed to keep something: then nobody knows what of the log will last. */
  assertSound(): void {
    if (this.#failure) throw this.#failure.error;
  }

  /** Resolves when everything that was asked for is on the disk or refused. */
  async settled(): Promise<void> {
    await this.#committing;
    await this.#syncing;
  }

  async #commitAll(): Promise<void> {
    while (this.#asked.length > 0) {
      await this.#commitPace.next(this.#commitGap());
      const group = this.#asked;
      this.#asked = [];
      try {
        this.assertSound();
        await this.#commit(group);
      } catch (error) {
        for (const { reject } of group) reject(error);
      }
    }
    this.#committing = null;
  }

  #commitGap(): number {
    const { commitGap, busyCommitGap } = this.rhythm;
    return this.#traffic.perSecond > MANY_ENTRIES ? busyCommitGap : commitGap;
  }

  async #commit(group: readonly Call[]): Promise<void> {
    const written = group.map(({ entries, more }) => (more ? [...entries, ...more()] : entries));
    const positions = await this.disk.commit(written);
    let entries = 0;
    for (const [index, call] of group.entries()) {
      entries += written[index]?.length ?? 0;
      const logged = positions[index];
      if (logged) {
        this.#logged.push({ ...call, positions: logged });
        call.onLogged?.(logged);
      } else call.reject(new PlanError('not-found', '这份规划不存在，或已被删除。'));
    }
    this.#traffic.note(entries, this.clock.now());
    this.#syncing ??= this.#syncAll();
  }

  /**
   * When a sync fails, nobody knows which pages have reached the disk, and the next sync may succeed without them: what comes
   * after would stand on a gap. So nothing more is taken until the server is started anew and reads what there is.
   */
  async #syncAll(): Promise<void> {
    while (this.#logged.length > 0) {
      if (this.rhythm.syncGap > 0) await this.#syncPace.next(this.rhythm.syncGap);
      const group = this.#logged;
      this.#logged = [];
      try {
        this.assertSound();
        await this.disk.sync();
        for (const { resolve, positions } of group) resolve(positions);
      } catch (error) {
        this.#failure ??= { error };
        for (const { reject } of group) reject(error);
      }
    }
    this.#syncing = null;
  }
}
