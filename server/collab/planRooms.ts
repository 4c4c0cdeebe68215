import type * as Y from 'yjs';
import type { Anchor, PersonView } from '../../shared/protocol/api';
import type { PlanEvent } from '../../shared/protocol/messages';
import type { ChapterWriter } from '../../shared/schema/chapterLocks';
import type { PlanDocument } from '../../shared/schema/planDocument';

/** What the rest of the server may do with live documents. Implemented by server/collab/rooms.ts. */
export interface PlanRooms {
  /** The plan as it is now, with everything that anyone has seen. Throws `PlanError('not-found')`. */
  readDocument(planId: string): Promise<PlanDocument>;
  /** The title as `planTitle` gives it; costs next to nothing. Throws what `readDocument` throws. */
  readTitle(planId: string): Promise<string>;
  /** As `readDocument`, with the log position up to which it holds everything. */
  readAt(planId: string): Promise<{ readonly document: PlanDocument; readonly position: number }>;
  /**
   * Changes the live document on a person's behalf, durably, and shows it to everyone; returns what `change` returns. With a
   * `writer` it is a change of the text, and throws `PlanError('chapter-locked')` in chapters closed to that person.
   */
  change<T>(
    planId: string,
    userId: string | null,
    change: (ydoc: Y.Doc) => T,
    writer?: ChapterWriter,
  ): Promise<T>;
  /**
   * Anchors a thread: on its words by a mark, looked for near the place when they moved meanwhile, or on a chip, chart or
   * picture by its id, without a mark. Null when the words are gone.
   */
  anchorThread(
    planId: string,
    threadId: string,
    anchor: Anchor,
    userId: string,
  ): Promise<'words' | 'node' | null>;
  /** Tells everyone in a room that something beside the document changed. */
  notify(planId: string, event: PlanEvent): void;
  /** Who has the plan open now, without doubles. */
  present(planId: string): readonly PersonView[];
  /** Closes all sockets of a plan that was deleted. */
  closePlan(planId: string): Promise<void>;
  /** Saves what is to be saved and closes every socket. */
  close(): Promise<void>;
}
