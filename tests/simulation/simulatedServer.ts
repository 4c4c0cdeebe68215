import type * as Y from 'yjs';
import type { Access, AccessChange } from '../../server/accounts/access';
import { compactUpdates } from '../../server/collab/compactUpdates';
import { joinRoom } from '../../server/collab/joinRoom';
import { createRooms, type Rooms, type RoomsDependencies } from '../../server/collab/rooms';
import type { SyncLimits } from '../../server/collab/syncLimits';
import type { Durability } from '../../server/config';
import type { MemoryAccess } from '../helpers/memoryAccess';
import type { Random } from '../helpers/random';
import type { SimulatedConnection } from './simulatedConnection';
import type { SimulatedDisk } from './simulatedDisk';
import { SimulatedStore } from './simulatedStore';
import { ProcessClock, type SimulatedTime } from './simulatedTime';

export interface SimulatedServerOptions {
  readonly time: SimulatedTime;
  readonly random: Random;
  readonly disk: SimulatedDisk;
  readonly access: MemoryAccess;
  readonly limits: SyncLimits;
  readonly durability: Durability;
  readonly newClientId: () => number;
  /** Spoils what the rooms are given, to see that the simulation notices. */
  readonly spoil?: Spoil;
}

/** Makes a server with a fault of what a right one is given. */
export type Spoil = (dependencies: RoomsDependencies, clock: ProcessClock) => RoomsDependencies;

/** The real rooms in one process after the other, which may end at any moment. */
export class SimulatedServer {
  #process: ServerLife | null = null;
  readonly #connections = new Set<SimulatedConnection>();

  constructor(private readonly options: SimulatedServerOptions) {}

  /** The rooms, or null while no process runs. */
  get rooms(): Rooms | null {
    return this.#process?.rooms ?? null;
  }

  /** How many timers the process has set beside those it always has. */
  get timers(): number {
    return (this.#process?.clock.waiting ?? 0) - ALWAYS;
  }

  /** How many sockets the process holds. */
  get sockets(): number {
    return [...this.#connections].filter((connection) => !connection.isClosedAtServer).length;
  }

  /** How many ask to hear of changed roles. */
  get listeners(): number {
    return this.#process?.listeners.size ?? 0;
  }

  start(): void {
    this.#process ??= startLife(this.options);
  }

  /** The process ends from one moment to the next, perhaps with the machine. */
  kill(powerIsCut = false): void {
    this.#process?.clock.stop();
    this.#process?.stopListening();
    this.#process = null;
    for (const connection of this.#connections) connection.endServer(powerIsCut);
    this.#connections.clear();
  }

  /** The process ends as its administrator asks; the caller lets time pass meanwhile. */
  async stop(): Promise<void> {
    const life = this.#process;
    await life?.rooms.close();
    if (life && this.#process === life) this.kill();
  }

  /** A client knocks. */
  accept(connection: SimulatedConnection, asked: Asked): void {
    const { userId, planId, extended, resumes } = asked;
    const life = this.#process;
    if (!life) {
      connection.refuse(null);
      return;
    }
    this.#connections.add(connection);
    const identity = { userId, name: userId, administrator: false, credentialId: userId, script: true };
    const door = {
      accept: (use: Parameters<SimulatedConnection['open']>[0]) => connection.open(use),
      refuse: ({ event }: { event: Parameters<SimulatedConnection['refuse']>[0] }) =>
        connection.refuse(extended ? event : null),
    };
    void joinRoom({ planId, extended, resumes }, identity, door, { rooms: life.rooms, access: life.access });
  }

  /** Changes a plan as a route of the API would; what becomes of it nobody waits for. */
  change(planId: string, change: (ydoc: Y.Doc) => void): void {
    this.#process?.rooms.change(planId, null, change).catch(() => {});
  }
}

/** What a client says when it knocks. */
export interface Asked {
  readonly userId: string;
  readonly planId: string;
  readonly extended: boolean;
  readonly resumes: boolean;
}

/** The two watches over all sockets. */
const ALWAYS = 2;

interface ServerLife {
  readonly rooms: Rooms;
  readonly clock: ProcessClock;
  readonly access: Access;
  readonly listeners: ReadonlySet<unknown>;
  readonly stopListening: () => void;
}

function startLife(options: SimulatedServerOptions): ServerLife {
  const clock = new ProcessClock(options.time);
  const listeners = new Set<(change: AccessChange) => void>();
  const stopListening = options.access.onChange((change) => {
    for (const listener of [...listeners]) listener(change);
  });
  const access: Access = {
    identify: (request) => options.access.identify(request),
    roleOf: async (userId, planId) => {
      await new Promise<void>((resolve) => {
        clock.after(options.random.next() * options.random.pick([3, 300]), resolve);
      });
      return options.access.roleOf(userId, planId);
    },
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const dependencies: RoomsDependencies = {
    store: new SimulatedStore(options.disk, clock, options.random, options.durability),
    access,
    log: { warn: () => {}, error: () => {} },
    limits: options.limits,
    clock,
    durability: options.durability,
    newClientId: options.newClientId,
    compact: async (updates) => {
      // On its thread it takes its time, and does not come back when the process ends.
      await new Promise<void>((resolve) => {
        clock.after(options.random.next() * options.random.pick([3, 300]), resolve);
      });
      return compactUpdates(updates);
    },
  };
  const rooms = createRooms(options.spoil?.(dependencies, clock) ?? dependencies);
  return { rooms, clock, access, listeners, stopListening };
}
