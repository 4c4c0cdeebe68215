import { performance } from 'node:perf_hooks';
import { setTimeout as elapsed } from 'node:timers/promises';
import * as Y from 'yjs';
import { BenchClient } from '../benchClient';
import type { RunningContender } from '../contender';
import { createEditedPlan } from '../editedPlan';
import { quantile, type Scenario } from '../scenario';
import { seedRooms } from '../seedRooms';
import { usageOf } from '../serverProcess';

const ROOMS = 20;
const CLIENTS = 10;
const CHARACTERS = 46_000;
const EDITS = 137_000;
/** After so long without anything for anyone, everyone has everything, in milliseconds. */
const QUIET = 2500;

/** After a restart, everyone who had a plan open comes back at once, with all they hold. */
export const reconnect: Scenario = {
  name: `${ROOMS * CLIENTS} clients that hold ${ROOMS} plans come back after a restart`,
  forRelay: false,
  measure: async (contender) => {
    const server = await contender.start(ROOMS, CLIENTS);
    try {
      await seedRooms(server, [createEditedPlan(CHARACTERS, EDITS).state]);
      const held = await Promise.all(server.rooms.map((_, room) => readRoom(server, room)));
      await server.restart();
      const before = usageOf(server.processId());
      const start = performance.now();
      const lastAt = new Map<BenchClient, number>();
      const clients = held.flatMap(({ vector, answer }, room) =>
        Array.from({ length: CLIENTS }, (_, index) => {
          const client: BenchClient = BenchClient.connect(server, room, index, {
            vector,
            answer,
            onUpdate: (_update, at) => lastAt.set(client, at),
          });
          return client;
        }),
      );
      while (lastAt.size < clients.length || performance.now() - Math.max(...lastAt.values()) < QUIET)
        await elapsed(50);
      const after = usageOf(server.processId());
      for (const client of clients) client.close();
      return {
        'in step, p99 ms': quantile([...lastAt.values()], 0.99) - start,
        'CPU, ms': after.cpu - before.cpu,
        'peak memory, MB': after.peak,
      };
    } finally {
      await server.dispose();
    }
  },
};

/** What a client that has read a whole room holds, and what it says when it is asked for what a server in step lacks. */
async function readRoom(server: RunningContender, room: number) {
  const ydoc = new Y.Doc();
  await new Promise<void>((resolve) => {
    const client = BenchClient.connect(server, room, 0, {
      onUpdate: (update) => {
        Y.applyUpdate(ydoc, update);
        if (update.length < 100_000) return;
        client.close();
        resolve();
      },
    });
  });
  const vector = Y.encodeStateVector(ydoc);
  const answer = Y.encodeStateAsUpdate(ydoc, vector);
  ydoc.destroy();
  return { vector, answer };
}
