import { setTimeout as elapsed } from 'node:timers/promises';
import { BenchClient } from '../benchClient';
import type { Scenario } from '../scenario';
import { usageOf } from '../serverProcess';

const ROOMS = 500;
/** Longer than our server keeps a plan that nobody uses (30 s), in milliseconds. */
const IDLE = 36_000;

/** Memory comes back when the plans are left. */
export const openAndClose: Scenario = {
  name: `${ROOMS} plans opened and closed`,
  forRelay: false,
  measure: async (contender) => {
    const server = await contender.start(ROOMS, 1);
    try {
      // The first ones bring in what is kept for good: code, prepared statements, buffers.
      await openAll(server, 20);
      const before = usageOf(server.processId()).resident;
      await openAll(server, ROOMS);
      const open = usageOf(server.processId()).resident;
      await elapsed(IDLE);
      const after = usageOf(server.processId()).resident;
      return { 'while open, MB': open - before, 'left behind, MB': after - before };
    } finally {
      await server.dispose();
    }
  },
};

async function openAll(server: Parameters<typeof BenchClient.connect>[0], rooms: number): Promise<void> {
  const clients: BenchClient[] = [];
  for (let room = 0; room < rooms; room++) {
    await new Promise<void>((resolve) => {
      const client: BenchClient = BenchClient.connect(server, room, 0, { onUpdate: () => resolve() });
      clients.push(client);
    });
  }
  for (const client of clients) client.close();
}
