/** Over so long it is counted, in milliseconds. */
const STRETCH = 1000;

/** How much comes in a second, counted over a second at a time. */
export class Traffic {
  #count = 0;
  #since = Number.NEGATIVE_INFINITY;
  #perSecond = 0;

  /** As it was when last counted. */
  get perSecond(): number {
    return this.#perSecond;
  }

  /** So many came in, up to `now` (milliseconds). */
  note(count: number, now: number): void {
    this.#count += count;
    const passed = now - this.#since;
    // A clock that is set back begins anew.
    if (passed >= 0 && passed < STRETCH) return;
    this.#perSecond = passed > 0 ? (this.#count * 1000) / passed : 0;
    this.#count = 0;
    this.#since = now;
  }
}
