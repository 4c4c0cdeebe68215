/** Part of its time that the thread works, from which on the server counts as busy. */
const BUSY = 0.1;
/** So many looks in a row must say otherwise before the policy changes. */
const UNTIL_BUSY = 3;
const UNTIL_QUIET = 20;

/**
 * Decides when V8 is to keep the heap small. That saves a quarter of the memory of a server that waits for typists most of the time; while
 * many people type it costs more than it saves: a small heap is collected five times as often, each time at the expense of everybody who waits.
 */
export class HeapPolicy {
  #isSmall = true;
  #looksOtherwise = 0;

  /** The heap is small at first; `keepSmall` is told when that changes. */
  constructor(private readonly keepSmall: (isSmall: boolean) => void) {}

  /** To be called every second; `utilization` is the part of it (0 to 1) in which the thread worked. */
  look(utilization: number): void {
    const isOtherwise = utilization > BUSY === this.#isSmall;
    this.#looksOtherwise = isOtherwise ? this.#looksOtherwise + 1 : 0;
    if (this.#looksOtherwise < (this.#isSmall ? UNTIL_BUSY : UNTIL_QUIET)) return;
    this.#looksOtherwise = 0;
    this.#isSmall = !this.#isSmall;
    this.keepSmall(this.#isSmall);
  }
}
