import * as Y from 'yjs';
import type { PreparedState } from './addTail';
import { replayUpdates } from './replayUpdates';

/** The document that updates make, as bytes that it can be served from. */
export interface Compacted extends PreparedState {
  /** What was left out, by its place among the updates; see `LeftOutListener`. */
  readonly leftOut: readonly { readonly place: number; readonly error: unknown }[];
}

/** Makes one document of updates, perhaps on another thread; never rejects because of what the updates hold. */
export type Compact = (updates: readonly Uint8Array[]) => Promise<Compacted>;

/** Does so at once. */
export function compactUpdates(updates: readonly Uint8Array[]): Compacted {
  const leftOut: { place: number; error: unknown }[] = [];
  const ydoc = replayUpdates(updates, (place, error) => leftOut.push({ place, error }));
  const vector = Y.encodeStateVector(ydoc);
  const prepared = { vector, deletions: Y.encodeStateAsUpdate(ydoc, vector) };
  const state = Y.encodeStateAsUpdate(ydoc);
  ydoc.destroy();
  return { state, prepared, leftOut };
}
