import * as Y from 'yjs';
import type { PackedEntry } from './packedLog';

/** The document that entries make, in one transaction; an entry that Yjs refuses is left out. `gc` false keeps what was deleted. */
export function replayLog(entries: readonly PackedEntry[], gc = true): Y.Doc {
  const ydoc = new Y.Doc({ gc });
  try {
    ydoc.transact(() => {
      for (const { update } of entries) Y.applyUpdate(ydoc, update);
    });
    return ydoc;
  } catch {
    ydoc.destroy();
  }
  const sound = new Y.Doc({ gc });
  for (const { update } of entries) {
    try {
      Y.applyUpdate(sound, update);
    } catch {
      // The room that loads this plan reports the same entry; the past is shown without it too.
    }
  }
  return sound;
}
