import * as Y from 'yjs';

/**
 * Told of an update that is left out, by its place, and of what Yjs threw; `error` is null when pieces of it wait for something
 * that the updates before it have not brought.
 */
export type LeftOutListener = (place: number, error: unknown) => void;

/**
 * The document that updates make, in one transaction. What Yjs refuses, or would keep waiting for ever, is left out and reported,
 * so that one bad record cannot close a document. `gc` false keeps what was deleted. Throws what `onLeftOut` throws.
 */
export function replayUpdates(updates: readonly Uint8Array[], onLeftOut: LeftOutListener, gc = true): Y.Doc {
  const whole = new Y.Doc({ gc });
  try {
    whole.transact(() => {
      for (const update of updates) Y.applyUpdate(whole, update);
    });
    if (!dropWaiting(whole)) return whole;
  } catch {
    // Which one it was is found out below.
  }
  whole.destroy();
  const sound = new Y.Doc({ gc });
  updates.forEach((update, place) => {
    try {
      Y.applyUpdate(sound, update);
    } catch (error) {
      onLeftOut(place, error ?? new Error('refused'));
      return;
    }
    if (dropWaiting(sound)) onLeftOut(place, null);
  });
  return sound;
}

/** Removes from a document what waits for its past; returns whether there was something. */
export function dropWaiting({ store }: Y.Doc): boolean {
  if (!store.pendingStructs && !store.pendingDs) return false;
  store.pendingStructs = null;
  store.pendingDs = null;
  return true;
}
