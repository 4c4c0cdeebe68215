import * as Y from 'yjs';

/**
 * Gathers updates and hands them on as one, right after the present task: sending and storing then cost the keystroke nothing
 * that its painting would wait for.
 */
export class UpdateBatch {
  readonly #handOn: (update: Uint8Array) => void;
  #updates: Uint8Array[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(handOn: (update: Uint8Array) => void) {
    this.#handOn = handOn;
  }

  add(update: Uint8Array): void {
    this.#updates.push(update);
    this.#timer ??= setTimeout(() => this.flush());
  }

  /** Hands on at once what waits, e.g. when the page goes away. */
  flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const updates = this.#updates;
    if (updates.length === 0) return;
    this.#updates = [];
    this.#handOn(updates.length === 1 ? (updates[0] as Uint8Array) : Y.mergeUpdates(updates));
  }
}
