import * as Y from 'yjs';
import type { Snapshot } from '../storage/planStore';
import { fitStructs, type Struct } from './fitStructs';

/** A document's bytes with what it says of itself. */
export type PreparedState = Required<Pick<Snapshot, 'state' | 'prepared'>>;

/** More than this is quicker taken into a document, in one transaction. */
const LONGEST_TAIL = 2000;
/** Merged at once; merging costs the square of the number. */
const GROUP = 32;

/**
 * A prepared state with the log entries that came after it, without building a document: so a plan opens after a crash as fast
 * as after an orderly stop. Null when one of them does not stand on what is there before it, piece by piece (Yjs takes in all
 * others, whatever they say), or when they are too many: then the document must be built, and shows what of them it takes.
 */
export function addTail(
  { state, prepared }: PreparedState,
  updates: readonly Uint8Array[],
): PreparedState | null {
  if (updates.length === 0) return { state, prepared };
  if (updates.length > LONGEST_TAIL) return null;
  const before = Y.decodeStateVector(prepared.vector);
  const clocks = new Map(before);
  for (const update of updates) if (!takeIn(update, clocks)) return null;
  const tail = mergeInTree(updates);
  const vector = Y.encodeStateVector(clocks);
  const deletions = Y.mergeUpdates([prepared.deletions, Y.diffUpdate(tail, vector)]);
  return { state: Y.mergeUpdates([state, tail]), prepared: { vector, deletions } };
}

/** Brings the clocks forward by an update; false when it is none of those that may be merged unseen. */
function takeIn(update: Uint8Array, clocks: Map<number, number>): boolean {
  const decoded = decode(update);
  if (!decoded || decoded.structs.some((struct) => !mayBeMerged(struct, clocks))) return false;
  const get = (client: number) => clocks.get(client) ?? 0;
  if (fitStructs(decoded.structs, { get, set: (client, clock) => clocks.set(client, clock) }) !== 'whole')
    return false;
  for (const [client, ranges] of decoded.ds.clients)
    for (const { clock, len } of ranges) if (clock + len > get(client)) return false;
  return true;
}

/** Not what is there already, and might say something else, nor a document within the document, which we never write. */
function mayBeMerged(struct: Struct, clocks: ReadonlyMap<number, number>): boolean {
  if (struct.id.clock < (clocks.get(struct.id.client) ?? 0)) return false;
  return !(struct instanceof Y.Item && struct.content instanceof Y.ContentDoc);
}

function decode(update: Uint8Array): ReturnType<typeof Y.decodeUpdate> | null {
  try {
    return Y.decodeUpdate(update);
  } catch {
    return null;
  }
}

function mergeInTree(updates: readonly Uint8Array[]): Uint8Array {
  let level = updates;
  while (level.length > 1) {
    const merged: Uint8Array[] = [];
    for (let start = 0; start < level.length; start += GROUP)
      merged.push(Y.mergeUpdates(level.slice(start, start + GROUP)));
    level = merged;
  }
  return level[0] as Uint8Array;
}
