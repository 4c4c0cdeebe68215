import { setTimeout as elapsed } from 'node:timers/promises';
import * as Y from 'yjs';
import { BenchClient } from './benchClient';
import type { RunningContender } from './contender';

/** How long the servers that store later may take to do so, in milliseconds. */
const STORING_TIME = 3000;

/** Writes a plan into every room as a client does, and waits until each server has stored it. */
export async function seedRooms(server: RunningContender, updates: readonly Uint8Array[]): Promise<void> {
  const whole = Y.mergeUpdates([...updates]);
  const ends = Y.parseUpdateMeta(whole).to;
  for (let room = 0; room < server.rooms.length; room++) {
    const writer = BenchClient.connect(server, room, 0, { onUpdate: () => {} });
    await writer.opened();
    await elapsed(50);
    for (const update of updates) writer.sendUpdate(update);
    await holdsAll(server, room, ends);
    writer.close();
  }
  await elapsed(STORING_TIME);
}

/** Resolves when a new client is given everything up to these clocks. */
async function holdsAll(
  server: RunningContender,
  room: number,
  ends: ReadonlyMap<number, number>,
): Promise<void> {
  const present = new Map<number, number>();
  await new Promise<void>((resolve) => {
    const reader = BenchClient.connect(server, room, 0, {
      onUpdate: (update) => {
        for (const [client, end] of Y.parseUpdateMeta(update).to)
          present.set(client, Math.max(end, present.get(client) ?? 0));
        if ([...ends].some(([client, end]) => (present.get(client) ?? 0) < end)) return;
        reader.close();
        resolve();
      },
    });
  });
}
