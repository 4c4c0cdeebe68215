import type { Kysely } from 'kysely';
import type { ProposalState, ProposedChange } from '../../shared/protocol/proposals';
import type { ThreadTables } from './threadTables';

/** Times are milliseconds since 1970. */
export interface Comment {
  readonly id: string;
  readonly authorId: string;
  readonly text: string;
  readonly createdAt: number;
  /** When its author last rewrote it, or null. */
  readonly editedAt: number | null;
  /** The people that it mentions. */
  readonly mentions: readonly string[];
}

/** What a thread of the kind proposal is about. */
export interface Proposal {
  readonly change: ProposedChange;
  readonly original: string;
  readonly state: ProposalState;
  readonly reason: string | null;
  readonly acceptedText: string | null;
  /** JSON; null while it is not accepted. */
  readonly undo: string | null;
}

/** A thread; see `ThreadTables` for its columns. */
export interface Thread extends Omit<ThreadTables['thread'], 'resolved'> {
  readonly resolved: boolean;
  /** In the order they were written; the first opened the thread, unless it is a proposal without a word of explanation. */
  readonly comments: readonly Comment[];
  readonly proposal: Proposal | null;
}

/** The threads of a plan, or one by its id, oldest first. */
export async function readThreads(
  database: Kysely<ThreadTables>,
  column: 'id' | 'planId',
  value: string,
): Promise<Thread[]> {
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
    .selectAll('comment')
    .where(`thread.${column}`, '=', value)
    .orderBy('comment.position')
    .execute();
  const proposals = await database
    .selectFrom('proposal')
    .innerJoin('thread', 'thread.id', 'proposal.threadId')
    .selectAll('proposal')
    .where(`thread.${column}`, '=', value)
    .execute();
  const commentsOf = groupByThread(comments);
  const proposalOf = new Map(proposals.map((row) => [row.threadId, row]));
  return threads.map((thread) => ({
    ...thread,
    resolved: thread.resolved === 1,
    comments: (commentsOf.get(thread.id) ?? []).map(
      ({ threadId: _, position: __, mentions, ...comment }) => ({
        ...comment,
        mentions: JSON.parse(mentions) as string[],
      }),
    ),
    proposal: toProposal(proposalOf.get(thread.id)),
  }));
}

function toProposal(row: ThreadTables['proposal'] | undefined): Proposal | null {
  if (!row) return null;
  const { threadId: _, change, ...rest } = row;
  return { ...rest, change: JSON.parse(change) as ProposedChange };
}

function groupByThread<Row extends { readonly threadId: string }>(
  rows: readonly Row[],
): ReadonlyMap<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.threadId);
    if (group) group.push(row);
    else groups.set(row.threadId, [row]);
  }
  return groups;
}
