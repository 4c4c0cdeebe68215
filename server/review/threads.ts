import type { Insertable, Kysely } from 'kysely';
import type { ProposedChange } from '../../shared/protocol/proposals';
import { type RemovedWords, readRemoved } from './readRemoved';
import { type Comment, readThreads, type Thread } from './readThreads';
import type { ThreadTables } from './threadTables';

/** What a person writes; `mentions` are ids of people. */
export interface NewComment {
  readonly authorId: string;
  readonly text: string;
  readonly mentions?: readonly string[];
  /** When it was written, for one that a file brings; now unless told. */
  readonly createdAt?: number;
}

export interface NewThread extends Pick<Thread, 'id' | 'planId' | 'quote'>, NewComment {
  readonly nodeId?: string | null;
  readonly columnId?: string | null;
  /** Makes it a proposal, upon the words `original`. */
  readonly proposal?: { readonly change: ProposedChange; readonly original: string };
}

/** A thread that somebody is to deal with until a day (YYYY-MM-DD). */
export interface DueThread extends Pick<Thread, 'id' | 'planId'> {
  readonly assigneeId: string;
  readonly dueOn: string;
  /** Its first words, or else those it hangs on. */
  readonly text: string;
}

/** What happened to a thread, for the log. */
export type LogEntry = Omit<ThreadTables['reviewLog'], 'position' | 'at'>;

/** Text and authorship of comments; where they hang is in the document. */
export interface Threads {
  /** Oldest first. */
  list(planId: string): Promise<readonly Thread[]>;
  find(id: string): Promise<Thread | null>;
  /** A proposal may come without a word; then it has no comments yet. */
  create(thread: NewThread): Promise<void>;
  /** Returns the id of the new comment. */
  reply(threadId: string, comment: NewComment): Promise<string>;
  setResolved(thread: Thread, resolved: boolean, userId: string): Promise<void>;
  /** Gives the thread to a person to deal with, until a day (YYYY-MM-DD); null for nobody. */
  assign(thread: Thread, assigneeId: string | null, dueOn: string | null, userId: string): Promise<void>;
  /** Rewrites a comment; the words before are logged. */
  editComment(thread: Thread, comment: Comment, next: NewComment): Promise<void>;
  /** Takes one comment away, and the thread with its last one unless it is a proposal; the words are logged. */
  deleteComment(thread: Thread, comment: Comment, userId: string): Promise<void>;
  /** What was deleted and rewritten in the comments of a plan, newest first. */
  listRemoved(planId: string): Promise<readonly RemovedWords[]>;
  /** The open threads of all plans that somebody is to deal with until a day not after this one (YYYY-MM-DD). */
  listDue(until: string): Promise<readonly DueThread[]>;
  /** How many threads of each plan are open; plans without any are missing. */
  countOpen(): Promise<ReadonlyMap<string, number>>;
}

/** `now` gives milliseconds since 1970. */
export function createThreads(
  database: Kysely<ThreadTables>,
  newId: () => string,
  now: () => number,
): Threads {
  const commentRow = (
    threadId: string,
    { authorId, text, mentions = [], createdAt = now() }: NewComment,
  ): Insertable<ThreadTables['comment']> & { id: string } => ({
    id: newId(),
    threadId,
    authorId,
    text,
    createdAt,
    editedAt: null,
    mentions: JSON.stringify(mentions),
  });
  const log = (transaction: Kysely<ThreadTables>, entry: LogEntry) =>
    transaction
      .insertInto('reviewLog')
      .values({ ...entry, at: now() })
      .execute();

  return {
    list: (planId) => readThreads(database, 'planId', planId),
    find: async (id) => (await readThreads(database, 'id', id))[0] ?? null,
    async create({ id, planId, quote, nodeId = null, columnId = null, proposal, ...comment }) {
      const createdAt = comment.createdAt ?? now();
      await database.transaction().execute(async (transaction) => {
        await transaction
          .insertInto('thread')
          .values({
            id,
            planId,
            quote,
            nodeId,
            columnId,
            resolved: 0,
            createdAt,
            createdBy: comment.authorId,
            assigneeId: null,
            dueOn: null,
            settledBy: null,
            settledAt: null,
          })
          .execute();
        if (comment.text || !proposal)
          await transaction
            .insertInto('comment')
            .values(commentRow(id, { ...comment, createdAt }))
            .execute();
        if (!proposal) return;
        const change = JSON.stringify(proposal.change);
        await transaction
          .insertInto('proposal')
          .values({
            threadId: id,
            ...proposal,
            change,
            state: 'open',
            reason: null,
            acceptedText: null,
            undo: null,
          })
          .execute();
      });
    },
    async reply(threadId, comment) {
      const row = commentRow(threadId, comment);
      await database.insertInto('comment').values(row).execute();
      return row.id;
    },
    async setResolved({ id, planId }, resolved, userId) {
      await database.transaction().execute(async (transaction) => {
        await transaction
          .updateTable('thread')
          .set({
            resolved: Number(resolved),
            settledBy: resolved ? userId : null,
            settledAt: resolved ? now() : null,
          })
          .where('id', '=', id)
          .execute();
        const action = resolved ? 'resolve' : 'reopen';
        await log(transaction, { planId, threadId: id, commentId: null, userId, action, details: '' });
      });
    },
    async assign({ id, planId }, assigneeId, dueOn, userId) {
      await database.transaction().execute(async (transaction) => {
        await transaction.updateTable('thread').set({ assigneeId, dueOn }).where('id', '=', id).execute();
        const details = JSON.stringify({ assigneeId, dueOn });
        await log(transaction, { planId, threadId: id, commentId: null, userId, action: 'assign', details });
      });
    },
    async editComment({ id: threadId, planId }, { id, text: before }, { authorId, text, mentions = [] }) {
      await database.transaction().execute(async (transaction) => {
        await transaction
          .updateTable('comment')
          .set({ text, mentions: JSON.stringify(mentions), editedAt: now() })
          .where('id', '=', id)
          .execute();
        await log(transaction, {
          planId,
          threadId,
          commentId: id,
          userId: authorId,
          action: 'editComment',
          details: before,
        });
      });
    },
    async deleteComment({ id: threadId, planId }, { id, text }, userId) {
      await database.transaction().execute(async (transaction) => {
        await transaction.deleteFrom('comment').where('id', '=', id).execute();
        await transaction
          .deleteFrom('thread')
          .where('id', '=', threadId)
          .where('id', 'not in', transaction.selectFrom('comment').select('threadId'))
          .where('id', 'not in', transaction.selectFrom('proposal').select('threadId'))
          .execute();
        const action = 'deleteComment';
        await log(transaction, { planId, threadId, commentId: id, userId, action, details: text });
      });
    },
    listRemoved: (planId) => readRemoved(database, planId),
    async listDue(until) {
      const rows = await database
        .selectFrom('thread')
        .select(['id', 'planId', 'assigneeId', 'dueOn', 'quote'])
        .select(({ selectFrom }) =>
          selectFrom('comment')
            .select('text')
            .whereRef('threadId', '=', 'thread.id')
            .orderBy('position')
            .limit(1)
            .as('text'),
        )
        .where('resolved', '=', 0)
        .where('assigneeId', 'is not', null)
        .where('dueOn', '<=', until)
        .orderBy('id')
        .execute();
      return rows.flatMap(({ assigneeId, dueOn, quote, text, ...thread }) =>
        assigneeId === null || dueOn === null
          ? []
          : [{ ...thread, assigneeId, dueOn, text: text || (quote ?? '') }],
      );
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
