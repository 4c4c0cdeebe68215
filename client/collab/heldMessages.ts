/**
 * Holds other people's changes back for a moment, in order: an input method that composes loses its text when the words around
 * it are redrawn (SPEC SYN-1). What is held is not lost: it runs when the hold ends.
 */
export class HeldMessages {
  #held = false;
  #waiting: (() => void)[] = [];

  /** Runs at once, or when the hold ends. */
  pass(run: () => void): void {
    if (this.#held) this.#waiting.push(run);
    else run();
  }

  hold(): void {
    this.#held = true;
  }

  release(): void {
    this.#held = false;
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const run of waiting) run();
  }
}
