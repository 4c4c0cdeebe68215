import type { Clock } from '../clock';

/** Keeps a distance between things that happen again and again. */
export class Pace {
  #last = Number.NEGATIVE_INFINITY;

  constructor(private readonly clock: Clock) {}

  /** Resolves when the next may happen: at the end of this turn, or when the gap since the last, in milliseconds, is over (to the nearest whole one). */
  next(gap: number): Promise<void> {
    // A clock that is set back must not make anybody wait longer. Timers know whole milliseconds only.
    const wait = Math.round(Math.min(gap, this.#last + gap - this.clock.now()));
    return new Promise((resolve) => {
      const begin = () => {
        this.#last = this.clock.now();
        resolve();
      };
      if (wait > 0) this.clock.after(wait, begin);
      else this.clock.soon(begin);
    });
  }
}
