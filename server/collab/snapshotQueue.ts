import type { Cancel, Clock } from '../clock';

/**
 * Lets plans save their snapshots one after the other, each in a turn of the event loop of its own: where many people type, plans come to their next snapshot
 * together, and each takes a millisecond or more in which nobody is served.
 */
export class SnapshotQueue {
  readonly #waiting = new Set<() => Promise<void>>();
  #isRunning = false;

  /** `pause` lies before each snapshot, in milliseconds. */
  constructor(
    private readonly clock: Clock,
    private readonly pause: number,
  ) {}

  /** Calls `save`, which must not reject, when its turn has come, unless the function that is returned was called before. */
  add(save: () => Promise<void>): Cancel {
    this.#waiting.add(save);
    if (!this.#isRunning) this.#next();
    return () => void this.#waiting.delete(save);
  }

  #next(): void {
    this.#isRunning = this.#waiting.size > 0;
    if (this.#isRunning) this.clock.after(this.pause, () => void this.#saveFirst());
  }

  async #saveFirst(): Promise<void> {
    const [save] = this.#waiting;
    if (save) {
      this.#waiting.delete(save);
      await save();
    }
    this.#next();
  }
}
