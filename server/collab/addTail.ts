import * as Y from 'yjs';
import type { Snapshot } from '../storage/planStore';
import { typingNeeds } from './typingNeeds';

/** A document's bytes with what it says of itself. */
export type PreparedState = Required<Pick<Snapshot, 'state' | 'prepared'>>;

/** More than this is quicker taken into a document, in one transaction. */
const LONGEST_TAIL = 2000;
/** Merged at once; merging costs the square of the number. */
const GROUP = 32;

/**
 * A prepared state with the log entries that came after it, without building a document: so a plan opens after a crash as fast
 * as after an orderly stop. Null when they are anything but characters typed and things deleted, which Yjs takes in whatever
 * they say, or are too many: then the document must be built, and shows what of them it takes.
 */
export function addTail(
  { state, prepared }: PreparedState,
  updates: readonly Uint8Array[],
): PreparedState | null {
  if (updates.length === 0) return { state, prepared };
  if (updates.length > LONGEST_TAIL) return null;
  const clocks = Y.decodeStateVector(prepared.vector);
  for (const update of updates) if (!takeIn(update, clocks)) return null;
  const whole = Y.mergeUpdates([state, mergeInTree(updates)]);
  const vector = Y.encodeStateVector(clocks);
  return { state: whole, prepared: { vector, deletions: Y.diffUpdate(whole, vector) } };
}

/** Brings the clocks forward by an update; false when it is none of those that may be merged unseen. */
function takeIn(update: Uint8Array, clocks: Map<number, number>): boolean {
  const decoded = decode(update);
  const needs = decoded && typingNeeds({ structs: decoded.structs, ds: { clients: new Map() } });
  if (!decoded || !needs) return false;
  for (const [client, clock] of needs) if ((clocks.get(client) ?? 0) < clock) return false;
  for (const { id, length } of decoded.structs)
    clocks.set(id.client, Math.max(clocks.get(id.client) ?? 0, id.clock + length));
  for (const [client, ranges] of decoded.ds.clients)
    for (const { clock, len } of ranges) if (clock + len > (clocks.get(client) ?? 0)) return false;
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
