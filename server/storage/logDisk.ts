import type { NewLogEntry } from './planStore';

/** Where the log lies: the journal in front of SQLite, a simulated disk in tests. */
export interface LogDisk {
  /**
   * Writes calls as one, in their order: then the end of this process loses nothing of them, though a power cut
   * may. Resolves with the positions of each call's entries; null for a call that names a plan which does not exist, of
   * which nothing is kept. Rejects, with nothing kept at all, when the disk refuses.
   */
  commit(calls: readonly (readonly NewLogEntry[])[]): Promise<readonly (readonly number[] | null)[]>;
  /** Resolves when all that was committed before is on the disk, whatever happens then. */
  sync(): Promise<void>;
}
