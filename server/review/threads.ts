import type { Kysely } from 'kysely';
import type { ThreadTables } from './threadTables';

/** Times are milliseconds since 1970. */
export interface Comment {
  readonly id: string;
  readonly authorId: string;
  readonly text: string;
  readonly createdAt: number;
}

export interface Thread {
  readonly id: string;
  readonly planId: string;
  readonly quote: string | null;
  readonly resolved: boolean;
  readonly createdAt: number;
  /** In the order they were written; the first opened the thread. */
  readonly comments: readonly Comment[];
}

export interface NewThread extends Pick<Thread, 'id' | 'planId' | 'quote'> {
  readonly authorId: string;
  readonly text: string;
}

/** Text and authorship of comments; where they hang is in the document. */
export interface Threads {
  /** Oldest first. */
  list(planId: string): Promise<readonly Thread[]>;
  find(id: string): Promise<Thread | null>;
  create(thread: NewThread): Promise<void>;
  /** Returns the id of the new comment. */
  reply(threadId: string, authorId: string, text: string): Promise<string>;
  setResolved(id: string, resolved: boolean): Promise<void>;
  /** Takes one comment away, and the thread with its last one. */
  deleteComment(threadId: string, id: string): Promise<void>;
  /** How many threads of each plan are open; plans without any are missing. */
  countOpen(): Promise<ReadonlyMap<string, number>>;
}

const COMMENT_COLUMNS = [
  'comment.id',
  'comment.threadId',
  'comment.authorId',
  'comment.text',
  'comment.createdAt',
] as const;

/** `now` gives milliseconds since 1970. */
export function createThreads(
  database: Kysely<ThreadTables>,
  newId: () => string,
  now: () => number,
): Threads {
  async function read(column: 'id' | 'planId', value: string): Promise<Thread[]> {
    const threads = await database
      .selectFrom('thread')
      .selectAll()
      .where(column, '=', value)
      .orderBy('createdAt')
      .orderBy('id')
      .execute();
    const comments = await database
      .selectFrom('comment')
      .innerJoin('thread', 'thread.id', 'comment.threadId')
      .select(COMMENT_COLUMNS)
      .where(`thread.${column}`, '=', value)
      .orderBy('comment.position')
      .execute();
    return threads.map(({ createdBy: _, ...thread }) => ({
      ...thread,
      resolved: thread.resolved === 1,
      comments: comments
        .filter((comment) => comment.threadId === thread.id)
        .map(({ threadId: _, ...comment }) => comment),
    }));
  }

  return {
    list: (planId) => read('planId', planId),
    find: async (id) => (await read('id', id))[0] ?? null,
    async create({ authorId, text, ...thread }) {
      const createdAt = now();
      await database.transaction().execute(async (transaction) => {
        await transaction
          .insertInto('thread')
          .values({ ...thread, resolved: 0, createdAt, createdBy: authorId })
          .execute();
        await transaction
          .insertInto('comment')
          .values({ id: newId(), threadId: thread.id, authorId, text, createdAt })
          .execute();
      });
    },
    async reply(threadId, authorId, text) {
      const id = newId();
      await database
        .insertInto('comment')
        .values({ id, threadId, authorId, text, createdAt: now() })
        .execute();
      return id;
    },
    async setResolved(id, resolved) {
      await database
        .updateTable('thread')
        .set({ resolved: Number(resolved) })
        .where('id', '=', id)
        .execute();
    },
    async deleteComment(threadId, id) {
      await database.transaction().execute(async (transaction) => {
        await transaction.deleteFrom('comment').where('id', '=', id).execute();
        await transaction
          .deleteFrom('thread')
          .where('id', '=', threadId)
          .where('id', 'not in', transaction.selectFrom('comment').select('threadId'))
          .execute();
      });
    },
    async countOpen() {
      const rows = await database
        .selectFrom('thread')
        .select(['planId', (count) => count.fn.countAll<number>().as('open')])
        .where('resolved', '=', 0)
        .groupBy('planId')
        .execute();
      return new Map(rows.map((row) => [row.planId, Number(row.open)]));
    },
  };
}
