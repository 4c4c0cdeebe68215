import { performance } from 'node:perf_hooks';
import * as Y from 'yjs';
import { BenchClient } from '../benchClient';
import type { RunningContender } from '../contender';
import { createEditedPlan } from '../editedPlan';
import { quantile, type Scenario } from '../scenario';
import { seedRooms } from '../seedRooms';

const CHARACTERS = 46_000;
const EDITS = 137_000;
const CLIENTS = 50;
const RESTARTS = 3;

/** A plan with a long history is opened after a restart: by one client, and by fifty at once. */
export const coldOpen: Scenario = {
  name: `open a plan of ${CHARACTERS} characters and ${EDITS} edits after a restart`,
  forRelay: false,
  measure: async (contender) => {
    const plan = createEditedPlan(CHARACTERS, EDITS);
    const server = await contender.start(1, CLIENTS);
    try {
      await seedRooms(server, plan.updates);
      const one: number[] = [];
      const many: number[] = [];
      for (let count = 0; count < RESTARTS; count++) {
        await server.restart();
        one.push(...(await open(server, 1, plan.state)));
        await server.restart();
        many.push(Math.max(...(await open(server, CLIENTS, plan.state))));
      }
      return { '1 client, ms': quantile(one, 0.5), [`slowest of ${CLIENTS}, ms`]: quantile(many, 0.5) };
    } finally {
      await server.dispose();
    }
  },
};

/** How long each client waits for everything, from its first byte on. Throws when one was given less. */
async function open(server: RunningContender, clients: number, state: Uint8Array): Promise<number[]> {
  const ends = Y.parseUpdateMeta(state).to;
  const answers = await Promise.all(
    Array.from({ length: clients }, (_, index) => {
      const start = performance.now();
      return new Promise<{ time: number; update: Uint8Array }>((resolve) => {
        const client = BenchClient.connect(server, 0, index, {
          onUpdate: (update, at) => {
            // A first answer before the plan is loaded does not count.
            if (update.length < state.length / 2) return;
            client.close();
            resolve({ time: at - start, update });
          },
        });
      });
    }),
  );
  for (const { update } of answers) {
    const { to } = Y.parseUpdateMeta(update);
    for (const [client, end] of ends)
      if ((to.get(client) ?? 0) < end) throw new Error(`${server.name} gave an incomplete plan`);
  }
  return answers.map(({ time }) => time);
}
