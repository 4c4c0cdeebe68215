import type { Generated } from 'kysely';

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
  };
  comment: {
    /** Counts up, so that comments of one millisecond keep their order. */
    position: Generated<number>;
    id: string;
    threadId: string;
    authorId: string;
    text: string;
    createdAt: number;
  };
}
