import { uint32 } from 'lib0/random';
import type * as Y from 'yjs';
import { PlanError } from '../../shared/errors';
import type { Anchor, PersonView } from '../../shared/protocol/api';
import { CLOSE_EVENTS } from '../../shared/protocol/closeEvents';
import type { PlanEvent } from '../../shared/protocol/messages';
import type { ChapterWriter } from '../../shared/schema/chapterLocks';
import type { PlanDocument } from '../../shared/schema/planDocument';
import type { Access, AccessChange } from '../accounts/access';
import { type Cancel, createSystemClock } from '../clock';
import { anchorThread } from './anchorThread';
import { compactUpdates } from './compactUpdates';
import type { LivePlan } from './livePlan';
import type { Member } from './member';
import type { PlanRooms } from './planRooms';
import { Room } from './room';
import type { RoomDependencies } from './roomDependencies';
import { SnapshotQueue } from './snapshotQueue';
import { SYNC_LIMITS } from './syncLimits';
import { frames } from './syncProtocol';

export type RoomsDependencies = Pick<RoomDependencies, 'store' | 'log'> &
  Partial<Omit<RoomDependencies, 'store' | 'log'>> & { readonly access: Access };

/** All plans that are in memory, one room a plan. */
export function createRooms(dependencies: RoomsDependencies): Rooms {
  const { limits = SYNC_LIMITS, clock = createSystemClock() } = dependencies;
  return new Rooms(
    {
      limits,
      durability: 'strict',
      compact: async (updates) => compactUpdates(updates),
      clock,
      snapshots: new SnapshotQueue(clock, limits.snapshotPause),
      newClientId: uint32,
      onSaved: () => {},
      ...dependencies,
    },
    dependencies.access,
  );
}

/** See `createRooms`. Beside `PlanRooms` it offers what the sync endpoint needs. */
export class Rooms implements PlanRooms {
  readonly #rooms = new Map<string, Room>();
  readonly #sockets = new Map<string, number>();
  readonly #timers: readonly Cancel[];
  readonly #unsubscribe: () => void;
  #closed = false;

