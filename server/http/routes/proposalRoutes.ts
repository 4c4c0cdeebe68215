import { PlanError } from '../../../shared/errors';
import {
  acceptProposalsRequest,
  createProposalRequest,
  declineProposalsRequest,
  proposalIdsRequest,
} from '../../../shared/protocol/proposals';
import { ATOM } from '../../../shared/review/atom';
import { anchorProposal } from '../../collab/proposalChanges';
import type { Thread } from '../../review/readThreads';
import { errorMessages } from '../errorMessages';
import { type Call, defineRoute, type Route } from '../route';

export const proposalRoutes: readonly Route[] = [
  defineRoute({
    method: 'post',
    path: '/plans/{id}/proposals',
    summary: 'Propose other words, blocks or rows; the document itself stays as it is',
    permission: 'commenter',
    status: 201,
    body: createProposalRequest,
    async handle({ services, body, identity, parameter }) {
      const { anchor, change, note } = body;
      const [id, planId, authorId] = [services.newId(), parameter('id'), identity().userId];
      const original = await services.rooms.change(planId, authorId, (ydoc) =>
        anchorProposal(ydoc, id, anchor, change),
      );
      if (original === null) throw new PlanError('conflict', errorMessages.wordsGone);
      const onWords = change.type === 'words' || change.type === 'insert';
      await services.threads.create({
        id,
        planId,
        quote: original,
        nodeId: onWords ? null : anchor.blockId,
        authorId,
        text: note,
        proposal: { change, original },
      });
      services.rooms.notify(planId, { type: 'threads' });
      return { id };
    },
  }),
  defineRoute({
    method: 'post',
    path: '/plans/{id}/proposals/accept',
    summary:
      'Accept proposals, also with other words; those whose words changed meanwhile are left and listed',
    permission: 'writer',
    status: 200,
    body: acceptProposalsRequest,
    async handle(call) {
      const { services, body, identity, parameter } = call;
      const answer = await services.proposals.accept(parameter('id'), identity().userId, body.proposals);
      await tellAuthors(call, answer.accepted, '已采纳');
      return answer;
    },
  }),
  defineRoute({
    method: 'post',
    path: '/plans/{id}/proposals/decline',
    summary: 'Decline proposals, with the reason',
    permission: 'writer',
    status: 204,
    body: declineProposalsRequest,
    async handle(call) {
      const { services, body, identity, parameter } = call;
      await services.proposals.decline(parameter('id'), identity().userId, body.ids, body.reason);
      await tellAuthors(call, body.ids, `未采纳：${body.reason}`);
    },
  }),
  defineRoute({
    method: 'post',
    path: '/plans/{id}/proposals/withdraw',
    summary: 'Take own proposals back',
    permission: 'commenter',
    status: 204,
    body: proposalIdsRequest,
    handle: ({ services, body, identity, parameter }) =>
      services.proposals.withdraw(parameter('id'), identity().userId, body.ids),
  }),
  defineRoute({
    method: 'post',
    path: '/plans/{id}/proposals/reopen',
    summary: 'Open settled proposals again; what an acceptance put into the document is taken out',
    permission: 'writer',
    status: 200,
    body: proposalIdsRequest,
    handle: ({ services, body, identity, parameter }) =>
      services.proposals.reopen(parameter('id'), identity().userId, body.ids),
  }),
];

/** Tells the authors of settled proposals, each with one notice however many of theirs were settled at once. */
async function tellAuthors(
  { services, parameter, identity }: Call,
  ids: readonly string[],
  decision: string,
): Promise<void> {
  const actorId = identity().userId;
  const settled = new Set(ids);
  const threads = await services.threads.list(parameter('id'));
  const firsts = new Map<string, Thread>();
  for (const thread of threads)
    if (settled.has(thread.id) && thread.settledBy === actorId && !firsts.has(thread.createdBy))
      firsts.set(thread.createdBy, thread);
  for (const [authorId, { id, quote }] of firsts)
    await services.notifications.notify([authorId], {
      kind: 'settled',
      planId: parameter('id'),
      threadId: id,
      actorId,
      // A chip or a line break among the words is nothing that a letter can print.
      text: `“${(quote ?? '').replaceAll(ATOM, '')}”${decision}`,
    });
}
