import * as Y from 'yjs';

/** A piece of a document as Yjs names it: `length` characters of one client from a clock on. */
interface Span {
  readonly client: number;
  readonly clock: number;
  readonly length: number;
}

/**
 * Remembers what somebody was sure of: characters that stood before a person's eyes or were shown to their author as saved,
 * and deletions likewise. Characters are told apart by their Yjs id and compared by what they say.
 */
export class Witness {
  readonly #characters = new Map<number, Map<number, string>>();
  readonly #deletions = new Map<string, Span>();

  /** How many characters and deletions it remembers. */
  get size(): number {
    return [...this.#characters.values()].reduce((sum, { size }) => sum + size, this.#deletions.size);
  }

  /** Takes what one transaction brought into a document. */
  seeTransaction(ydoc: Y.Doc, { beforeState, afterState, deleteSet }: Y.Transaction): void {
    for (const [client, end] of afterState) this.#see(ydoc, client, beforeState.get(client) ?? 0, end);
    for (const [client, ranges] of deleteSet.clients)
      for (const { clock, len } of ranges) this.#seeDeletion({ client, clock, length: len });
  }

  /** Takes everything a document has from one client. */
  seeClient(ydoc: Y.Doc, client: number): void {
    this.#see(ydoc, client, 0, Y.getState(ydoc.store, client));
  }

  seeDeletions(deletions: readonly Span[]): void {
    for (const deletion of deletions) this.#seeDeletion(deletion);
  }

  /** What a document lacks of all that, one line for each. */
  missingIn(ydoc: Y.Doc): string[] {
    const missing: string[] = [];
    for (const [client, characters] of this.#characters) {
      const present = new Map<number, string | null>();
      readCharacters(ydoc, client, 0, (clock, character) => present.set(clock, character));
      for (const [clock, character] of characters) {
        const found = present.get(clock);
        if (found === undefined || (found !== null && found !== character))
          missing.push(`${character} (${client}:${clock})`);
      }
    }
    for (const { client, clock, length } of this.#deletions.values())
      for (let at = clock; at < clock + length; at++)
        if (!isDeleted(ydoc, client, at)) missing.push(`deletion of ${client}:${at}`);
    return missing;
  }

  #see(ydoc: Y.Doc, client: number, from: number, to: number): void {
    if (to <= from) return;
    const characters = this.#characters.get(client) ?? new Map<number, string>();
    this.#characters.set(client, characters);
    readCharacters(ydoc, client, from, (clock, character) => {
      if (clock >= from && character !== null) characters.set(clock, character);
    });
  }

  #seeDeletion(deletion: Span): void {
    this.#deletions.set(`${deletion.client}:${deletion.clock}:${deletion.length}`, deletion);
  }
}

/** Calls back with every character of a client from a clock on; with null for what was deleted. */
function readCharacters(
  ydoc: Y.Doc,
  client: number,
  from: number,
  read: (clock: number, character: string | null) => void,
): void {
  for (const struct of ydoc.store.clients.get(client) ?? []) {
    const { clock } = struct.id;
    if (clock + struct.length <= from) continue;
    const text =
      struct instanceof Y.Item && struct.content instanceof Y.ContentString ? struct.content.str : null;
    for (let index = 0; index < struct.length; index++)
      read(clock + index, struct.deleted ? null : (text?.[index] ?? null));
  }
}

function isDeleted(ydoc: Y.Doc, client: number, clock: number): boolean {
  if (clock >= Y.getState(ydoc.store, client)) return false;
  const structs = ydoc.store.clients.get(client) ?? [];
  return structs[Y.findIndexSS(structs, clock)]?.deleted ?? false;
}
