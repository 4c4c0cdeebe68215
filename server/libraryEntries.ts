import { MAXIMUM_TITLE } from '../shared/protocol/api';
import { readTitle } from '../shared/schema/readTitle';
import type { SavedChange } from './collab/roomDependencies';
import type { PlanStore } from './storage/planStore';
import { lookAtStored } from './storedDocument';

/** Keeps what the library shows of a plan (title, last change) as its document has it. */
export interface LibraryEntries {
  /** Hears that a plan has changed on the disk; resolves when the library shows it, with whether the title changed. */
  update(planId: string, change: SavedChange): Promise<boolean>;
  /** Resolves when no update is under way. */
  settled(): Promise<void>;
}

/** `readOpenTitle` gives the title of a plan that is in memory, null of any other: that is read from the store. */
export function createLibraryEntries(
  store: PlanStore,
  readOpenTitle: (planId: string) => Promise<string> | null,
): LibraryEntries {
  const running = new Set<Promise<unknown>>();

  async function update(planId: string, { userId, time }: SavedChange): Promise<boolean> {
    const present = await (readOpenTitle(planId) ?? lookAtStored(store, planId, readTitle));
    const plan = await store.findPlan(planId);
    if (!plan) return false;
    const title = present.slice(0, MAXIMUM_TITLE) || plan.title;
    await store.updatePlan(planId, { title, changedAt: time, changedBy: userId });
    return title !== plan.title;
  }

  return {
    update(planId, change) {
      const result = update(planId, change);
      const done = result.catch(() => {}).finally(() => running.delete(done));
      running.add(done);
      return result;
    },
    async settled() {
      await Promise.all(running);
    },
  };
}
