/** Lets through a steady rate and short bursts. Time comes in as milliseconds, so that tests own the clock. */
export class TokenBucket {
  #tokens: number;
  #filledAt: number;

  constructor(
    private readonly perSecond: number,
    private readonly burst: number,
    now: number,
  ) {
    this.#tokens = burst;
    this.#filledAt = now;
  }

  /** Takes `cost` tokens, also when that leaves a debt; returns how many milliseconds to wait until it is paid. */
  take(cost: number, now: number): number {
    this.#fill(now);
    this.#tokens -= cost;
    return this.#tokens >= 0 ? 0 : Math.ceil((-this.#tokens * 1000) / this.perSecond);
  }

  #fill(now: number): void {
    const gained = (Math.max(0, now - this.#filledAt) * this.perSecond) / 1000;
    this.#tokens = Math.min(this.burst, this.#tokens + gained);
    this.#filledAt = now;
  }
}
