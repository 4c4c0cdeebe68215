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

/** The statements that make these tables, in order. */
export const THREAD_TABLES_SQL: readonly string[] = [
  `CREATE TABLE thread (
    id TEXT PRIMARY KEY, planId TEXT NOT NULL, quote TEXT, resolved INTEGER NOT NULL, createdAt INTEGER NOT NULL,
    createdBy TEXT NOT NULL) STRICT`,
  'CREATE INDEX threadByPlan ON thread(planId)',
  `CREATE TABLE comment (
    position INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, threadId TEXT NOT NULL REFERENCES thread(id),
    authorId TEXT NOT NULL, text TEXT NOT NULL, createdAt INTEGER NOT NULL) STRICT`,
  'CREATE INDEX commentByThread ON comment(threadId)',
];
