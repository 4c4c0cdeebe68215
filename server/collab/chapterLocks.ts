import type * as Y from 'yjs';
import type { ChapterWriter } from '../../shared/schema/chapterLocks';
import { LockGuard } from './lockGuard';
import { mentionsLock } from './lockMarker';

/** What the locks of a room need of its document. */
export interface LockSource {
  /** Whether any chapter may be locked; never builds anything. */
  mayBeLocked(): boolean;
  /** A document of one's own with everything that was accepted. */
  accepted(): Y.Doc;
}

/**
 * Locked chapters of a plan (ASG-2): nobody but owners and assignees changes what stands in them, or the lock itself. A plan without locks pays
 * for this with one look at the bytes of each update; only a plan with locks is kept as a document to try updates on.
 */
export class ChapterLocks {
  #guard: LockGuard | null = null;
  #maybeLocked: boolean | null = null;

  constructor(private readonly source: LockSource) {}

  /**
   * Takes note of an update that is about to be accepted; false when its author (null: the server itself) may not make it. Plain typing
   * (`typingNeeds`) sets no lock.
   */
  admit(update: Uint8Array, writer: ChapterWriter | null, isTyping = false): boolean {
    this.#maybeLocked ??= this.source.mayBeLocked();
    if (!this.#maybeLocked && (isTyping || !mentionsLock(update))) return true;
    const guard = this.#guard ?? new LockGuard(this.source.accepted());
    this.#guard = null;
    if (!guard.take(update, writer)) {
      guard.destroy();
      return false;
    }
    this.#maybeLocked = guard.hasLocks;
    if (guard.hasLocks) this.#guard = guard;
    else guard.destroy();
    return true;
  }

  /** To be called when something that was admitted did not come into the document after all. */
  forget(): void {
    this.#guard?.destroy();
    this.#guard = null;
    this.#maybeLocked = null;
  }
}
