import * as Y from 'yjs';
import type { PersonView } from '../../shared/protocol/person';
import { readStamp, STAMP_PREFIX } from '../../shared/schema/extensions/trackedNodes';
import { markName } from '../../shared/schema/markKey';
import { bodyOf } from '../../shared/schema/ydoc';
import { textblocksIn } from './textPieces';

const MARKS = ['insertion', 'deletion'];

/**
 * Guards the names under tracked changes: nobody may write a tracking mark, or a block's, in another's name, unless that very mark is or was in the
 * document (splitting and undoing write it again). Who typed which character is a matter of the log, not of the mark.
 */
export class TrackedStamps {
  #known: Set<string> | null = null;

  /** Whether a person may send this update. `ydoc` is asked for only when a mark in another's name turns up. */
  allows(update: Uint8Array, { id, name }: PersonView, ydoc: () => Y.Doc): boolean {
    const stamps = stampsIn(update);
    if (stamps.length === 0) return true;
    const foreign = stamps.filter((stamp) => stamp.author !== id || stamp.name !== name);
    if (foreign.length > 0) {
      this.#known ??= new Set();
      const missing = () => foreign.some((stamp) => !this.#known?.has(keyOf(stamp)));
      if (missing()) for (const key of keysIn(ydoc())) this.#known.add(key);
      if (missing()) return false;
    }
    this.#known ??= new Set();
    for (const stamp of stamps) this.#known.add(keyOf(stamp));
    return true;
  }
}

interface Stamp {
  readonly change?: unknown;
  readonly author?: unknown;
  readonly name?: unknown;
  readonly time?: unknown;
}

function stampsIn(update: Uint8Array): Stamp[] {
  const bytes = Buffer.from(update.buffer, update.byteOffset, update.byteLength);
  // Nearly every update is a typed letter: it is not worth decoding twice.
  if (![...MARKS, STAMP_PREFIX].some((mark) => bytes.includes(mark))) return [];
  return Y.decodeUpdate(update).structs.flatMap((struct) => {
    if (!(struct instanceof Y.Item)) return [];
    if (struct.content instanceof Y.ContentAny) return nodeStamps(struct.content.arr);
    if (!(struct.content instanceof Y.ContentFormat)) return [];
    const { key, value } = struct.content as { key: string; value: Stamp | null };
    return MARKS.includes(markName(key)) && value !== null ? [value] : [];
  });
}

/** The stamps among the values of attributes; what begins like one and is none is nobody's. */
function nodeStamps(values: readonly unknown[]): Stamp[] {
  return values
    .filter((value) => typeof value === 'string' && value.startsWith(STAMP_PREFIX))
    .map((value) => readStamp(value) ?? {});
}

function* keysIn(ydoc: Y.Doc): Generator<string> {
  for (const { pieces } of textblocksIn(bodyOf(ydoc)))
    for (const { text } of pieces)
      for (const { attributes = {} } of text.toDelta() as { attributes?: Record<string, Stamp | null> }[])
        for (const [key, stamp] of Object.entries(attributes))
          if (stamp && MARKS.includes(markName(key))) yield keyOf(stamp);
  for (const element of bodyOf(ydoc).createTreeWalker((type) => type instanceof Y.XmlElement))
    if (element instanceof Y.XmlElement)
      for (const stamp of nodeStamps(Object.values(element.getAttributes()))) yield keyOf(stamp);
}

function keyOf({ change, author, name, time }: Stamp): string {
  return JSON.stringify([change, author, name, time]);
}
