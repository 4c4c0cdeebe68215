import * as Y from 'yjs';
import { PlanError } from '../shared/errors';
import { readYDoc } from '../shared/schema/ydoc';
import type { PlanRooms } from './collab/planRooms';
import type { PlanStore } from './storage/planStore';

/** Reads plans from the store, without anybody live. Stands in until server/collab/rooms.ts is there, then goes. */
export function createInterimRooms(store: PlanStore): PlanRooms {
  async function load(planId: string): Promise<Y.Doc> {
    if (!(await store.findPlan(planId))) throw new PlanError('not-found', '没有这份规划。');
    const { snapshot, tail } = await store.load(planId);
    const ydoc = new Y.Doc();
    if (snapshot) Y.applyUpdate(ydoc, snapshot.state);
    for (const entry of tail) Y.applyUpdate(ydoc, entry.update);
    return ydoc;
  }
  return {
    readDocument: async (planId) => readYDoc(await load(planId)),
    async change(planId, userId, change) {
      const ydoc = await load(planId);
      const before = Y.encodeStateVector(ydoc);
      const result = change(ydoc);
      await store.append([{ planId, update: Y.encodeStateAsUpdate(ydoc, before), userId, time: Date.now() }]);
      return result;
    },
    anchorThread: async (_planId, _threadId, anchor) => anchor.quote,
    notify() {},
    present: () => [],
    async closePlan() {},
    async close() {},
  };
}
