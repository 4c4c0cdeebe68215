import type { RoomsDependencies } from '../../server/collab/rooms';
import type { PlanStore } from '../../server/storage/planStore';
import { withMethods } from '../helpers/gatedStore';
import type { Spoil } from './simulatedServer';

/** Servers with one fault each, which the simulation must find out: its proof that it can fail. */
export const SPOILED_SERVERS: Readonly<Record<string, Spoil>> = {
  'says “saved” before it is on the disk': onStore(({ append }) => ({
    append: (entries, onLogged) =>
      new Promise((resolve, reject) => {
        append(entries, (positions) => {
          onLogged?.(positions);
          resolve(positions);
        }).catch(reject);
      }),
  })),
  'shows words before they are in the log': onStore(({ append }) => ({
    append: async (entries, onLogged) => {
      const positions = entries.map(() => 1);
      onLogged?.(positions);
      append(entries).catch(() => {});
      return positions;
    },
  })),
  'forgets what does not come to the log at once': onStore(({ append }) => ({
    append: (entries, onLogged) => append(entries.slice(0, 1), onLogged),
  })),
  'answers before the plan is loaded': onStore(() => ({ load: async () => ({ snapshot: null, tail: [] }) })),
  'takes a snapshot for newer than it is': onStore(({ saveSnapshot }) => ({
    saveSnapshot: (planId, snapshot) =>
      saveSnapshot(planId, { ...snapshot, position: snapshot.position + 1 }),
  })),
  'loads a snapshot without what came after it': onStore(({ load }) => ({
    load: async (planId) => {
      const { snapshot, tail } = await load(planId);
      return snapshot ? { snapshot, tail: [] } : { snapshot, tail };
    },
  })),
  'compacts a plan without the last thing written': ({ compact, ...dependencies }) => ({
    ...dependencies,
    compact: async (updates) => {
      if (!compact) throw new Error('the simulated server compacts nothing');
      return compact(updates.length > 1 ? updates.slice(0, -1) : updates);
    },
  }),
  'does not hear that a role was taken away': (dependencies) => ({
    ...dependencies,
    access: {
      identify: (request) => dependencies.access.identify(request),
      roleOf: (userId, planId) => dependencies.access.roleOf(userId, planId),
      onChange: () => () => {},
    },
  }),
  'never unloads a plan': (dependencies, clock) => ({
    ...dependencies,
    clock: {
      now: clock.now,
      soon: (work) => clock.soon(work),
      every: (period, work) => clock.every(period, work),
      after: (delay, work) =>
        delay === dependencies.limits?.idleUnload ? () => {} : clock.after(delay, work),
    },
  }),
};

function onStore(change: (original: PlanStore) => Partial<PlanStore>): Spoil {
  return (dependencies: RoomsDependencies) => ({
    ...dependencies,
    store: withMethods(dependencies.store, change),
  });
}
