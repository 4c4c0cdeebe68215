import * as Y from 'yjs';
import type { Durability } from '../../server/config';
import type { LogEntry } from '../../server/storage/planStore';
import { canWrite, type Role } from '../../shared/protocol/roles';
import { Witness } from '../torture/witness';
import type { ClientWatch, SimulatedClient } from './simulatedClient';
import type { SimulatedDisk } from './simulatedDisk';

/** Sees all that people are shown and all that is written, and remembers what must stay. */
export class Eyewitness implements ClientWatch {
  readonly violations: string[] = [];
  readonly #seen = new Map<string, Witness>();
  readonly #saved = new Map<string, Witness>();
  /** Every role somebody had in a plan, and from when on. */
  readonly #roles = new Map<string, { from: number; role: Role | null }[]>();

  constructor(
    private readonly disk: () => SimulatedDisk,
    private readonly durability: Durability,
    private readonly now: () => number,
  ) {}

  /** How many characters and deletions anyone was sure of. */
  get remembered(): number {
    return [...this.#seen.values(), ...this.#saved.values()].reduce((sum, { size }) => sum + size, 0);
  }

  /** A person's role in a plan from now on. */
  noteRole(userId: string, planId: string, role: Role | null): void {
    const key = `${userId} ${planId}`;
    this.#roles.set(key, [...(this.#roles.get(key) ?? []), { from: this.now(), role }]);
  }

  onWrite({ userId, planId, time, position }: LogEntry): void {
    if (userId === null) return;
    const roles = this.#roles.get(`${userId} ${planId}`) ?? [];
    const isAllowed = roles.some(
      ({ from, role }, index) =>
        role && canWrite(role) && from <= time && time <= (roles[index + 1]?.from ?? time),
    );
    if (!isAllowed) this.#report(`${userId} wrote entry ${position} of ${planId} without the right to`);
  }

  onAsk({ planId }: SimulatedClient): ReadonlyMap<number, number> {
    return this.disk().syncedClocks(planId);
  }

  onAnswer({ planId, userId, ydoc }: SimulatedClient, asked: ReadonlyMap<number, number>): void {
    for (const [client, clock] of asked)
      if (Y.getState(ydoc.store, client) < clock)
        this.#report(`${userId} asked for ${planId} and was not given all that is on the disk`);
  }

  onShown({ planId, userId }: SimulatedClient, update: Uint8Array): void {
    const safety = this.durability === 'strict' ? 'synced' : 'logged';
    if (!this.disk().holds(planId, update, safety))
      this.#report(`${userId} was shown words of ${planId} that are not ${safety}`);
  }

  onSeen({ planId, ydoc }: SimulatedClient, transaction: Y.Transaction): void {
    witnessOf(this.#seen, planId).seeTransaction(ydoc, transaction);
  }

  onSaved({ planId, userId, ydoc, ownIds, deleted }: SimulatedClient): void {
    const clocks = new Map(ownIds.map((id) => [id, Y.getState(ydoc.store, id)]));
    if (!this.disk().holdsClocks(planId, clocks, 'synced'))
      this.#report(`${userId} was told that words of ${planId} are saved, and they are not on the disk`);
    const witness = witnessOf(this.#saved, planId);
    for (const id of ownIds) witness.seeClient(ydoc, id);
    witness.seeDeletions(deleted);
  }

  /** The server is gone: is everything there that must be? */
  checkNothingIsLost(planIds: readonly string[], powerIsCut: boolean): void {
    // Relaxed mode says so: what others have seen may go with the power.
    if (powerIsCut && this.durability === 'relaxed') this.#seen.clear();
    for (const planId of planIds) {
      const ydoc = this.disk().replay(planId);
      const lost = [
        ...witnessOf(this.#saved, planId)
          .missingIn(ydoc)
          .map((what) => `${what}, shown as saved`),
        ...witnessOf(this.#seen, planId)
          .missingIn(ydoc)
          .map((what) => `${what}, seen`),
      ];
      if (lost.length > 0) this.#report(`${planId} has lost ${lost.length}: ${lost.slice(0, 3).join('; ')}`);
      if (ydoc.store.pendingStructs || ydoc.store.pendingDs) this.#report(`the log of ${planId} has gaps`);
      ydoc.destroy();
    }
  }

  #report(violation: string): void {
    this.violations.push(violation);
  }
}

function witnessOf(witnesses: Map<string, Witness>, planId: string): Witness {
  const witness = witnesses.get(planId) ?? new Witness();
  witnesses.set(planId, witness);
  return witness;
}
