import * as Y from 'yjs';
import type { Cancel, Clock } from '../clock';
import type { LiveDocument } from './liveDocument';
import type { SyncLimits } from './syncLimits';

export interface ServerChangesOptions {
  readonly clock: Clock;
  readonly limits: Pick<SyncLimits, 'forkKept'>;
  /** Gives an id for a Yjs client that nobody else has. */
  readonly newClientId: () => number;
}

/** Makes changes on people's behalf, in a copy of the document that is kept for a while for the next one. */
export class ServerChanges {
  #client: number | undefined;
  #timer: Cancel | null = null;

  constructor(
    private readonly document: LiveDocument,
    private readonly options: ServerChangesOptions,
  ) {}

  /**
   * Makes a change and gives it as an update, null when nothing changed. Whoever does not take the update into the document must call
   * `forget`. Throws what `change` throws.
   */
  make<T>(change: (ydoc: Y.Doc) => T): { readonly result: T; readonly update: Uint8Array | null } {
    const { clock, limits, newClientId } = this.options;
    this.#client ??= newClientId();
    this.#timer?.();
    const fork = this.document.fork(this.#client);
    const updates: Uint8Array[] = [];
    const keep = (update: Uint8Array) => updates.push(update);
    fork.on('update', keep);
    try {
      const result = change(fork);
      fork.off('update', keep);
      this.#timer = clock.after(limits.forkKept, () => this.document.dropFork());
      return { result, update: updates.length > 0 ? Y.mergeUpdates(updates) : null };
    } catch (error) {
      this.document.dropFork();
      throw error;
    }
  }

  /** The last change did not come into the document: the next ones begin anew, as another Yjs client. */
  forget(): void {
    this.#client = undefined;
    this.document.dropFork();
  }

  destroy(): void {
    this.#timer?.();
  }
}
