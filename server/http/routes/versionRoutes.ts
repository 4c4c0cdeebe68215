import { PlanError } from '../../../shared/errors';
import { STAGES } from '../../../shared/plan/stages';
import { canManage } from '../../../shared/protocol/roles';
import { createVersionRequest } from '../../../shared/protocol/versionApi';
import type { Version } from '../../review/versions';
import { presentThread } from '../presenters';
import { presentVersion } from '../presentVersion';
import { type Call, defineRoute, type Route } from '../route';
import { versionMessages } from '../versionMessages';

const APPROVAL = STAGES.find(({ key }) => key === 'approval')?.label;

export const versionRoutes: readonly Route[] = [
  defineRoute({
    method: 'get',
    path: '/plans/{id}/versions',
    summary: 'The frozen versions of a plan, newest first',
    permission: 'member',
    status: 200,
    async handle({ services, parameter }) {
      const versions = await services.versions.list(parameter('id'));
      return versions.map((version) => presentVersion(version, services.accounts.users));
    },
  }),
  defineRoute({
    method: 'post',
    path: '/plans/{id}/versions',
    summary:
      'Freeze the plan as it is now, with its threads; with a `stage` (owners) the plan enters that stage. 报批稿 with open errors of the check needs `despiteErrors`, else 409',
    permission: 'writer',
    status: 201,
    body: createVersionRequest,
    async handle(call) {
      const { services, body, identity, parameter } = call;
      const [planId, authorId] = [parameter('id'), identity().userId];
      const role = await services.accounts.access.roleOf(authorId, planId);
      if (body.stage !== null && (!role || !canManage(role)))
        throw new PlanError('forbidden', versionMessages.stageByOwner);
      const openErrors = body.stage === APPROVAL ? await services.openErrors(planId) : 0;
      if (openErrors > 0 && body.despiteErrors === '')
        throw new PlanError('conflict', versionMessages.openErrors(openErrors));
      const id = services.newId();
      const threads = await services.threads.list(planId);
      const { document, position } = await services.rooms.readAt(planId);
      await services.versions.freeze({
        id,
        planId,
        stage: body.stage,
        label: body.label,
        reason: body.reason,
        authorId,
        position,
        openErrors,
        despiteErrors: openErrors > 0 ? body.despiteErrors : '',
        document,
        threads: threads.map((thread) => presentThread(thread, services.accounts.users)),
      });
      if (body.stage !== null) {
        await services.store.updatePlan(planId, { stage: body.stage });
        services.rooms.notify(planId, { type: 'plan' });
      }
      services.rooms.notify(planId, { type: 'versions' });
      return { id };
    },
  }),
  defineRoute({
    method: 'get',
    path: '/plans/{id}/versions/{versionId}/document',
    summary: 'The text of a frozen version, as a .json plan document',
    permission: 'member',
    status: 200,
    handle: async (call) => call.services.versions.readDocument((await getVersion(call)).id),
  }),
  defineRoute({
    method: 'get',
    path: '/plans/{id}/versions/{versionId}/threads',
    summary: 'The comment threads of a frozen version, as they stood',
    permission: 'member',
    status: 200,
    handle: async (call) => call.services.versions.readThreads((await getVersion(call)).id),
  }),
];

async function getVersion({ services, parameter }: Call): Promise<Version> {
  const version = await services.versions.find(parameter('versionId'));
  if (version?.planId !== parameter('id')) throw new PlanError('not-found', versionMessages.versionNotFound);
  return version;
}
