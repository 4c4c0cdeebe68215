import type { PlanStore } from '../storage/planStore';
import type { LiveDocument } from './liveDocument';

/** An update on its way to the disk and then to everyone. `update` null: nothing new, but its author waits its turn. */
export interface DurableUpdate<Author> {
  readonly update: Uint8Array | null;
  readonly author: Author | null;
  readonly userId: string | null;
  readonly time: number;
  /** The author's count to acknowledge when this is on the disk, or null. */
  readonly count: number | null;
  /** Told when it is on the disk, or with the error when it will not be. */
  readonly settle?: (error: unknown) => void;
}

/** What the room does at the two ends of the way. */
export interface DurableUpdatesListener<Author> {
  /** These are on the disk and in the document now; `refused` are on the disk, but Yjs could not make sense of them. */
  onDurable(updates: readonly DurableUpdate<Author>[], refused: ReadonlySet<DurableUpdate<Author>>): void;
  /** The disk refused these; nobody has seen them. */
  onFailed(updates: readonly DurableUpdate<Author>[], error: unknown): void;
}

/**
 * The one way into a plan: an update is accepted, written to the log, and only when it is on the disk taken into the document
 * and shown. What arrives while the disk works goes with the next write.
 */
export class DurableUpdates<Author> {
  #queue: DurableUpdate<Author>[] = [];
  #running: Promise<void> | null = null;

  constructor(
    private readonly planId: string,
    private readonly store: PlanStore,
    private readonly document: LiveDocument,
    private readonly listener: DurableUpdatesListener<Author>,
  ) {}

  /** Takes an update that the document has judged. */
  push(update: DurableUpdate<Author>): void {
    this.#queue.push(update);
    this.#running ??= this.#run();
  }

  /** Resolves when nothing is on its way any more. */
  async settled(): Promise<void> {
    while (this.#running) await this.#running;
  }

  async #run(): Promise<void> {
    while (this.#queue.length > 0) {
      const batch = this.#queue;
      this.#queue = [];
      try {
        await this.#write(batch);
      } catch (error) {
        // What came in meanwhile may stand on what was just refused.
        const failed = [...batch, ...this.#queue];
        this.#queue = [];
        this.document.forgetAccepted();
        this.listener.onFailed(failed, error);
      }
    }
    this.document.forgetAccepted();
    this.#running = null;
  }

  async #write(batch: readonly DurableUpdate<Author>[]): Promise<void> {
    const { planId } = this;
    const written = batch.flatMap((entry) =>
      entry.update ? [{ ...entry, update: entry.update, entry }] : [],
    );
    const entries = written.map(({ update, userId, time }) => ({ planId, update, userId, time }));
    const positions = entries.length > 0 ? await this.store.append(entries) : [];
    const refused = new Set<DurableUpdate<Author>>();
    written.forEach(({ update, entry }, index) => {
      if (!this.document.apply(update, positions[index] ?? this.document.position)) refused.add(entry);
    });
    this.listener.onDurable(batch, refused);
  }
}
