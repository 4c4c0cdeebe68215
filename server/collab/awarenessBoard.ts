import * as decoding from 'lib0/decoding';
import type { PersonView } from '../../shared/protocol/api';
import { signAwareness } from './signAwareness';
import type { SyncLimits } from './syncLimits';
import { varUint } from './varUint';

/** An awareness update, to be joined. */
export type AwarenessPieces = readonly Uint8Array[];

interface Entry<Owner> {
  readonly owner: Owner;
  /** The clock the owner counts. */
  ownClock: number;
  /** As it came in, to notice what did not change. */
  readonly received: string;
  /** As it goes out (Yjs client id, clock, state with the true name), encoded once for everybody. */
  readonly encoded: Uint8Array;
  readonly changedAt: number;
}

/**
 * Clocks that this server gave out are times in milliseconds; clients count their own from 0. A stock client sends back what
 * it hears of others, and is recognised by that.
 */
const FIRST_SERVER_CLOCK = 1e12;

/**
 * Who is where in a plan. A state belongs to the socket that announced it; nobody can change or remove another person's,
 * and the name in it is the one that signed in. Changes are collected until the room sends them (`takeChanges`).
 */
export class AwarenessBoard<Owner extends { readonly person: PersonView }> {
  readonly #entries = new Map<number, Entry<Owner>>();
  #changed = new Map<number, Owner>();
  #lastClock = FIRST_SERVER_CLOCK;

  constructor(
    private readonly limits: SyncLimits,
    private readonly now: () => number,
  ) {}

  /** Takes an awareness update of a client. Throws when it is none. Returns whether there is something to send. */
  receive(owner: Owner, update: Uint8Array): boolean {
    const decoder = decoding.createDecoder(update);
    for (let left = decoding.readVarUint(decoder); left > 0; left--) {
      const id = decoding.readVarUint(decoder);
      const clock = decoding.readVarUint(decoder);
      const state = decoding.readVarString(decoder);
      if (clock < FIRST_SERVER_CLOCK && state.length <= this.limits.awarenessSize)
        this.#take(owner, id, clock, state);
    }
    return this.#changed.size > 0;
  }

  /** Removes what a socket that left had announced. Returns whether there is something to send. */
  leave(owner: Owner): boolean {
    for (const [id, entry] of this.#entries) if (entry.owner === owner) this.#remove(id);
    return this.#changed.size > 0;
  }

  /** What changed since the last call, as an awareness update for each receiver; null for one that it says nothing. */
  takeChanges(): (receiver: Owner) => AwarenessPieces | null {
    const changed = this.#changed;
    this.#changed = new Map();
    const owners = new Set(changed.values());
    const shared = this.#encode([...changed.keys()]);
    return (receiver) => {
      if (!owners.has(receiver)) return shared;
      return this.#encode([...changed].filter(([, owner]) => owner !== receiver).map(([id]) => id));
    };
  }

  /** Everything, for a client that has just come or has missed something; null when there is nothing. */
  everything(receiver: Owner): AwarenessPieces | null {
    return this.#encode([...this.#entries].filter(([, { owner }]) => owner !== receiver).map(([id]) => id));
  }

  #take(owner: Owner, id: number, ownClock: number, received: string): void {
    const entry = this.#entries.get(id);
    // Someone whose connection broke comes back with the same id, perhaps before the old socket is known to be dead.
    if (entry && entry.owner.person.id !== owner.person.id) return;
    if (received === 'null') {
      if (entry?.owner === owner) this.#remove(id);
      return;
    }
    if (entry?.owner === owner && ownClock <= entry.ownClock) return;
    if (entry?.owner !== owner && this.#countOf(owner) >= this.limits.awarenessStates) return;
    if (entry?.owner === owner && entry.received === received) {
      entry.ownClock = ownClock;
      if (this.now() - entry.changedAt < this.limits.awarenessRenewal) return;
    }
    const state = signAwareness(received, owner.person);
    if (state === null) return;
    const encoded = encodeState(id, this.#nextClock(), state);
    this.#entries.set(id, { owner, ownClock, received, encoded, changedAt: this.now() });
    this.#changed.set(id, owner);
  }

  #remove(id: number): void {
    const entry = this.#entries.get(id);
    if (!entry) return;
    this.#entries.delete(id);
    this.#changed.set(id, entry.owner);
  }

  #countOf(owner: Owner): number {
    return [...this.#entries.values()].filter((entry) => entry.owner === owner).length;
  }

  #nextClock(): number {
    this.#lastClock = Math.max(this.#lastClock + 1, this.now());
    return this.#lastClock;
  }

  #encode(ids: readonly number[]): AwarenessPieces | null {
    if (ids.length === 0) return null;
    const states = ids.map(
      (id) => this.#entries.get(id)?.encoded ?? encodeState(id, this.#nextClock(), 'null'),
    );
    return [varUint(ids.length), ...states];
  }
}

function encodeState(id: number, clock: number, state: string): Uint8Array {
  const bytes = Buffer.from(state);
  return Buffer.concat([varUint(id), varUint(clock), varUint(bytes.length), bytes]);
}
