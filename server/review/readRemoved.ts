import type { Kysely } from 'kysely';
import type { ThreadTables } from './threadTables';

const MOST = 500;

/** The words of a comment that its author deleted or rewrote; `at` is milliseconds since 1970. */
export interface RemovedWords {
  readonly threadId: string;
  readonly userId: string;
  readonly action: 'deleteComment' | 'editComment';
  readonly words: string;
  readonly at: number;
}

/** What was deleted and rewritten in the comments of a plan, newest first, the last 500. */
export async function readRemoved(
  database: Kysely<ThreadTables>,
  planId: string,
): Promise<readonly RemovedWords[]> {
  const rows = await database
    .selectFrom('reviewLog')
    .select(['threadId', 'userId', 'action', 'details', 'at'])
    .where('planId', '=', planId)
    .where('action', 'in', ['deleteComment', 'editComment'])
    .orderBy('position', 'desc')
    .limit(MOST)
    .execute();
  return rows.map(({ action, details: words, ...row }) => ({
    ...row,
    action: action as RemovedWords['action'],
    words,
  }));
}
