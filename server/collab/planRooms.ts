import type * as Y from 'yjs';
import type { Anchor, PersonView } from '../../shared/protocol/api';
import type { PlanEvent } from '../../shared/protocol/messages';
import type { PlanDocument } from '../../shared/schema/planDocument';

/** What the rest of the server may do with live documents. Implemented by server/collab/rooms.ts. */
export interface PlanRooms {
  /** The plan as it is now, with everything that anyone has seen. Throws `PlanError('not-found')`. */
  readDocument(planId: string): Promise<PlanDocument>;
  /** As `readDocument`, with the log position up to which it holds everything. */
  readAt(planId: string): Promise<{ readonly document: PlanDocument; readonly position: number }>;
  /** Changes the live document on a person's behalf, durably, and shows it to everyone; returns what `change` returns. */
  change<T>(planId: string, userId: string | null, change: (ydoc: Y.Doc) => T): Promise<T>;
  /**
   * Puts the anchor mark of a thread on its words. When the words moved meanwhile they are looked for by `quote` near the
   * place; null when they are gone, else the quote as anchored.
   */
  anchorThread(planId: string, threadId: string, anchor: Anchor, userId: string): Promise<string | null>;
  /** Tells everyone in a room that something beside the document changed. */
  notify(planId: string, event: PlanEvent): void;
  /** Who has the plan open now, without doubles. */
  present(planId: string): readonly PersonView[];
  /** Closes all sockets of a plan that was deleted. */
  closePlan(planId: string): Promise<void>;
  /** Saves what is to be saved and closes every socket. */
  close(): Promise<void>;
}
