import { PlanError } from '../../../shared/errors';
import { createReplyRequest, createThreadRequest, updateThreadRequest } from '../../../shared/protocol/api';
import type { NotificationKind } from '../../../shared/protocol/notifications';
import type { RemovedWordsView } from '../../../shared/protocol/removedWords';
import { endOfChinaDay } from '../../review/chinaTime';
import type { Comment, Thread } from '../../review/readThreads';
import { errorMessages } from '../errorMessages';
import { presentPerson, presentThread, presentTime } from '../presenters';
import { type Call, defineRoute, type Route } from '../route';

export const threadRoutes: readonly Route[] = [
  defineRoute({
    method: 'get',
    path: '/plans/{id}/threads',
    summary: 'The comment threads of a plan, oldest first',
    permission: 'member',
    status: 200,
    async handle({ services, parameter }) {
      const threads = await services.threads.list(parameter('id'));
      return threads.map((thread) => presentThread(thread, services.accounts.users));
    },
  }),
  defineRoute({
    method: 'post',
    path: '/plans/{id}/threads',
    summary: 'Comment on words of a plan, or with `anchor` null on the plan as a whole',
    permission: 'commenter',
    status: 201,
    body: createThreadRequest,
    async handle(call) {
      const { services, body, identity, parameter } = call;
      const [id, planId, authorId] = [services.newId(), parameter('id'), identity().userId];
      const { text, anchor } = body;
      const mentions = membersOf(call, body.mentions);
      const place = anchor && (await services.rooms.anchorThread(planId, id, anchor, authorId));
      // Words that are gone meanwhile are still worth reading beside the comment on them.
      const quote = anchor?.quote ?? null;
      const node = place === 'node' ? { nodeId: anchor?.blockId, columnId: anchor?.columnId } : {};
      await services.threads.create({ id, planId, quote, ...node, authorId, text, mentions });
      await tell(call, mentions, 'mention', id, text);
      notify(call);
      return { id };
    },
  }),
  defineRoute({
    method: 'get',
    path: '/plans/{id}/removed-comments',
    summary: 'The words of comments that were deleted or rewritten, newest first (owners)',
    permission: 'owner',
    status: 200,
    async handle({ services, parameter }): Promise<readonly RemovedWordsView[]> {
      const removed = await services.threads.listRemoved(parameter('id'));
      return removed.map(({ action, userId, words, at }) => ({
        action: action === 'deleteComment' ? 'deleted' : 'rewritten',
        person: presentPerson(services.accounts.users, userId),
        words,
        at: presentTime(at),
      }));
    },
  }),
  defineRoute({
    method: 'patch',
    path: '/plans/{id}/threads/{threadId}',
    summary: 'Resolve a thread or open it again, give it to a member, set a day until when',
    permission: 'commenter',
    status: 204,
    body: updateThreadRequest,
    async handle(call) {
      const { services, body, identity } = call;
      const thread = await getThread(call);
      if (body.resolved !== undefined) {
        if (thread.proposal) throw new PlanError('conflict', errorMessages.settleProposal);
        await services.threads.setResolved(thread, body.resolved, identity().userId);
      }
      if (body.assigneeId !== undefined || body.dueOn !== undefined) {
        const { assigneeId = thread.assigneeId, dueOn = thread.dueOn } = body;
        membersOf(call, assigneeId === null ? [] : [assigneeId]);
        await services.threads.assign(thread, assigneeId, dueOn, identity().userId);
        if (assigneeId !== null && assigneeId !== thread.assigneeId)
          await tell(call, [assigneeId], 'assignment', thread.id, describe(thread), dueOn);
      }
      notify(call);
    },
  }),
  defineRoute({
    method: 'post',
    path: '/plans/{id}/threads/{threadId}/replies',
    summary: 'Answer in a thread',
    permission: 'commenter',
    status: 201,
    body: createReplyRequest,
    async handle(call) {
      const thread = await getThread(call);
      const { text } = call.body;
      const authorId = call.identity().userId;
      const mentions = membersOf(call, call.body.mentions);
      const commentId = await call.services.threads.reply(thread.id, { authorId, text, mentions });
      await tell(call, mentions, 'mention', thread.id, text);
      const involved = participants(thread).filter((id) => !mentions.includes(id));
      await tell(call, involved, 'reply', thread.id, text);
      notify(call);
      return { id: commentId };
    },
  }),
  defineRoute({
    method: 'patch',
    path: '/plans/{id}/threads/{threadId}/comments/{commentId}',
    summary: 'Rewrite an own comment: for 15 minutes, and as long as nobody answered',
    permission: 'commenter',
    status: 204,
    body: createReplyRequest,
    async handle(call) {
      const { thread, comment } = await getOwnComment(call);
      const { body, services } = call;
      const isLast = thread.comments.at(-1)?.id === comment.id;
      if (!isLast && services.now() - comment.createdAt > EDITABLE)
        throw new PlanError('forbidden', errorMessages.commentAnswered);
      const mentions = membersOf(call, body.mentions);
      await services.threads.editComment(thread, comment, {
        authorId: comment.authorId,
        text: body.text,
        mentions,
      });
      notify(call);
    },
  }),
  defineRoute({
    method: 'delete',
    path: '/plans/{id}/threads/{threadId}/comments/{commentId}',
    summary: 'Delete an own comment; the thread goes with its last one, unless it is a proposal',
    permission: 'commenter',
    status: 204,
    async handle(call) {
      const { thread, comment } = await getOwnComment(call);
      await call.services.threads.deleteComment(thread, comment, call.identity().userId);
      notify(call);
    },
  }),
];

