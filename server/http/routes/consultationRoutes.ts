import type { z } from 'zod';
import { consultedText } from '../../../shared/consultation/consultedText';
import { PlanError } from '../../../shared/errors';
import { planTitle } from '../../../shared/plan/planTitle';
import {
  answerRequest,
  createConsultationRequest,
  type EntryView,
  enterConsultationRequest,
  type TakingPartView,
} from '../../../shared/protocol/consultationApi';
import { canComment } from '../../../shared/protocol/roles';
import { guestCookie } from '../../consultations/consultationAccess';
import type { Consultation, NewConsultation } from '../../consultations/consultations';
import { waitingParties } from '../../consultations/waitingParties';
import { createPlanSeed } from '../../files/planSeed';
import { consultationMessages } from '../consultationMessages';
import {
  findParticipant,
  getConsultation,
  getLead,
  getParticipant,
  getPartySpokenFor,
  type Participant,
} from '../participant';
import { presentConsultation } from '../presentConsultation';
import { presentTime } from '../presenters';
import { type Call, defineRoute, type Route } from '../route';
import { setCookies } from '../signIn';
import { versionMessages } from '../versionMessages';
import { anchorOpinions, tellRound } from './tellRound';

/** Seconds for which a guest stays known on their computer: longer than any round. */
const GUEST_STAYS = 180 * 24 * 60 * 60;

export const consultationRoutes: readonly Route[] = [
  defineRoute({
    method: 'get',
    path: '/plans/{id}/consultations',
    summary: 'The rounds of consultation on a plan, newest first; owners see the access codes',
    permission: 'member',
    status: 200,
    async handle({ services, parameter, identity }) {
      const planId = parameter('id');
      const lead = (await services.accounts.access.roleOf(identity().userId, planId)) === 'owner';
      return Promise.all(
        services.consultations.list(planId).map((round) => presentRound({ services }, round, lead)),
      );
    },
  }),
  defineRoute({
    method: 'post',
    path: '/plans/{id}/consultations',
    summary:
      'Open a round on a frozen version: departments (by name, they enter with the code) and people with accounts, until a deadline',
    permission: 'owner',
    status: 201,
    body: createConsultationRequest,
    async handle(call) {
      const { services, body, identity, parameter } = call;
      const planId = parameter('id');
      const version = await services.versions.find(body.versionId);
      if (version?.planId !== planId) throw new PlanError('not-found', versionMessages.versionNotFound);
      const deadline = Date.parse(body.deadline);
      if (deadline <= services.now())
        throw new PlanError('invalid-request', consultationMessages.deadlinePassed);
      const parties = partiesOf(call);
      const [id, roomId] = [services.newId(), services.newId()];
      const document = consultedText(await services.versions.readDocument(version.id));
      const name = version.label || (version.stage ?? '');
      await services.store.createPlan({
        id: roomId,
        title: planTitle(document),
        stage: name,
        createdAt: services.now(),
        changedAt: services.now(),
        changedBy: identity().userId,
        seed: createPlanSeed(document).update,
      });
      await services.consultations.open({
        id,
        planId,
        versionId: version.id,
        roomId,
        version: name,
        note: body.note,
        deadline,
        ownOnly: Number(body.ownOnly),
        createdBy: identity().userId,
        parties,
      });
      services.rooms.notify(planId, { type: 'consultations' });
      await tellOpened(
        call,
        planId,
        id,
        parties.flatMap(({ userId }) => userId ?? []),
      );
      return { id };
    },
  }),
  defineRoute({
    method: 'get',
    path: '/consultations/{id}',
    summary: 'A round as who takes part in it sees it; `participant` is null for a stranger, who must enter',
    permission: 'anyone',
    status: 200,
    async handle(call): Promise<EntryView> {
      const round = getConsultation(call);
      const participant = await findParticipant(call, round);
      return { participant: participant && (await presentTakingPart(call, round, participant)) };
    },
  }),
  defineRoute({
    method: 'post',
    path: '/consultations/{id}/entry',
    summary:
      'Enter a round with its access code: with the code alone, the departments; with a name and a department, a cookie that lets one in',
    permission: 'anyone',
    status: 200,
    body: enterConsultationRequest,
    async handle(call) {
      const { services, body, request, response } = call;
      const round = getConsultation(call);
      checkCode(call, round, body.code);
      const parties = services.consultations.parties(round.id).filter(({ userId }) => userId === null);
      const departments = parties.map(({ id, name }) => ({ id, name }));
      if (body.partyId === null) return { departments };
      if (!parties.some(({ id }) => id === body.partyId))
        throw new PlanError('invalid-request', consultationMessages.partyNotFound);
      if (body.name === '') throw new PlanError('invalid-request', consultationMessages.nameMissing);
      const token = await services.consultations.addGuest(round.id, body.partyId, body.name);
      const secure = services.secure ? '; Secure' : '';
      setCookies(response, [
        `${guestCookie(round.id)}=${token}; Path=/; Max-Age=${GUEST_STAYS}; HttpOnly; SameSite=Lax${secure}`,
      ]);
      services.logger.info(
        { consultation: round.id, address: request.socket.remoteAddress },
        'a guest entered',
      );
      return { departments };
    },
  }),
  defineRoute({
    method: 'put',
    path: '/consultations/{id}/answer',
    summary:
      'Declare for one’s department that it has no opinion (none) or has submitted all (submitted); owners write down what a department (`partyId`) declared on paper',
    permission: 'anyone',
    status: 204,
    body: answerRequest,
    async handle(call) {
      const round = getConsultation(call);
      const participant = await getParticipant(call, round);
      const party = getPartySpokenFor(call, round, participant, call.body.partyId);
      if (!participant.lead) refuseWhenOver(call, round);
      const opinions = await call.services.opinions.list(round.id);
      if (call.body.answer === 'none' && opinions.some(({ partyId }) => partyId === party.id))
        throw new PlanError(
          'conflict',
          participant.lead ? consultationMessages.theyHaveOpinions : consultationMessages.declaredNone,
        );
      await call.services.consultations.setAnswer(party.id, call.body.answer, participant.name);
      tellRound(call, round);
    },
  }),
  defineRoute({
    method: 'post',
    path: '/consultations/{id}/end',
    summary: 'End a round: no more opinions are taken, and every department sees all',
    permission: 'anyone',
    status: 204,
    async handle(call) {
      const round = getConsultation(call);
      await getLead(call, round);
      await call.services.consultations.end(round.id);
      if (round.ownOnly === 1) await anchorOpinions(call, round, await call.services.opinions.list(round.id));
      tellRound(call, round);
    },
  }),
  defineRoute({
    method: 'post',
    path: '/consultations/{id}/reminders',
    summary:
      'Remind (owners) those asked who have not answered; names those without an account, whom nobody can tell',
    permission: 'anyone',
    status: 200,
    async handle(call) {
      const { services } = call;
      const round = getConsultation(call);
      const lead = await getLead(call, round);
      refuseWhenOver(call, round);
      const waiting = await waitingParties(services, round);
      const people = waiting.flatMap(({ userId }) => (userId === null ? [] : [userId]));
      await services.notifications.notify(people, {
        kind: 'deadline',
        planId: round.planId,
        threadId: null,
        actorId: lead.id,
        text: '',
        consultationId: round.id,
        dueAt: round.deadline,
      });
      return {
        told: people.length,
        withoutAccount: waiting.filter(({ userId }) => userId === null).map(({ name }) => name),
      };
    },
  }),
];

