import * as Y from 'yjs';
import { PlanError } from '../../shared/errors';
import type { PlanDocument } from '../../shared/schema/planDocument';
import { readTitle } from '../../shared/schema/readTitle';
import { readYDoc, settingsOf } from '../../shared/schema/ydoc';
import type { LogEntry, PlanStore } from '../storage/planStore';
import { addTail } from './addTail';
import { inspectUpdate, type NewUpdate, type UpdateVerdict } from './inspectUpdate';
import { LazyDocument } from './lazyDocument';
import { mayLock, mentionsLock } from './lockMarker';
import { dropWaiting, replayUpdates } from './replayUpdates';
import { StandbyFork } from './standbyFork';

/** Told when a log entry cannot be applied and is left out. */
export type BadEntryListener = (position: number, error: unknown) => void;

/**
 * The document of an open room: exactly what is on the disk. Beside it, it knows which updates were accepted and are on
 * their way to the disk, so that the next ones can be judged.
 */
export class LiveDocument {
  readonly #document: LazyDocument;
  #position: number;
  #unsaved: number;
  #saving: Promise<void> | null = null;
  #accepted = new Map<number, number>();
  readonly #onTheWay = new Set<Uint8Array>();
  readonly #standby = new StandbyFork();

  private constructor(
    document: LazyDocument,
    position: number,
    unsaved: number,
    /** Whether every log entry up to its position is in it; false when one was left out as it was loaded. */
    readonly isWhole: boolean,
  ) {
    this.#document = document;
    this.#position = position;
    this.#unsaved = unsaved;
  }

  /** Loads a plan; a record that Yjs refuses is left out and reported. Throws what the store throws. */
  static async load(store: PlanStore, planId: string, onBadEntry: BadEntryListener): Promise<LiveDocument> {
    const { snapshot, tail } = await store.load(planId);
    if (!snapshot) return LiveDocument.#fromLog(tail, onBadEntry);
    const { position, state, prepared } = snapshot;
    const whole =
      prepared &&
      addTail(
        { state, prepared },
        tail.map(({ update }) => update),
      );
    if (whole)
      return new LiveDocument(
        LazyDocument.from(whole, tail.length === 0),
        tail.at(-1)?.position ?? position,
        tail.length,
        true,
      );
    try {
      const seed: LogEntry = {
        planId,
        position: snapshot.position,
        update: snapshot.state,
        userId: null,
        time: 0,
      };
      return LiveDocument.#fromLog([seed, ...tail], onBadEntry, true);
    } catch {
      return LiveDocument.#fromLog(await store.readLog(planId, 0), onBadEntry);
    }
  }

  /**
   * The first entry is what all others stand on: without it there would be an empty plan, so this throws when Yjs refuses it;
   * `PlanError('unavailable')` when it is no snapshot, since then there is nothing else to read.
   */
  static #fromLog(
    entries: readonly LogEntry[],
    onBadEntry: BadEntryListener,
    startsWithSnapshot = false,
  ): LiveDocument {
    const updates = entries.map(({ update }) => update);
    let isWhole = true;
    const ydoc = replayUpdates(updates, (place, error) => {
      isWhole = false;
      onBadEntry(entries[place]?.position ?? 0, error ?? new Error('it waits for what is not there'));
      if (place > 0) return;
      if (!startsWithSnapshot)
        throw new PlanError('unavailable', '这份规划的数据无法读取，请管理员从备份恢复。', { cause: error });
      if (error) throw error;
    });
    const saved = startsWithSnapshot ? 1 : 0;
    const position = entries.at(-1)?.position ?? 0;
    return new LiveDocument(LazyDocument.of(ydoc), position, updates.length - saved, isWhole);
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
  async saveSnapshot(store: PlanStore, planId: string): Promise<void> {
    while (this.#saving) await this.#saving.catch(() => {});
    if (this.#unsaved === 0) return;
    this.#saving = this.#writeSnapshot(store, planId).finally(() => {
      this.#saving = null;
    });
    await this.#saving;
  }

  /** Whether a snapshot is being written now. */
  get isSaving(): boolean {
    return this.#saving !== null;
  }

  /** Judges an update against the document and what is on its way to the disk. */
  inspect(update: Uint8Array): UpdateVerdict {
    if (this.#document.isInStep(update)) return { type: 'known' };
    const known = (client: number) => this.#accepted.get(client) ?? this.#document.clock(client);
    return inspectUpdate(update, known, () => this.#document.ydoc());
  }

  /** Remembers that an update, judged new, is on its way to the disk. */
  accept(update: Uint8Array, { ends }: NewUpdate): void {
    this.#onTheWay.add(update);
    for (const [client, end] of ends) this.#accepted.set(client, end);
  }

  /** Forgets what was on its way to the disk: all of it is written, or none of it will be. */
  forgetAccepted(): void {
    this.#accepted.clear();
    this.#onTheWay.clear();
  }

  /** Takes in an update that is on the disk, with the verdict by which it was accepted. Returns false when Yjs could not make sense of it. */
  apply(update: Uint8Array, { ends, needs }: NewUpdate, position: number): boolean {
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
    this.#document.add(update, ends);
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

  async #writeSnapshot(store: PlanStore, planId: string): Promise<void> {
    const written = this.#unsaved;
    this.#document.compact();
    const prepared = { vector: this.vector(), deletions: this.#document.deletions() };
    await store.saveSnapshot(planId, { position: this.#position, state: this.state(), prepared });
    this.#unsaved -= written;
  }
}
