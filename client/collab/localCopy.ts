import { IndexeddbPersistence } from 'y-indexeddb';
import type * as Y from 'yjs';
import { SCHEMA_VERSION, schemaMajor } from '../../shared/schema/version';
import { UpdateBatch } from './updateBatch';

/** A document's copy on this computer: read into it once, then kept up to date. */
export interface LocalCopy {
  /** Resolves when what was kept has been read into the document. */
  readonly whenSynced: Promise<unknown>;
  clearData(): Promise<void>;
  destroy(): Promise<void>;
}

export type OpenLocalCopy = (name: string, ydoc: Y.Doc) => LocalCopy;

/** The copy in the browser's IndexedDB. */
export const openIndexedDb: OpenLocalCopy = (name, ydoc) => new BatchedCopy(name, ydoc);

/** Stores the updates of one task together, after it, instead of each within the keystroke that made it. */
class BatchedCopy extends IndexeddbPersistence {
  readonly #batch = new UpdateBatch((update) => this._storeUpdate(update, null));
  readonly #gather = (update: Uint8Array, origin: unknown) => {
    if (origin !== this) this.#batch.add(update);
  };
  readonly #flush = () => this.#batch.flush();

  constructor(name: string, ydoc: Y.Doc) {
    super(name, ydoc);
    ydoc.off('update', this._storeUpdate);
    ydoc.on('update', this.#gather);
    window.addEventListener('pagehide', this.#flush);
  }

  override destroy(): Promise<void> {
    this.#batch.flush();
    this.doc.off('update', this.#gather);
    window.removeEventListener('pagehide', this.#flush);
    return super.destroy();
  }
}

const MAJOR = schemaMajor(SCHEMA_VERSION);

/** The name of a copy: one for each person and plan, and never one of another document format. */
export function localCopyName(planId: string, userId: string, major = MAJOR): string {
  return `gongni-${major}:${userId}:${planId}`;
}

/** The names of copies in the document formats before this one; see `readOlderCopies`. */
export function olderCopyNames(planId: string, userId: string, major = MAJOR): readonly string[] {
  return Array.from({ length: major - 1 }, (_, index) => localCopyName(planId, userId, index + 1));
}
