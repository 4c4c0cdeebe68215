import { afterEach, beforeEach } from 'vitest';
import { joinPlan, type StockClient } from './syncClient';
import { paragraph, type SyncServer, type SyncServerOptions, seedPlan, startSyncServer } from './syncServer';
import { createTemporaryFolder } from './temporaryFolder';

/** A sync server with one plan `a`, which says 教育, and the people in it. */
export interface UsedRooms {
  /** There once it has been started. */
  readonly server: SyncServer;
  /** Starts it on the folder of this test; again, on what is there. */
  readonly start: (options?: SyncServerOptions) => Promise<void>;
  /** Lets a person into the plan with a stock client, who leaves after the test. */
  readonly join: (person: string) => Promise<StockClient>;
  /** The first words of the plan. */
  readonly text: () => Promise<string | undefined>;
  /** Waits until the room of the plan is in a state. */
  readonly reaches: (state: string) => Promise<void>;
}

/** Gives each test around rooms of its own, and takes them down after it. */
export function useRooms(): UsedRooms {
  let clients: StockClient[] = [];
  let temporary: ReturnType<typeof createTemporaryFolder>;
  const used = {
    start: async (options: SyncServerOptions = {}) => {
      used.server = await startSyncServer(temporary.folder, options);
      const { store } = used.server;
      if (!(await store.findPlan('a'))) await seedPlan(store, 'a', [paragraph('p1', '教育')]);
    },
    join: async (person: string) => {
      const client = joinPlan(used.server.address, 'a', person);
      clients.push(client);
      await client.synced();
      return client;
    },
    text: async () => (await used.server.rooms.readDocument('a')).body.content?.[0]?.content?.[0]?.text,
    reaches: async (state: string) => {
      while (used.server.rooms.stateOf('a') !== state) await new Promise((resolve) => setImmediate(resolve));
    },
  } as { -readonly [Field in keyof UsedRooms]: UsedRooms[Field] };
  beforeEach(() => {
    temporary = createTemporaryFolder();
  });
  afterEach(async () => {
    for (const client of clients) client.leave();
    clients = [];
    await used.server.stop();
    temporary.remove();
  });
  return used;
}
