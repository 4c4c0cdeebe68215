import { PlanError } from '../../../shared/errors';
import { planTitle } from '../../../shared/plan/planTitle';
import { createPlanRequest, type PlanView, updatePlanRequest } from '../../../shared/protocol/api';
import { advancePeriod } from '../../../shared/rollOver/advancePeriod';
import { rollOver } from '../../../shared/rollOver/rollOver';
import { TEMPLATES } from '../../../shared/templates/templates';
import { createPlanSeed } from '../../files/planSeed';
import type { PlanRecord } from '../../storage/planStore';
import { addPlan } from '../addPlan';
import { errorMessages } from '../errorMessages';
import { presentPlan, presentProgress } from '../presenters';
import { type Call, defineRoute, type Route } from '../route';
import { visiblePlans } from '../visiblePlans';

export const planRoutes: readonly Route[] = [
  defineRoute({
    method: 'get',
    path: '/templates',
    summary: 'The templates that a plan can be made from',
    permission: 'signedIn',
    status: 200,
    handle: () => TEMPLATES.map(({ id, title }) => ({ id, title })),
  }),
  defineRoute({
    method: 'get',
    path: '/plans',
    summary: 'The plans in which the person signed in has a role, last changed first',
    permission: 'signedIn',
    status: 200,
    async handle({ services, identity }) {
      const { users } = services.accounts;
      const open = await services.threads.countOpen();
      const plans = await visiblePlans(services, identity().userId);
      const chapters = await services.chapters.read(plans.map(({ plan }) => plan));
      return plans
        .map(({ plan, role }) =>
          presentPlan(plan, {
            role,
            present: services.rooms.present(plan.id),
            openThreads: open.get(plan.id) ?? 0,
            chapters: presentProgress(chapters.get(plan.id) ?? []),
            users,
          }),
        )
        .sort((one, other) => other.changedAt.localeCompare(one.changedAt));
    },
  }),
  defineRoute({
    method: 'post',
    path: '/plans',
    summary: 'Create a plan from a template (`blank` when none is named); its owner is who asks',
    permission: 'signedIn',
    status: 201,
    body: createPlanRequest,
    async handle({ services, body, identity }) {
      const template = TEMPLATES.find(({ id }) => id === (body.template ?? 'blank'));
      if (!template) throw new PlanError('invalid-request', errorMessages.templateNotFound);
      const document = template.build(body.title, services.newId);
      return { id: await addPlan(services, createPlanSeed(document), body.title, identity().userId) };
    },
  }),
  defineRoute({
    method: 'post',
    path: '/plans/{id}/roll-over',
    summary:
      'Make the draft of the next period from a plan: headings kept, old targets beside a new baseline; its owner is who asks',
    permission: 'member',
    status: 201,
    async handle(call) {
      const { services, identity, parameter } = call;
      const old = await getPlan(call);
      const next = rollOver(await services.rooms.readDocument(parameter('id')), services.newId);
      const title = planTitle(next) || nextTitle(old.title);
      return { id: await addPlan(services, createPlanSeed(next), title, identity().userId) };
    },
  }),
  defineRoute({
    method: 'get',
    path: '/plans/{id}',
    summary: 'A plan in the library',
    permission: 'member',
    status: 200,
    handle: async (call) => view(call, await getPlan(call), await call.services.threads.countOpen()),
  }),
  defineRoute({
    method: 'get',
    path: '/plans/{id}/document',
    summary: 'The plan as it is now, as a .json plan document',
    permission: 'member',
    status: 200,
    handle: ({ services, parameter }) => services.rooms.readDocument(parameter('id')),
  }),
  defineRoute({
    method: 'patch',
    path: '/plans/{id}',
    summary: 'Change the stage of a plan; its title is part of the document and is changed there',
    permission: 'owner',
    status: 200,
    body: updatePlanRequest,
    async handle(call) {
      const { services, body, identity, parameter } = call;
      if (body.title !== undefined) throw new PlanError('invalid-request', errorMessages.titleInDocument);
      if (body.stage !== undefined) {
        const changes = { stage: body.stage, changedAt: services.now(), changedBy: identity().userId };
        await services.store.updatePlan(parameter('id'), changes);
        services.rooms.notify(parameter('id'), { type: 'plan' });
      }
      return view(call, await getPlan(call), await services.threads.countOpen());
    },
  }),
  defineRoute({
    method: 'delete',
    path: '/plans/{id}',
    summary: 'Put a plan into the recycle bin; everyone in it is sent out',
    permission: 'owner',
    status: 204,
    async handle(call) {
      const { services, identity } = call;
      const { id } = await getPlan(call);
      const deletedBy = identity().userId;
      await services.accounts.recycleBin.put({ planId: id, deletedAt: services.now(), deletedBy });
      await services.rooms.closePlan(id);
      for (const { roomId } of services.consultations.list(id)) await services.rooms.closePlan(roomId);
    },
  }),
];

/** What the library calls the next period's plan where the document has no title. */
function nextTitle(title: string): string {
  const next = advancePeriod(title);
  return next === title ? `${title}（下一期）` : next;
}

async function getPlan({ services, parameter }: Call): Promise<PlanRecord> {
  const plan = await services.store.findPlan(parameter('id'));
  if (!plan) throw new PlanError('not-found', errorMessages.planNotFound);
  return plan;
}

/** The plan as the caller sees it, or null when they may not. */
async function view(
  { services, identity }: Call,
  plan: PlanRecord,
  openThreads: ReadonlyMap<string, number>,
): Promise<PlanView | null> {
  const { access, users } = services.accounts;
  const role = await access.roleOf(identity().userId, plan.id);
  if (!role) return null;
  const present = services.rooms.present(plan.id);
  return presentPlan(plan, { role, present, openThreads: openThreads.get(plan.id) ?? 0, users });
}