/** How long an own comment may be rewritten after somebody answered, in milliseconds. */
const EDITABLE = 15 * 60_000;

async function getThread({ services, parameter }: Call): Promise<Thread> {
  const thread = await services.threads.find(parameter('threadId'));
  if (thread?.planId !== parameter('id')) throw new PlanError('not-found', errorMessages.threadNotFound);
  return thread;
}

async function getOwnComment(call: Call): Promise<{ thread: Thread; comment: Comment }> {
  const thread = await getThread(call);
  const comment = thread.comments.find(({ id }) => id === call.parameter('commentId'));
  if (!comment) throw new PlanError('not-found', errorMessages.threadNotFound);
  if (comment.authorId !== call.identity().userId)
    throw new PlanError('forbidden', errorMessages.ownCommentOnly);
  return { thread, comment };
}

/** The same people, without doubles. Throws `PlanError('invalid-request')` when one has no role in the plan. */
function membersOf({ services, parameter }: Call, userIds: readonly string[]): readonly string[] {
  const { members, users } = services.accounts;
  const isMember = (id: string) =>
    members.find(parameter('id'), id) !== null || users.find(id)?.administrator === true;
  if (!userIds.every(isMember)) throw new PlanError('invalid-request', errorMessages.notAMember);
  return [...new Set(userIds)];
}

/** Who opened the thread, wrote in it or is to deal with it. */
function participants({ createdBy, assigneeId, comments }: Thread): string[] {
  const writers = comments.map(({ authorId }) => authorId);
  return [createdBy, ...writers, ...(assigneeId === null ? [] : [assigneeId])];
}

/** The words by which a thread is known again. */
function describe({ comments, quote }: Thread): string {
  return comments[0]?.text || (quote ?? '');
}

async function tell(
  { services, parameter, identity }: Call,
  userIds: readonly string[],
  kind: NotificationKind,
  threadId: string,
  text: string,
  dueOn: string | null = null,
): Promise<void> {
  const actorId = identity().userId;
  const dueAt = dueOn === null ? null : endOfChinaDay(dueOn);
  await services.notifications.notify(userIds, {
    kind,
    planId: parameter('id'),
    threadId,
    actorId,
    text,
    dueAt,
  });
}

function notify({ services, parameter }: Call): void {
  services.rooms.notify(parameter('id'), { type: 'threads' });
}
