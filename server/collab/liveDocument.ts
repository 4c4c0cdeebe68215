import * as Y from 'yjs';
import { PlanError } from '../../shared/errors';
import type { PlanDocument } from '../../shared/schema/planDocument';
import { readTitle } from '../../shared/schema/readTitle';
import { readYDoc, settingsOf } from '../../shared/schema/ydoc';
import type { LogEntry, Snapshot } from '../storage/planStore';
import { addTail, type PreparedState } from './addTail';
import { compactStored } from './compactStored';
import type { Compact } from './compactUpdates';
import { inspectUpdate, type NewUpdate, type UpdateVerdict } from './inspectUpdate';
import { LazyDocument } from './lazyDocument';
import { mayLock, mentionsLock } from './lockMarker';
import { dropWaiting } from './replayUpdates';
import type { RoomDependencies } from './roomDependencies';
import { StandbyFork } from './standbyFork';

/** Told when a log entry cannot be applied and is left out. */
export type BadEntryListener = (position: number, error: unknown) => void;

/** What a document is read from and written to. */
export type DocumentStorage = Pick<RoomDependencies, 'store' | 'compact' | 'limits'>;

/**
 * The document of an open room: exactly what is on the disk. Beside it, it knows which updates were accepted and are on
 * their way to the disk, so that the next ones can be judged.
 */
export class LiveDocument {
  readonly #document: LazyDocument;
  #position: number;
  #unsaved: number;
  /** How many bytes it had when it was loaded or last saved. */
  #size: number;
  #saving: Promise<void> | null = null;
  #accepted = new Map<number, number>();
  readonly #onTheWay = new Set<Uint8Array>();
  readonly #standby = new StandbyFork();

  private constructor(
    whole: PreparedState,
    position: number,
    unsaved: number,
    /** Whether every log entry up to its position is in it; false when one was left out as it was loaded. */
    readonly isWhole: boolean,
  ) {
    // What came after a snapshot may have been deleted since, and is not cleared away yet.
    this.#document = LazyDocument.from(whole, unsaved === 0);
    this.#size = whole.state.length;
    this.#position = position;
    this.#unsaved = unsaved;
  }

  /** Loads a plan; a record that Yjs refuses is left out and reported. Throws what the store throws. */
  static async load(
    planId: string,
    { store, compact }: Pick<DocumentStorage, 'store' | 'compact'>,
    onBadEntry: BadEntryListener,
  ): Promise<LiveDocument> {
    const { snapshot, tail } = await store.load(planId);
    if (!snapshot) return LiveDocument.#fromLog(tail, compact, onBadEntry);
    const { position, state, prepared } = snapshot;
    const updates = tail.map(({ update }) => update);
    const whole = prepared && addTail({ state, prepared }, updates);
    if (whole) return new LiveDocument(whole, tail.at(-1)?.position ?? position, tail.length, true);
    const seed: LogEntry = { planId, position, update: state, userId: null, time: 0 };
    try {
      return await LiveDocument.#fromLog([seed, ...tail], compact, onBadEntry, true);
    } catch {
      return LiveDocument.#fromLog(await store.readLog(planId, 0), compact, onBadEntry);
    }
  }

