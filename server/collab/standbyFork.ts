import * as Y from 'yjs';

/**
 * A copy of a document that is changed on people's behalf, kept in step with it between changes, since making one anew costs a
 * hundred milliseconds with a long plan.
 */
export class StandbyFork {
  #fork: Y.Doc | null = null;
  #missing: Uint8Array[] = [];

  /** The copy, in step; made of `state()` when there is none. It writes as the given Yjs client. */
  take(clientId: number, state: () => Uint8Array): Y.Doc {
    const fork = this.#fork ?? new Y.Doc();
    const updates = this.#fork ? this.#missing : [state()];
    this.#missing = [];
    this.#fork = fork;
    fork.clientID = clientId;
    if (updates.length > 0)
      fork.transact(() => {
        for (const update of updates) Y.applyUpdate(fork, update);
      });
    return fork;
  }

  /** Keeps what came into the document for the next time; what was made in the copy may be told too. */
  note(update: Uint8Array): void {
    if (this.#fork) this.#missing.push(update);
  }

  /** Gives the memory back; also to be called when a change of the copy did not come into the document. */
  drop(): void {
    this.#fork?.destroy();
    this.#fork = null;
    this.#missing = [];
  }
}
