import type { PlanStore } from '../../server/storage/planStore';

/** A gate that calls of a store must pass: tells when somebody has arrived, lets through once the test opens it. */
export function createGate() {
  let open: () => void = () => {};
  let arrive: () => void = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  const pass = async () => {
    arrive();
    await opened;
  };
  return { open, arrived, pass };
}

/** A store with some methods replaced; `change` is given the original. */
export function withMethods(
  store: PlanStore,
  change: (original: PlanStore) => Partial<PlanStore>,
): PlanStore {
  const original: PlanStore = {
    createPlan: store.createPlan.bind(store),
    findPlan: store.findPlan.bind(store),
    listPlans: store.listPlans.bind(store),
    updatePlan: store.updatePlan.bind(store),
    deletePlan: store.deletePlan.bind(store),
    append: store.append.bind(store),
    load: store.load.bind(store),
    readLog: store.readLog.bind(store),
    saveSnapshot: store.saveSnapshot.bind(store),
    close: store.close.bind(store),
  };
  return { ...original, ...change(original) };
}

/** The store, whose `method` waits at the gate before it does its work. */
export function withGate(
  store: PlanStore,
  method: 'load' | 'append' | 'saveSnapshot',
  pass: () => Promise<void>,
): PlanStore {
  return withMethods(store, (original) => ({
    [method]: async (...values: unknown[]) => {
      await pass();
      return (original[method] as (...values: unknown[]) => Promise<unknown>)(...values);
    },
  }));
}
