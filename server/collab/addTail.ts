import * as Y from 'yjs';
import type { Snapshot } from '../storage/planStore';

/** A document's bytes with what it says of itself. */
export type PreparedState = Required<Pick<Snapshot, 'state' | 'prepared'>>;

type Struct = ReturnType<typeof Y.decodeUpdate>['structs'][number];
/** Yjs client → up to where its structs are there. */
type Clocks = Map<number, number>;

/** More than this is quicker taken into a document, in one transaction. */
const LONGEST_TAIL = 2000;
/** Merged at once; merging costs the square of the number. */
const GROUP = 32;
/** An update of several people is looked through so often for pieces whose past has turned up in it. */
const PASSES = 8;

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
  const clocks: Clocks = new Map(before);
  for (const update of updates) if (!takeIn(update, clocks)) return null;
  const tail = mergeInTree(updates);
  const vector = Y.encodeStateVector(clocks);
  const deletions = Y.mergeUpdates([prepared.deletions, Y.diffUpdate(tail, vector)]);
  return { state: Y.mergeUpdates([state, tail]), prepared: { vector, deletions } };
}

/** Brings the clocks forward by an update; false when it is none of those that may be merged unseen. */
function takeIn(update: Uint8Array, clocks: Clocks): boolean {
  const decoded = decode(update);
  if (!decoded) return false;
  let waiting: readonly Struct[] = decoded.structs;
  for (let pass = 0; waiting.length > 0; pass++) {
    if (pass === PASSES) return false;
    waiting = waiting.filter((struct) => !add(struct, clocks));
  }
  for (const [client, ranges] of decoded.ds.clients)
    for (const { clock, len } of ranges) if (clock + len > (clocks.get(client) ?? 0)) return false;
  return true;
}

/** Whether all that a piece stands on is there: then it counts as there too. */
function add(struct: Struct, clocks: Clocks): boolean {
  const isThere = ({ client, clock }: Y.ID) => clock < (clocks.get(client) ?? 0);
  const { client, clock } = struct.id;
  const known = clocks.get(client) ?? 0;
  if (clock > known || struct instanceof Y.Skip) return false;
  if (struct instanceof Y.Item) {
    const parent = struct.parent instanceof Y.ID ? struct.parent : null;
    if (![struct.origin, struct.rightOrigin, parent].every((id) => !id || isThere(id))) return false;
    // A document within the document: nothing that we write.
    if (struct.content instanceof Y.ContentDoc) return false;
  }
  clocks.set(client, Math.max(known, clock + struct.length));
  return true;
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
