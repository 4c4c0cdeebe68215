import * as Y from 'yjs';
import type { PreparedState } from './addTail';
import type { NewUpdate } from './inspectUpdate';
import { dropWaiting } from './replayUpdates';
import { WaitingTyping } from './waitingTyping';

/** Pieces of typing that wait at most before a document is built of them. */
const WAITING_PIECES = 100;
/** And before a document that is there takes them in: one transaction for all costs less than one for each, but plans that are written in alike take theirs in together, while everybody waits. */
const WAITING_FOR_BUILT = 25;

/**
 * A Y.Doc that is built only when somebody needs it: a plan that is opened, read and typed in needs none. Until then there
 * are its prepared bytes and the characters that came after them.
 */
export class LazyDocument {
  #ydoc: Y.Doc | null = null;
  /** The state that `#waiting` comes after, while there is no Y.Doc. */
  #base: Uint8Array | null = null;
  #baseClocks: ReadonlyMap<number, number> = new Map();
  readonly #waiting = new WaitingTyping();
  readonly #waitingClocks = new Map<number, number>();
  #state: Uint8Array | null = null;
  #vector: Uint8Array | null = null;
  #deletions: Uint8Array | null = null;
  #isCompact = true;

  /** A document that is built already. */
  static of(ydoc: Y.Doc): LazyDocument {
    const document = new LazyDocument();
    document.#ydoc = ydoc;
    return document;
  }

  /** A document from the bytes that a snapshot or `addTail` gave; only those may be used, since nobody checks them. `isCompact`: they hold nothing that a built document would drop. */
  static from({ state, prepared }: PreparedState, isCompact = true): LazyDocument {
    const document = new LazyDocument();
    document.#isCompact = isCompact;
    document.#base = state;
    document.#state = state;
    document.#vector = prepared.vector;
    document.#deletions = prepared.deletions;
    document.#baseClocks = Y.decodeStateVector(prepared.vector);
    return document;
  }

  /** Whether there is a Y.Doc, which costs memory. */
  get isBuilt(): boolean {
    return this.#ydoc !== null;
  }

  /** Up to where the document has the structs of a Yjs client. */
  clock(client: number): number {
    const waiting = this.#waitingClocks.get(client);
    if (waiting !== undefined) return waiting;
    return this.#ydoc ? Y.getState(this.#ydoc.store, client) : (this.#baseClocks.get(client) ?? 0);
  }

  /** The document, with everything in it. To change it, use `apply`. */
  ydoc(): Y.Doc {
    const ydoc = this.#ydoc ?? new Y.Doc();
    const waiting = this.#waiting.updates();
    if (this.#base) waiting.unshift(this.#base);
    if (waiting.length > 0)
      ydoc.transact(() => {
        for (const update of waiting) Y.applyUpdate(ydoc, update);
      });
    this.#ydoc = ydoc;
    this.#base = null;
    this.#forgetWaiting();
    return ydoc;
  }

  /** Takes in plain typing (`typingNeeds`) whose needs are met. */
  add({ update, ends, keystroke }: NewUpdate): void {
    this.#forgetPrepared();
    if (keystroke) this.#waiting.type(keystroke);
    else this.#waiting.add(update);
    for (const [client, end] of ends) this.#waitingClocks.set(client, Math.max(end, this.clock(client)));
    if (this.#waiting.size >= (this.#ydoc ? WAITING_FOR_BUILT : WAITING_PIECES)) this.ydoc();
  }

  /** Takes in any update. Returns false when Yjs could not make sense of it. */
  apply(update: Uint8Array): boolean {
    const ydoc = this.ydoc();
    this.#forgetPrepared();
    try {
      Y.applyUpdate(ydoc, update);
    } catch {
      return false;
    }
    // Pieces that depend on each other in a circle pass the inspection and would wait here for ever.
    return !dropWaiting(ydoc);
  }

  /** Drops what is only dead weight, to be called before the bytes are stored. */
  compact(): void {
    if (this.#isCompact) return;
    this.#isCompact = true;
    this.ydoc();
    this.#forgetPrepared();
  }

  /** The whole document as one update. */
  state(): Uint8Array {
    this.#state ??= Y.encodeStateAsUpdate(this.ydoc());
    return this.#state;
  }

  vector(): Uint8Array {
    this.#vector ??= Y.encodeStateVector(this.ydoc());
    return this.#vector;
  }

  /** What a client with an equal state vector may lack: all deletions, as an update. */
  deletions(): Uint8Array {
    this.#deletions ??= Y.encodeStateAsUpdate(this.ydoc(), this.vector());
    return this.#deletions;
  }

  /** All that a client with this state vector lacks. Throws when the vector is none. */
  difference(vector: Uint8Array): Uint8Array {
    if (vector.length <= 1) return this.state();
    if (Buffer.compare(vector, this.vector()) === 0) return this.deletions();
    return Y.encodeStateAsUpdate(this.ydoc(), vector);
  }

  /** Whether an update is, to the byte, what a client says that is in step with this document. Never builds anything. */
  isInStep(update: Uint8Array): boolean {
    return this.#deletions !== null && Buffer.compare(update, this.#deletions) === 0;
  }

  /** The bytes that make up the document while it is not built, else null. */
  bytes(): readonly Uint8Array[] | null {
    return this.#base ? [this.#base, ...this.#waiting.updates()] : null;
  }

  /** Gives the memory back. */
  destroy(): void {
    this.#ydoc?.destroy();
    this.#ydoc = new Y.Doc();
    this.#base = null;
    this.#forgetWaiting();
    this.#forgetPrepared();
  }

  #forgetWaiting(): void {
    this.#waiting.clear();
    this.#waitingClocks.clear();
  }

  #forgetPrepared(): void {
    this.#state = null;
    this.#vector = null;
    this.#deletions = null;
  }
}
