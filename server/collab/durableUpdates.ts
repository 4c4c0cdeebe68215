import type { Durability } from '../config';
import type { NewLogEntry, PlanStore } from '../storage/planStore';
import type { NewUpdate } from './inspectUpdate';
import type { LiveDocument } from './liveDocument';

/** What is on its way to the disk and then to everyone; `judged` null: nothing new, but its author waits its turn. */
export interface DurableUpdate<Author> {
  readonly judged: NewUpdate | null;
  readonly author: Author | null;
  readonly userId: string | null;
  readonly time: number;
  /** The author's count to acknowledge when this is on the disk, or null. */
  readonly count: number | null;
  /** Told when it is on the disk, or with the error when it will not be. */
  readonly settle?: (error: unknown) => void;
}

/** What the room does on the way. */
export interface DurableUpdatesListener<Author> {
  /** These are in the document now, for everyone to see; `refused` are not, since Yjs could not make sense of them. */
  onVisible(updates: readonly DurableUpdate<Author>[], refused: ReadonlySet<DurableUpdate<Author>>): void;
  /** These, visible before, are on the disk. */
  onDurable(updates: readonly DurableUpdate<Author>[]): void;
  /** The disk refused these; nothing of them was acknowledged. */
  onFailed(updates: readonly DurableUpdate<Author>[], error: unknown): void;
}

/**
 * The one way into a plan: an update is accepted, written to the log, then taken into the document and shown: in strict mode
 * only when it is on the disk, in relaxed mode as soon as the end of this process would lose nothing of it. What arrives before
 * a write begins goes with it, what arrives while the disk works with the next one.
 */
export class DurableUpdates<Author> {
  #queue: DurableUpdate<Author>[] = [];
  #running: Promise<void> | null = null;
  /** Settled when the disk has, or refused, all that is shown (relaxed mode). */
  #syncing: Promise<void> = Promise.resolve();
  /** Set when the disk failed to keep what was visible already (relaxed mode). */
  #aheadOfDisk: { readonly error: unknown } | null = null;

  constructor(
    private readonly planId: string,
    private readonly store: PlanStore,
    private readonly document: LiveDocument,
    private readonly durability: Durability,
    private readonly listener: DurableUpdatesListener<Author>,
  ) {}

  /** Takes an update that the document has judged. */
  push(update: DurableUpdate<Author>): void {
    this.#queue.push(update);
    this.#running ??= this.#run();
  }

  /** Resolves when nothing is on its way any more. */
  async settled(): Promise<void> {
    let awaited: Promise<void>;
    do {
      await this.#running;
      awaited = this.#syncing;
      await awaited;
    } while (this.#running || awaited !== this.#syncing);
  }

  async #run(): Promise<void> {
    while (this.#queue.length > 0) {
      const batch = this.#queue;
      this.#queue = [];
      try {
        await this.#write(batch);
      } catch (error) {
        this.#fail(batch, error);
      }
    }
    this.document.forgetAccepted();
    this.#running = null;
  }

  /** Resolves when the batch is shown, without waiting for the disk: what follows it need not wait either. */
  #appendRelaxed(batch: DurableUpdate<Author>[], entries: readonly NewLogEntry[]): Promise<void> {
    return new Promise((resolve, reject) => {
      let shown: readonly DurableUpdate<Author>[] | null = null;
      const onLogged = (logged: readonly number[]) => {
        shown = this.#show(batch, logged);
        resolve();
      };
      const onDisk = this.store
        .append(entries, onLogged, () => this.#takeInto(batch))
        .then((positions) => {
          this.listener.onDurable(shown ?? this.#show(batch, positions));
          resolve();
        })
        .catch((error) => {
          if (!shown) return reject(error);
          // Whoever asks later whether the disk has what everybody has seen must not be told that it has.
          this.#aheadOfDisk = { error };
          this.#fail(batch, error);
        });
      this.#syncing = this.#syncing.then(() => onDisk);
    });
  }

  /** What says nothing new may stand on what is shown and not on the disk yet. */
  #afterDisk(batch: readonly DurableUpdate<Author>[], shown: readonly DurableUpdate<Author>[]): void {
    if (this.durability === 'strict') {
      this.listener.onDurable(shown);
      return;
    }
    this.#syncing = this.#syncing.then(() => {
      if (this.#aheadOfDisk) this.#fail(batch, this.#aheadOfDisk.error);
      else this.listener.onDurable(shown);
    });
  }

  #fail(batch: readonly DurableUpdate<Author>[], error: unknown): void {
    // What came in meanwhile may stand on what was just refused.
    const failed = [...batch, ...this.#queue];
    this.#queue = [];
    this.document.forgetAccepted();
    this.listener.onFailed(failed, error);
  }

  /** Lets what has come in go with a batch that is about to be written; gives what of it is to be written. */
  #takeInto(batch: DurableUpdate<Author>[]): readonly NewLogEntry[] {
    const joining = this.#queue;
    this.#queue = [];
    batch.push(...joining);
    return this.#entriesOf(joining);
  }

  /** Fails later, not at once: `push` must have noted before that somebody runs. */
  async #write(batch: DurableUpdate<Author>[]): Promise<void> {
    if (this.#aheadOfDisk) throw this.#aheadOfDisk.error;
    const entries = this.#entriesOf(batch);
    if (entries.length === 0) this.#afterDisk(batch, this.#show(batch, []));
    else if (this.durability === 'strict') {
      const positions = await this.store.append(entries, undefined, () => this.#takeInto(batch));
      this.listener.onDurable(this.#show(batch, positions));
    } else await this.#appendRelaxed(batch, entries);
  }

  #entriesOf(batch: readonly DurableUpdate<Author>[]): NewLogEntry[] {
    const { planId } = this;
    const entries: NewLogEntry[] = [];
    for (const { judged, userId, time } of batch)
      if (judged) entries.push({ planId, update: judged.update, userId, time });
    return entries;
  }

  /** Takes a batch into the document and before everyone's eyes; gives what of it the document took. */
  #show(
    batch: readonly DurableUpdate<Author>[],
    positions: readonly number[],
  ): readonly DurableUpdate<Author>[] {
    const refused = new Set<DurableUpdate<Author>>();
    let written = 0;
    for (const entry of batch) {
      if (!entry.judged) continue;
      const position = positions[written++] ?? this.document.position;
      if (!this.document.apply(entry.judged, position)) refused.add(entry);
    }
    this.listener.onVisible(batch, refused);
    return refused.size === 0 ? batch : batch.filter((entry) => !refused.has(entry));
  }
}
