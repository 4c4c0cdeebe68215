import { IndexeddbPersistence } from 'y-indexeddb';
import type * as Y from 'yjs';
import { SCHEMA_VERSION, schemaMajor } from '../../shared/schema/version';

/** A document's copy on this computer: read into it once, then kept up to date. */
export interface LocalCopy {
  /** Resolves when what was kept has been read into the document. */
  readonly whenSynced: Promise<unknown>;
  clearData(): Promise<void>;
  destroy(): Promise<void>;
}

export type OpenLocalCopy = (name: string, ydoc: Y.Doc) => LocalCopy;

/** The copy in the browser's IndexedDB. */
export const openIndexedDb: OpenLocalCopy = (name, ydoc) => new IndexeddbPersistence(name, ydoc);

/** The name of a copy: one for each person and plan, and never one of another document format. */
export function localCopyName(planId: string, userId: string): string {
  return `gongni-${schemaMajor(SCHEMA_VERSION)}:${userId}:${planId}`;
}
