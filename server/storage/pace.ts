import type { Clock } from '../clock';

/** Keeps a distance between things that happen again and again. */
export class Pace {
  #last = Number.NEGATIVE_INFINITY;

  /** `gap` in milliseconds. */
  constructor(
    readonly gap: number,
    private readonly clock: Clock,
  ) {}

  /** Resolves when the next may happen: at the end of this turn, or when the gap since the last is over. */
  async next(): Promise<void> {
    // A clock that is set back must not make anybody wait longer.
    const wait = Math.min(this.gap, this.#last + this.gap - this.clock.now());
    await new Promise<void>((resolve) => {
      if (wait > 0) this.clock.after(wait, resolve);
      else this.clock.soon(resolve);
    });
    this.#last = this.clock.now();
  }
}
