import * as Y from 'yjs';
import type { PlanDocument } from '../../shared/schema/planDocument';
import { readYDoc } from '../../shared/schema/ydoc';
import type { LogEntry, PlanStore } from '../storage/planStore';
import { inspectUpdate, type UpdateVerdict } from './inspectUpdate';

/** Told when a log entry cannot be applied and is left out. */
export type BadEntryListener = (position: number, error: unknown) => void;

/**
 * The document of an open room: exactly what is on the disk. Beside it, it knows which updates were accepted and are on
 * their way to the disk, so that the next ones can be judged.
 */
export class LiveDocument {
  #ydoc: Y.Doc;
  #position: number;
  #unsaved: number;
  #saving: Promise<void> | null = null;
  #accepted = new Map<number, number>();
  #state: Uint8Array | null = null;

  private constructor(ydoc: Y.Doc, entries: readonly LogEntry[], hasSnapshot: boolean) {
    this.#ydoc = ydoc;
    this.#position = entries.at(-1)?.position ?? 0;
    this.#unsaved = entries.length - (hasSnapshot ? 1 : 0);
  }

  /** Loads a plan; a record that Yjs refuses is left out and reported. Throws what the store throws. */
  static async load(store: PlanStore, planId: string, onBadEntry: BadEntryListener): Promise<LiveDocument> {
    const { snapshot, tail } = await store.load(planId);
    if (!snapshot) return LiveDocument.#fromLog(tail, onBadEntry);
    try {
      const seed: LogEntry = {
        planId,
        position: snapshot.position,
        update: snapshot.state,
        userId: null,
        time: 0,
      };
      return LiveDocument.#fromLog([seed, ...tail], onBadEntry, snapshot.position);
    } catch (error) {
      onBadEntry(snapshot.position, error);
      return LiveDocument.#fromLog(await store.readLog(planId, 0), onBadEntry);
    }
  }

  /** Throws when the entry at the position `needed` cannot be applied. */
  static #fromLog(entries: readonly LogEntry[], onBadEntry: BadEntryListener, needed?: number): LiveDocument {
    const whole = new Y.Doc();
    try {
      whole.transact(() => {
        for (const { update } of entries) Y.applyUpdate(whole, update);
      });
      return new LiveDocument(whole, entries, needed !== undefined);
    } catch {
      whole.destroy();
    }
    const sound = new Y.Doc();
    for (const entry of entries) {
      try {
        Y.applyUpdate(sound, entry.update);
      } catch (error) {
        if (entry.position === needed) throw error;
        onBadEntry(entry.position, error);
      }
    }
    return new LiveDocument(sound, entries, needed !== undefined);
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
    const known = (client: number) => this.#accepted.get(client) ?? Y.getState(this.#ydoc.store, client);
    return inspectUpdate(update, known, this.#ydoc);
  }

  /** Remembers that an update, judged new, is on its way to the disk. */
  accept(verdict: UpdateVerdict): void {
    if (verdict.type === 'new') for (const [client, end] of verdict.ends) this.#accepted.set(client, end);
  }

  /** Forgets what was on its way to the disk: all of it is written, or none of it will be. */
  forgetAccepted(): void {
    this.#accepted.clear();
  }

  /** Takes in an update that is on the disk. Returns false when Yjs could not make sense of it. */
  apply(update: Uint8Array, position: number): boolean {
    this.#position = position;
    this.#unsaved += 1;
    this.#state = null;
    try {
      Y.applyUpdate(this.#ydoc, update);
    } catch {
      return false;
    }
    const { store } = this.#ydoc;
    if (!store.pendingStructs && !store.pendingDs) return true;
    // Pieces that depend on each other in a circle pass the inspection and would wait here for ever.
    store.pendingStructs = null;
    store.pendingDs = null;
    return false;
  }

  /** Of an update whose past is partly missing, the part that is complete. */
  completePart(update: Uint8Array): Uint8Array {
    const fork = this.fork();
    Y.applyUpdate(fork, update);
    fork.store.pendingStructs = null;
    fork.store.pendingDs = null;
    const part = Y.encodeStateAsUpdate(fork, this.vector());
    fork.destroy();
    return part;
  }

  /** The state vector. */
  vector(): Uint8Array {
    return Y.encodeStateVector(this.#ydoc);
  }

  /** All that a client with this state vector lacks, as one update. Throws when the vector is none. */
  difference(vector: Uint8Array): Uint8Array {
    return vector.length <= 1 ? this.state() : Y.encodeStateAsUpdate(this.#ydoc, vector);
  }

  /** The whole document as one update. */
  state(): Uint8Array {
    this.#state ??= Y.encodeStateAsUpdate(this.#ydoc);
    return this.#state;
  }

  /** The plan as JSON. */
  read(): PlanDocument {
    return readYDoc(this.#ydoc);
  }

  /** A copy that may be changed freely; it writes as the given Yjs client. */
  fork(clientId?: number): Y.Doc {
    const fork = new Y.Doc();
    Y.applyUpdate(fork, this.state());
    if (clientId !== undefined) fork.clientID = clientId;
    return fork;
  }

  /** Gives the memory back. */
  destroy(): void {
    this.#ydoc.destroy();
    this.#ydoc = new Y.Doc();
    this.#state = null;
  }

  async #writeSnapshot(store: PlanStore, planId: string): Promise<void> {
    const written = this.#unsaved;
    await store.saveSnapshot(planId, { position: this.#position, state: this.state() });
    this.#unsaved -= written;
  }
}