type Opening = Call<z.output<typeof createConsultationRequest>>;

/** Who is asked, then who only reads; whoever stands in both lists is asked. */
function partiesOf({ services, body }: Opening): NewConsultation['parties'] {
  const department = (reads: number) => (name: string) => [{ name, userId: null, reads }];
  const person = (reads: number) => (userId: string) => {
    const user = services.accounts.users.find(userId);
    if (!user || user.removed) return [];
    return [{ name: user.office ? `${user.office} ${user.name}` : user.name, userId, reads }];
  };
  const [asked, invited] = [new Set(body.departments), new Set(body.people)];
  return [
    ...[...asked].flatMap(department(0)),
    ...[...invited].flatMap(person(0)),
    ...[...new Set(body.readingDepartments)].filter((name) => !asked.has(name)).flatMap(department(1)),
    ...[...new Set(body.readingPeople)].filter((userId) => !invited.has(userId)).flatMap(person(1)),
  ];
}

/** Tells those who are asked and have an account, and the plan's people who may comment, that a round is open (SPEC REV-13). */
async function tellOpened(
  { services, identity, body }: Opening,
  planId: string,
  consultationId: string,
  people: readonly string[],
): Promise<void> {
  const members = services.accounts.members.list(planId).filter(({ role }) => canComment(role));
  await services.notifications.notify([...people, ...members.map(({ userId }) => userId)], {
    kind: 'consultation',
    planId,
    threadId: null,
    actorId: identity().userId,
    text: body.note,
    consultationId,
    dueAt: Date.parse(body.deadline),
  });
}

/** Throws `conflict` when no more opinions are taken. */
export function refuseWhenOver({ services }: Pick<Call, 'services'>, round: Consultation): void {
  if (services.consultations.isOver(round)) throw new PlanError('conflict', consultationMessages.over);
}

/** Wrong codes count like wrong passwords. Throws `wrong-password` or `too-many-attempts`. */
function checkCode({ services, request }: Call, round: Consultation, code: string): void {
  const { signInLimit } = services.accounts;
  const [account, address] = [`consultation ${round.id}`, request.socket.remoteAddress ?? ''];
  const wait = signInLimit.waitFor(account, address);
  if (wait > 0)
    throw new PlanError('too-many-attempts', consultationMessages.tooManyCodes(Math.ceil(wait / 60_000)));
  if (code.replaceAll(/\D/g, '') === round.code) {
    signInLimit.recordSuccess(account, address);
    return;
  }
  signInLimit.recordFailure(account, address);
  throw new PlanError('wrong-password', consultationMessages.wrongCode);
}

async function presentRound({ services }: Pick<Call, 'services'>, round: Consultation, lead: boolean) {
  const opinions = await services.opinions.list(round.id);
  const title = (await services.store.findPlan(round.planId))?.title ?? '';
  return presentConsultation(round, { consultations: services.consultations, opinions, title, lead });
}

async function presentTakingPart(
  { services }: Call,
  round: Consultation,
  { id, name, party }: Participant,
): Promise<TakingPartView> {
  const plan = await services.store.findPlan(round.roomId);
  return {
    id: round.id,
    roomId: round.roomId,
    version: round.version,
    title: plan?.title ?? '',
    note: round.note,
    deadline: presentTime(round.deadline),
    ownOnly: round.ownOnly === 1,
    over: services.consultations.isOver(round),
    me: {
      id,
      name,
      department: party?.name ?? '',
      reads: party?.reads === 1,
      answer: party?.answer ?? null,
    },
  };
}
