import { PlanError } from '../../../shared/errors';
import type { RecycledPlanView } from '../../../shared/protocol/api';
import { errorMessages } from '../errorMessages';
import { presentPerson, presentTime } from '../presenters';
import { type Call, defineRoute, type Route } from '../route';

export const recycleBinRoutes: readonly Route[] = [
  defineRoute({
    method: 'get',
    path: '/recycle-bin',
    summary: 'The deleted plans that the person signed in owned',
    permission: 'signedIn',
    status: 200,
    async handle(call): Promise<RecycledPlanView[]> {
      const { recycleBin, users } = call.services.accounts;
      const titles = new Map((await call.services.store.listPlans()).map((plan) => [plan.id, plan.title]));
      return recycleBin
        .list()
        .filter(({ planId }) => owned(call, planId))
        .map(({ planId, deletedAt, deletedBy }) => ({
          id: planId,
          title: titles.get(planId) ?? '',
          deletedAt: presentTime(deletedAt),
          deletedBy: presentPerson(users, deletedBy),
        }));
    },
  }),
  defineRoute({
    method: 'post',
    path: '/recycle-bin/{id}/restore',
    summary: 'Put a deleted plan back into the library',
    permission: 'signedIn',
    status: 204,
    async handle(call) {
      const { recycleBin } = call.services.accounts;
      const planId = call.parameter('id');
      if (!recycleBin.find(planId) || !owned(call, planId))
        throw new PlanError('not-found', errorMessages.notRecycled);
      await recycleBin.takeOut(planId);
    },
  }),
];

function owned({ services, identity }: Call, planId: string): boolean {
  const { userId, administrator } = identity();
  return administrator || services.accounts.members.find(planId, userId) === 'owner';
}
