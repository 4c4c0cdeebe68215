import { PlanError } from '../../../shared/errors';
import { createReplyRequest, createThreadRequest, updateThreadRequest } from '../../../shared/protocol/api';
import type { Thread } from '../../review/threads';
import { errorMessages } from '../errorMessages';
import { presentThread } from '../presenters';
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
      const anchored = body.anchor && (await services.rooms.anchorThread(planId, id, body.anchor, authorId));
      // Words that are gone meanwhile are still worth reading beside the comment on them.
      const quote = anchored ?? body.anchor?.quote ?? null;
      await services.threads.create({ id, planId, quote, authorId, text: body.text });
      notify(call);
      return { id };
    },
  }),
  defineRoute({
    method: 'patch',
    path: '/plans/{id}/threads/{threadId}',
    summary: 'Resolve a thread, or open it again',
    permission: 'commenter',
    status: 204,
    body: updateThreadRequest,
    async handle(call) {
      const { id } = await getThread(call);
      await call.services.threads.setResolved(id, call.body.resolved);
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
      const { id } = await getThread(call);
      const commentId = await call.services.threads.reply(id, call.identity().userId, call.body.text);
      notify(call);
      return { id: commentId };
    },
  }),
  defineRoute({
    method: 'delete',
    path: '/plans/{id}/threads/{threadId}/comments/{commentId}',
    summary: 'Delete an own comment; the thread goes with its last one',
    permission: 'commenter',
    status: 204,
    async handle(call) {
      const thread = await getThread(call);
      const comment = thread.comments.find(({ id }) => id === call.parameter('commentId'));
      if (!comment) throw new PlanError('not-found', errorMessages.threadNotFound);
      if (comment.authorId !== call.identity().userId)
        throw new PlanError('forbidden', errorMessages.ownCommentOnly);
      await call.services.threads.deleteComment(thread.id, comment.id);
      notify(call);
    },
  }),
];

async function getThread({ services, parameter }: Call): Promise<Thread> {
  const thread = await services.threads.find(parameter('threadId'));
  if (thread?.planId !== parameter('id')) throw new PlanError('not-found', errorMessages.threadNotFound);
  return thread;
}

function notify({ services, parameter }: Call): void {
  services.rooms.notify(parameter('id'), { type: 'threads' });
}