  /**
   * The first entry is what all others stand on: without it there would be an empty plan, so this throws when Yjs refuses it;
   * `PlanError('unavailable')` when it is no snapshot, since then there is nothing else to read.
   */
  static async #fromLog(
    entries: readonly LogEntry[],
    compact: Compact,
    onBadEntry: BadEntryListener,
    startsWithSnapshot = false,
  ): Promise<LiveDocument> {
    const { leftOut, ...whole } = await compact(entries.map(({ update }) => update));
    for (const { place, error } of leftOut) {
      onBadEntry(entries[place]?.position ?? 0, error ?? new Error('it waits for what is not there'));
      if (place > 0) continue;
      if (!startsWithSnapshot)
        throw new PlanError('unavailable', '这份规划的数据无法读取，请管理员从备份恢复。', { cause: error });
      if (error) throw error;
    }
    const position = entries.at(-1)?.position ?? 0;
    const unsaved = entries.length - (startsWithSnapshot ? 1 : 0);
    return new LiveDocument(whole, position, unsaved, leftOut.length === 0);
  }

  /** The log position up to which this document holds everything. */
  get position(): number {
    return this.#position;
  }

  /** How many log entries came after the last snapshot. */
  get unsaved(): number {
    return this.#unsaved;
  }

  /** Writes a snapshot, if there is something new since the last one. Rejects when the store refuses; nothing is lost then. */
  async saveSnapshot(planId: string, storage: DocumentStorage): Promise<void> {
    while (this.#saving) await this.#saving.catch(() => {});
    if (this.#unsaved === 0) return;
    this.#saving = this.#writeSnapshot(planId, storage).finally(() => {
      this.#saving = null;
    });
    await this.#saving;
  }

  /** Judges an update against the document and what is on its way to the disk. */
  inspect(update: Uint8Array): UpdateVerdict {
    if (this.#document.isInStep(update)) return { type: 'known' };
    const known = (client: number) => this.#accepted.get(client) ?? this.#document.clock(client);
    return inspectUpdate(update, known, () => this.#document.ydoc());
  }

  /** Remembers that a new update is on its way to the disk. */
  accept({ update, ends }: NewUpdate): void {
    this.#onTheWay.add(update);
    for (const [client, end] of ends) this.#accepted.set(client, end);
  }

  /** Forgets what was on its way to the disk: all of it is written, or none of it will be. */
  forgetAccepted(): void {
    this.#accepted.clear();
    this.#onTheWay.clear();
  }

  /** Takes in an update that was accepted and is on the disk. Returns false when Yjs could not make sense of it. */
  apply(judged: NewUpdate, position: number): boolean {
    const { update, needs } = judged;
    this.#onTheWay.delete(update);
    this.#position = position;
    this.#unsaved += 1;
    // What it stands on was on its way when it was accepted, and may have been refused since.
    if (!needs || !this.#meets(needs)) {
      const isSound = this.#document.apply(update);
      if (isSound) this.#standby.note(update);
      else this.#standby.drop();
      return isSound;
    }
    this.#standby.note(update);
    this.#document.add(judged);
    return true;
  }

  /** Of an update whose past is partly missing, the part that is complete. */
  completePart(update: Uint8Array): Uint8Array {
    const fork = this.#copy();
    Y.applyUpdate(fork, update);
    dropWaiting(fork);
    const part = Y.encodeStateAsUpdate(fork, this.vector());
    fork.destroy();
    return part;
  }

  /** The state vector. */
  vector(): Uint8Array {
    return this.#document.vector();
  }

  /** All that a client with this state vector lacks, as one update. Throws when the vector is none. */
  difference(vector: Uint8Array): Uint8Array {
    return this.#document.difference(vector);
  }

  /** The whole document as one update. */
  state(): Uint8Array {
    return this.#document.state();
  }

  /** The plan as JSON. */
  read(): PlanDocument {
    return readYDoc(this.#document.ydoc());
  }

  /** The document itself, to look into; see `fork` for changes. */
  ydoc(): Y.Doc {
    return this.#document.ydoc();
  }

  /** The plan's title in one line. */
  title(): string {
    return readTitle(this.#document.ydoc());
  }

  /**
   * A copy to make changes in, which writes as the given Yjs client. It is kept for the next change until `dropFork`; whoever does not put its
   * changes into the document must call that.
   */
  fork(clientId: number): Y.Doc {
    return this.#standby.take(clientId, () => this.state());
  }

  /** Gives the copy's memory back. */
  dropFork(): void {
    this.#standby.drop();
  }

  /** A copy that also holds what is on its way to the disk. */
  accepted(): Y.Doc {
    const fork = this.#copy();
    fork.transact(() => {
      for (const update of this.#onTheWay) Y.applyUpdate(fork, update);
    });
    return fork;
  }

  /** Whether a chapter of the plan may be locked, from its bytes: nothing is built to find out. What is on its way does not count. */
  mayBeLocked(): boolean {
    const bytes = this.#document.bytes();
    return bytes ? bytes.some(mentionsLock) : mayLock(settingsOf(this.#document.ydoc()));
  }

  /** Gives the memory back. */
  destroy(): void {
    this.#standby.drop();
    this.#document.destroy();
  }

  #meets(needs: ReadonlyMap<number, number>): boolean {
    for (const [client, clock] of needs) if (clock > this.#document.clock(client)) return false;
    return true;
  }

  #copy(): Y.Doc {
    const copy = new Y.Doc();
    Y.applyUpdate(copy, this.state());
    return copy;
  }

  async #writeSnapshot(planId: string, storage: DocumentStorage): Promise<void> {
    const unsaved = this.#unsaved;
    const isLong = this.#size > storage.limits.longDocument;
    let snapshot = isLong ? await compactStored(planId, this.#position, storage) : null;
    const written = snapshot ? unsaved : this.#unsaved;
    snapshot ??= this.#snapshot();
    await storage.store.saveSnapshot(planId, snapshot);
    this.#unsaved -= written;
    this.#size = snapshot.state.length;
  }

  #snapshot(): Snapshot {
    this.#document.compact();
    const prepared = { vector: this.vector(), deletions: this.#document.deletions() };
    return { position: this.#position, state: this.state(), prepared };
  }
}
