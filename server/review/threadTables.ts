import type { Generated } from 'kysely';
import type { ProposalState } from '../../shared/protocol/proposals';

/** Columns of the tables of comments. `resolved` is 0 or 1; times are milliseconds since 1970. */
export interface ThreadTables {
  thread: {
    id: string;
    planId: string;
    /** The words it hangs on as they were when it was opened; null for a comment on the whole plan. */
    quote: string | null;
    resolved: number;
    createdAt: number;
    createdBy: string;
    /** The node it hangs on where no mark can be set: a chart, a chip, a picture, a block, a row; null where words are marked. */
    nodeId: string | null;
    /** For a cell, whose row `nodeId` names: its column. */
    columnId: string | null;
    assigneeId: string | null;
    /** YYYY-MM-DD */
    dueOn: string | null;
    settledBy: string | null;
    settledAt: number | null;
  };
  comment: {
    /** Counts up, so that comments of one millisecond keep their order. */
    position: Generated<number>;
    id: string;
    threadId: string;
    authorId: string;
    text: string;
    createdAt: number;
    editedAt: number | null;
    /** JSON list of user ids. */
    mentions: string;
  };
  /** What a thread of the kind proposal says beside its comments; who settled it and when stands in `thread`. */
  proposal: {
    threadId: string;
    /** JSON `ProposedChange`. */
    change: string;
    original: string;
    state: ProposalState;
    reason: string | null;
    acceptedText: string | null;
    /** JSON, what taking the acceptance back needs; null while it is not accepted. */
    undo: string | null;
  };
  /** What was taken away or rewritten, kept for whoever has to know. */
  reviewLog: {
    position: Generated<number>;
    planId: string;
    threadId: string;
    commentId: string | null;
    userId: string;
    action:
      | 'deleteComment'
      | 'editComment'
      | 'accept'
      | 'decline'
      | 'withdraw'
      | 'reopen'
      | 'resolve'
      | 'assign';
    /** The words before, or what was decided. */
    details: string;
    at: number;
  };
}
