import * as Y from 'yjs';
import type { LogEntry, NewLogEntry, NewPlan, Snapshot } from '../../server/storage/planStore';
import type { Random } from '../helpers/random';

type Clocks = Map<number, number>;

/** How safe something must be: in the operating system's memory, or on the disk itself. */
export type Safety = 'logged' | 'synced';

/**
 * What outlives the server's processes. The end of a process leaves everything that it has written; a power cut leaves what was
 * synced, and by chance some of what was written after it, in order.
 */
export class SimulatedDisk {
  /** Asked at every write. */
  refuses: () => boolean = () => false;
  /** While true, syncing fails: what was written may be lost. */
  failsToSync = false;
  /** While true, plans cannot be read. */
  isUnreadable = false;
  readonly plans = new Map<string, Omit<NewPlan, 'seed'>>();
  readonly #snapshots = new Map<string, Snapshot[]>();
  #log: LogEntry[] = [];
  #synced = 0;
  #lastPosition = 0;
  #clocks: Record<Safety, Map<string, Clocks>> = { logged: new Map(), synced: new Map() };

  /** `onWrite` hears of every entry that gets into the log. */
  constructor(private readonly onWrite: (entry: LogEntry) => void) {}

  /** Writes entries in one transaction. Throws when it refuses, with nothing written. */
  write(entries: readonly NewLogEntry[]): readonly number[] {
    if (this.refuses()) throw new Error('database or disk is full');
    return entries.map((entry) => {
      const position = ++this.#lastPosition;
      const written = { ...entry, position };
      this.#log.push(written);
      takeIn(this.#clocks.logged, written);
      this.onWrite(written);
      return position;
    });
  }

  /** How much is in the log; `sync` takes it. */
  get length(): number {
    return this.#log.length;
  }

  /** Brings everything up to this length of the log to the disk. Throws when the disk fails. */
  sync(length: number): void {
    if (this.failsToSync) throw new Error('disk I/O error');
    this.#markSynced(length);
  }

  /** The power goes: returns how many entries are gone with it. */
  cutPower(random: Random): number {
    const kept = this.#synced + random.below(this.#log.length - this.#synced + 1);
    const lost = this.#log.length - kept;
    this.#log = this.#log.slice(0, kept);
    for (const [planId, snapshots] of this.#snapshots) {
      const last = this.#log.findLast((entry) => entry.planId === planId)?.position ?? 0;
      this.#snapshots.set(
        planId,
        snapshots.filter(({ position }) => position <= last),
      );
    }
    this.#clocks = { logged: new Map(), synced: new Map() };
    for (const entry of this.#log) takeIn(this.#clocks.logged, entry);
    this.#synced = 0;
    this.#markSynced(kept);
    return lost;
  }

  readLog(planId: string, after: number): readonly LogEntry[] {
    return this.#log.filter((entry) => entry.planId === planId && entry.position > after);
  }

  findSnapshot(planId: string): Snapshot | null {
    return this.#snapshots.get(planId)?.at(-1) ?? null;
  }

  /** Keeps a snapshot, and an older one. */
  writeSnapshot(planId: string, snapshot: Snapshot): void {
    if (this.refuses()) throw new Error('database or disk is full');
    this.#snapshots.set(planId, [...(this.#snapshots.get(planId) ?? []).slice(-1), snapshot]);
  }

  /** The newest snapshot of a plan is damaged: its checksum says so, the store passes it over. */
  damageSnapshot(planId: string): void {
    this.#snapshots.get(planId)?.pop();
  }

  /** Whether all that an update brings is kept as safely as that. */
  holds(planId: string, update: Uint8Array, safety: Safety): boolean {
    return this.holdsClocks(planId, Y.parseUpdateMeta(update).to, safety);
  }

  holdsClocks(planId: string, clocks: ReadonlyMap<number, number>, safety: Safety): boolean {
    const held = this.#clocks[safety].get(planId);
    return [...clocks].every(([client, clock]) => (held?.get(client) ?? 0) >= clock);
  }

  /** The clocks up to which a plan is on the disk now. */
  syncedClocks(planId: string): ReadonlyMap<number, number> {
    return new Map(this.#clocks.synced.get(planId));
  }

  /** A plan as its whole log has it, with no help of snapshots. */
  replay(planId: string): Y.Doc {
    const ydoc = new Y.Doc({ guid: '' });
    ydoc.transact(() => {
      for (const { update } of this.readLog(planId, 0)) Y.applyUpdate(ydoc, update);
    });
    return ydoc;
  }

  #markSynced(length: number): void {
    for (const entry of this.#log.slice(this.#synced, length)) takeIn(this.#clocks.synced, entry);
    this.#synced = Math.max(this.#synced, length);
  }
}

function takeIn(clocks: Map<string, Clocks>, { planId, update }: LogEntry): void {
  const held = clocks.get(planId) ?? new Map<number, number>();
  clocks.set(planId, held);
  for (const [client, clock] of Y.parseUpdateMeta(update).to)
    held.set(client, Math.max(clock, held.get(client) ?? 0));
}
