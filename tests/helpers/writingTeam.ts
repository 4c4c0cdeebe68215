import * as Y from 'yjs';
import type { Random } from './random';
import { openSharedEditor, type SharedEditor } from './sharedEditor';

/** Rounds after which nobody should have anything to say any more. */
const ENDLESS = 50;

/** Several people on one plan, with a server between them that passes changes on in order, late, at any pace. */
export interface WritingTeam {
  readonly people: readonly SharedEditor[];
  /** Passes one waiting change on, to or from somebody; false when none waits. */
  readonly passOne: (random: Random) => boolean;
  /** Takes somebody's network away until `comeBack` or `settle`. */
  readonly goOffline: (index: number) => void;
  /** Gives the network back: what waits goes each way as one change, as when a page connects again. */
  readonly comeBack: (index: number) => void;
  /** Passes everything on until nobody has anything to say; everybody has the network again. */
  readonly settle: () => void;
  readonly destroy: () => void;
}

/**
 * Opens one plan for `count` people. With `random` the time and the numbers of their Yjs clients, which decide who stands first where two write at
 * one place, come from it, so that a seed plays the same game again.
 */
export function createWritingTeam(state: Uint8Array, count: number, random?: Random): WritingTeam {
  const server = new Y.Doc();
  Y.applyUpdate(server, state);
  const SERVER = 'server';
  let time = 0;
  const now = () => {
    time += random?.below(2) ?? 0;
    return time;
  };
  const people = Array.from({ length: count }, (_, index) =>
    openSharedEditor(state, `p${index}-`, random && { clientId: 2 + random.below(2 ** 31), now }),
  );
  const toServer: Uint8Array[][] = people.map(() => []);
  const fromServer: Uint8Array[][] = people.map(() => []);
  people.forEach(({ ydoc }, index) => {
    ydoc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== SERVER) toServer[index]?.push(update);
    });
  });
  server.on('update', (update: Uint8Array, origin: unknown) => {
    fromServer.forEach((queue, index) => {
      if (index !== origin) queue.push(update);
    });
  });
  const offline = new Set<number>();
  const deliver = (index: number, direction: 'up' | 'down'): boolean => {
    const update = (direction === 'up' ? toServer : fromServer)[index]?.shift();
    if (!update) return false;
    if (direction === 'up') Y.applyUpdate(server, update, index);
    else if (people[index]) Y.applyUpdate(people[index].ydoc, update, SERVER);
    return true;
  };
  const comeBack = (index: number) => {
    if (!offline.delete(index)) return;
    for (const queue of [toServer[index], fromServer[index]])
      if (queue && queue.length > 1) queue.push(Y.mergeUpdates(queue.splice(0)));
    deliver(index, 'up');
    deliver(index, 'down');
  };
  return {
    people,
    passOne: (random) => {
      const index = random.below(count);
      const direction = random.chance(0.5) ? 'up' : 'down';
      return !offline.has(index) && deliver(index, direction);
    },
    goOffline: (index) => void offline.add(index),
    comeBack,
    settle() {
      for (const index of [...offline]) comeBack(index);
      let moved = true;
      let rounds = 0;
      while (moved) {
        moved = false;
        rounds += 1;
        if (rounds > ENDLESS) throw new Error('the people answer each other without end');
        for (let index = 0; index < count; index += 1)
          for (const direction of ['up', 'down'] as const) while (deliver(index, direction)) moved = true;
      }
    },
    destroy: () => {
      for (const person of people) person.destroy();
      server.destroy();
    },
  };
}
