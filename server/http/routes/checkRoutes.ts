import type { Finding } from '../../../shared/checks/finding';
import { findingKey } from '../../../shared/checks/findingKey';
import { parseCheckLists } from '../../../shared/checks/lists/parseCheckLists';
import { PlanError } from '../../../shared/errors';
import {
  type AcceptedFindingView,
  acceptFindingRequest,
  type CheckListsView,
  checkQuery,
  type FindingView,
  type PlanCheckView,
  putCheckListsRequest,
} from '../../../shared/protocol/checkApi';
import type { AcceptedFinding } from '../../review/checks/acceptedFindings';
import type { CheckedPlan } from '../../review/checks/planCheck';
import { errorMessages } from '../errorMessages';
import { presentPerson, presentTime } from '../presenters';
import { refuseStale } from '../refuseStale';
import { type Call, defineRoute, type Route } from '../route';
import { sendCheckReport } from '../sendCheckReport';

export const checkRoutes: readonly Route[] = [
  defineRoute({
    method: 'get',
    path: '/plans/{id}/accepted-findings',
    summary: 'The findings and rules of the check that people declared to be as intended, oldest first',
    permission: 'member',
    status: 200,
    async handle(call) {
      const accepted = await call.services.acceptedFindings.list(call.parameter('id'));
      return accepted.map((one) => presentAccepted(call, one));
    },
  }),
  defineRoute({
    method: 'post',
    path: '/plans/{id}/accepted-findings',
    summary:
      'Declare a finding (`key` names it by its words and numbers), or with scope `rule` all findings of a rule, to be as intended',
    permission: 'writer',
    status: 201,
    body: acceptFindingRequest,
    async handle(call) {
      const { services, body, identity, parameter } = call;
      const id = await services.acceptedFindings.create({
        ...body,
        id: services.newId(),
        planId: parameter('id'),
        key: body.scope === 'rule' ? body.rule : body.key,
        createdBy: identity().userId,
      });
      notify(call);
      return { id };
    },
  }),
  defineRoute({
    method: 'delete',
    path: '/plans/{id}/accepted-findings/{acceptedId}',
    summary: 'Take back that something is as intended; its findings are listed again',
    permission: 'writer',
    status: 204,
    async handle(call) {
      const { services, parameter } = call;
      if (!(await services.acceptedFindings.remove(parameter('id'), parameter('acceptedId'))))
        throw new PlanError('not-found', errorMessages.acceptedFindingNotFound);
      notify(call);
    },
  }),
  defineRoute({
    method: 'get',
    path: '/plans/{id}/check',
    summary:
      'What contradicts itself in the plan as it is now, as JSON or, with `format=docx`, as a report in Word (in English with `lang=en`); what people accepted is listed apart',
    permission: 'member',
    status: 200,
    query: checkQuery,
    answers: 'application/json',
    async handle(call) {
      const checked = await call.services.checkPlan(call.parameter('id'));
      if (call.query.format === 'docx') await sendCheckReport(call, checked, call.query.lang);
      else call.response.json(presentCheck(call, checked));
    },
  }),
  defineRoute({
    method: 'get',
    path: '/check-lists',
    summary:
      "The administrator's additions to the lists of the check; `gongni check --lists` takes `additions`",
    permission: 'signedIn',
    status: 200,
    async handle({ services }): Promise<CheckListsView> {
      const saved = await services.listAdditions.read();
      if (!saved) return { additions: {}, changedAt: null, changedBy: null };
      return {
        additions: saved.additions,
        changedAt: presentTime(saved.changedAt),
        changedBy: presentPerson(services.accounts.users, saved.changedBy),
      };
    },
  }),
  defineRoute({
    method: 'put',
    path: '/check-lists',
    summary: 'Replace the additions to the lists of the check, for every plan',
    permission: 'administrator',
    status: 204,
    body: putCheckListsRequest,
    async handle({ services, body, identity }) {
      refuseStale(await services.listAdditions.read(), body.basedOn, errorMessages.listsChanged);
      await services.listAdditions.write(parseCheckLists(body.additions), identity().userId);
      for (const plan of await services.store.listPlans())
        services.rooms.notify(plan.id, { type: 'checkLists' });
    },
  }),
];

function presentCheck(call: Call, { open, accepted }: CheckedPlan): PlanCheckView {
  return {
    findings: open.map(presentFinding),
    accepted: accepted.map(({ finding, acceptance }) => ({
      ...presentFinding(finding),
      acceptance: presentAccepted(call, acceptance),
    })),
  };
}

function presentFinding(finding: Finding): FindingView {
  const { rule, severity, message, places, expected, found } = finding;
  return {
    key: findingKey(finding),
    rule,
    severity,
    message,
    places: places.map(({ quote, path, blockId }) => ({ quote, path, blockId })),
    expected,
    found,
  };
}

function presentAccepted({ services }: Call, accepted: AcceptedFinding): AcceptedFindingView {
  const { id, scope, key, rule, message, reason, createdAt, createdBy } = accepted;
  return {
    id,
    scope,
    key,
    rule,
    message,
    reason,
    by: presentPerson(services.accounts.users, createdBy),
    at: presentTime(createdAt),
  };
}

function notify({ services, parameter }: Call): void {
  services.rooms.notify(parameter('id'), { type: 'acceptedFindings' });
}
