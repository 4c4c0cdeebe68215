/** So many people typing at once count as many, and so many as few. */
const MANY = 25;
const FEW = 10;
/** So many seconds in a row must say otherwise before the policy changes. */
const UNTIL_MANY = 3;
const UNTIL_FEW = 20;

/**
 * Decides when V8 is to keep the heap small. That saves a quarter of the memory of a server that waits for typists most of the time; while
 * many people type it costs more than it saves: a small heap is collected five times as often, each time at the expense of everybody who waits.
 */
export class HeapPolicy {
  #isSmall = true;
  #secondsOtherwise = 0;

  /** The heap is small at first; `keepSmall` is told when that changes. */
  constructor(private readonly keepSmall: (isSmall: boolean) => void) {}

  /** To be called every second with the number of people who typed in it. */
  look(typists: number): void {
    const isOtherwise = this.#isSmall ? typists >= MANY : typists < FEW;
    this.#secondsOtherwise = isOtherwise ? this.#secondsOtherwise + 1 : 0;
    if (this.#secondsOtherwise < (this.#isSmall ? UNTIL_MANY : UNTIL_FEW)) return;
    this.#secondsOtherwise = 0;
    this.#isSmall = !this.#isSmall;
    this.keepSmall(this.#isSmall);
  }
}
