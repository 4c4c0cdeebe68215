import * as Y from 'yjs';

/** What the server is known to have of a document: for each Yjs client the clock up to which its structs are there. */
export class ServerVector {
  readonly #clocks = new Map<number, number>();

  /** Takes the state vector with which the server asks for what it lacks. */
  takeVector(vector: Uint8Array): void {
    for (const [client, clock] of Y.decodeStateVector(vector)) this.#raise(client, clock);
  }

  /** Takes a transaction that applied what the server sent. */
  takeReceived({ beforeState, afterState }: Y.Transaction): void {
    for (const [client, clock] of afterState)
      if (clock > (beforeState.get(client) ?? 0)) this.#raise(client, clock);
  }

  /** Takes everything in a document as being there. */
  takeAll(ydoc: Y.Doc): void {
    this.takeVector(Y.encodeStateVector(ydoc));
  }

  /** Whether the server is known to have what a client wrote at a clock. */
  has(client: number, clock: number): boolean {
    return clock < (this.#clocks.get(client) ?? 0);
  }

  /** The words in a document that the server does not have, one line for each text they stand in. */
  wordsBeyond(ydoc: Y.Doc): string {
    const lines = new Map<unknown, string>();
    for (const [client, structs] of ydoc.store.clients) {
      const known = this.#clocks.get(client) ?? 0;
      for (const struct of structs) {
        if (!(struct instanceof Y.Item) || struct.deleted || !(struct.content instanceof Y.ContentString))
          continue;
        const unknown = struct.content.str.slice(Math.max(0, known - struct.id.clock));
        if (unknown) lines.set(struct.parent, (lines.get(struct.parent) ?? '') + unknown);
      }
    }
    return [...lines.values()].join('\n');
  }

  #raise(client: number, clock: number): void {
    this.#clocks.set(client, Math.max(clock, this.#clocks.get(client) ?? 0));
  }
}