  constructor(
    readonly dependencies: RoomDependencies,
    access: Access,
  ) {
    const { clock, limits } = dependencies;
    this.#unsubscribe = access.onChange((change) => this.#onAccessChange(change));
    const everyMember = (work: (member: Member) => void) => () => {
      for (const room of this.#rooms.values()) for (const member of room.loaded?.members ?? []) work(member);
    };
    this.#timers = [
      clock.every(limits.watchInterval, () => {
        for (const room of this.#rooms.values()) room.loaded?.watch();
      }),
      clock.every(
        limits.keepAlive,
        everyMember(({ socket }) => socket.checkAlive()),
      ),
    ];
  }

  async readDocument(planId: string): Promise<PlanDocument> {
    return this.#with(planId, async (plan) => plan.read());
  }

  async readAt(planId: string): Promise<{ readonly document: PlanDocument; readonly position: number }> {
    return this.#with(planId, async (plan) => ({
      document: plan.read(),
      position: plan.document.position,
    }));
  }

  async readTitle(planId: string): Promise<string> {
    return this.#with(planId, async (plan) => plan.document.title());
  }

  /** Looks at the document of a plan, which must not be changed. Throws what `readDocument` throws. */
  async look<T>(planId: string, look: (ydoc: Y.Doc) => T): Promise<T> {
    return this.#with(planId, async (plan) => look(plan.document.ydoc()));
  }

  async change<T>(
    planId: string,
    userId: string | null,
    change: (ydoc: Y.Doc) => T,
    writer?: ChapterWriter,
  ): Promise<T> {
    return this.#with(planId, (plan) => plan.change(userId, change, writer));
  }

  async anchorThread(
    planId: string,
    threadId: string,
    anchor: Anchor,
    userId: string,
  ): Promise<'words' | 'node' | null> {
    return this.change(planId, userId, (ydoc) => anchorThread(ydoc, threadId, anchor));
  }

  notify(planId: string, event: PlanEvent): void {
    const frame = frames.event(event);
    for (const member of this.#membersOf(planId)) member.sendExtended(frame);
  }

  present(planId: string): readonly PersonView[] {
    const people = new Map<string, PersonView>();
    for (const { person } of this.#membersOf(planId)) people.set(person.id, person);
    return [...people.values()];
  }

  async closePlan(planId: string): Promise<void> {
    await this.#rooms.get(planId)?.end(CLOSE_EVENTS.planNotFound, false);
  }

  /** Saves a plan that nobody is in and gives its memory back, without waiting until it has rested. */
  async unload(planId: string): Promise<void> {
    await this.#rooms.get(planId)?.end(CLOSE_EVENTS.serverStopping, true);
  }

  async close(): Promise<void> {
    this.#closed = true;
    for (const cancel of this.#timers) cancel();
    await Promise.all([...this.#rooms.values()].map((room) => room.end(CLOSE_EVENTS.serverStopping, true)));
    // Not before: until its sockets are closed, a room takes words, but only from those who may write.
    this.#unsubscribe();
  }

  /** The state of a plan's room; 'closed' when there is none. */
  stateOf(planId: string): Room['state'] {
    return this.#rooms.get(planId)?.state ?? 'closed';
  }

  /** How many sockets have sent updates since this was asked last. */
  countTypists(): number {
    let typists = 0;
    for (const room of this.#rooms.values())
      for (const member of room.loaded?.members ?? []) {
        if (member.received > member.countedBefore) typists += 1;
        member.countedBefore = member.received;
      }
    return typists;
  }

  /** Closes the sockets of a session or token that has run out. */
  endCredential(credentialId: string): void {
    this.#onAccessChange({ type: 'credential', credentialId });
  }

  /** How many sockets a person has open. */
  countSockets(userId: string): number {
    return this.#sockets.get(userId) ?? 0;
  }

  /** Counts a socket of a person until the function that is returned is called, once. */
  countSocket(userId: string): () => void {
    this.#sockets.set(userId, this.countSockets(userId) + 1);
    return () => {
      const left = this.countSockets(userId) - 1;
      if (left > 0) this.#sockets.set(userId, left);
      else this.#sockets.delete(userId);
    };
  }

  /** Opens a plan and keeps it open until `release` is called. Throws `PlanError`s and what the store throws. */
  async open(planId: string): Promise<{ readonly plan: LivePlan; readonly release: () => void }> {
    if (this.#closed) throw new PlanError('unavailable', '服务正在停止，请稍后再试。');
    const room = this.#roomOf(planId);
    const release = room.hold();
    try {
      return { plan: await room.plan, release };
    } catch (error) {
      release();
      throw error;
    }
  }

  #roomOf(planId: string): Room {
    const open = this.#rooms.get(planId);
    if (open) return open;
    const room: Room = new Room(planId, this.dependencies, () => {
      if (this.#rooms.get(planId) === room) this.#rooms.delete(planId);
    });
    this.#rooms.set(planId, room);
    return room;
  }

  async #with<T>(planId: string, work: (plan: LivePlan) => Promise<T>): Promise<T> {
    const { plan, release } = await this.open(planId);
    try {
      return await work(plan);
    } finally {
      release();
    }
  }

  #membersOf(planId: string): readonly Member[] {
    return [...(this.#rooms.get(planId)?.loaded?.members ?? [])];
  }

  #onAccessChange(change: AccessChange): void {
    const planIds = change.type === 'role' ? [change.planId] : [...this.#rooms.keys()];
    for (const member of planIds.flatMap((planId) => this.#membersOf(planId))) {
      if (change.type === 'credential') {
        if (member.identity.credentialId === change.credentialId) member.close(CLOSE_EVENTS.notSignedIn);
      } else if (member.person.id === change.userId && member.role !== change.role)
        member.close(change.role === null ? CLOSE_EVENTS.forbidden : CLOSE_EVENTS.roleChanged);
    }
  }
}
