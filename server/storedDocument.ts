import type * as Y from 'yjs';
import { replayUpdates } from './collab/replayUpdates';
import type { PlanStore } from './storage/planStore';

/** Looks at a plan's document as it is stored, and keeps nothing of it. Throws what the store throws. */
export async function lookAtStored<T>(
  store: PlanStore,
  planId: string,
  look: (ydoc: Y.Doc) => T,
): Promise<T> {
  const { snapshot, tail } = await store.load(planId);
  const updates = [...(snapshot ? [snapshot.state] : []), ...tail.map(({ update }) => update)];
  // The room that loads this plan reports what is left out.
  const ydoc = replayUpdates(updates, () => {});
  try {
    return look(ydoc);
  } finally {
    ydoc.destroy();
  }
}
