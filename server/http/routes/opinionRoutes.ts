import type { AdoptionTable } from '../../../shared/consultation/adoptionRows';
import { countOpinions, summarySentence } from '../../../shared/consultation/summarise';
import { PlanError } from '../../../shared/errors';
import {
  adoptionTableQuery,
  carryOpinionsRequest,
  createOpinionRequest,
  importOpinionsQuery,
  type OpinionView,
  settleOpinionRequest,
} from '../../../shared/protocol/consultationApi';
import type { Consultation, Party } from '../../consultations/consultations';
import type { NewOpinion, Opinion } from '../../consultations/opinions';
import { quotePlaces } from '../../consultations/placeQuote';
import { attachmentHeader } from '../attachmentHeader';
import { carryOpinions } from '../carryOpinions';
import { consultationMessages } from '../consultationMessages';
import {
  getConsultation,
  getLead,
  getParticipant,
  getPartySpokenFor,
  type Participant,
} from '../participant';
import { isTheirs, presentOpinion, visibleOpinions } from '../presentConsultation';
import { readUpload } from '../readUpload';
import { type Call, defineRoute, type Route } from '../route';
import { refuseWhenOver } from './consultationRoutes';
import { anchorOpinions, tellRound } from './tellRound';

const MEDIA_TYPES = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

export const opinionRoutes: readonly Route[] = [
  defineRoute({
    method: 'get',
    path: '/consultations/{id}/opinions',
    summary: 'The opinions of a round that who takes part may see, by number',
    permission: 'anyone',
    status: 200,
    async handle(call) {
      const round = getConsultation(call);
      return listViews(call, round, await getParticipant(call, round));
    },
  }),
  defineRoute({
    method: 'post',
    path: '/consultations/{id}/opinions',
    summary:
      'Give an opinion on words of the frozen text or on all of it; owners enter those that came on paper, for a `partyId`',
    permission: 'anyone',
    status: 201,
    body: createOpinionRequest,
    async handle(call) {
      const { services, body } = call;
      const round = getConsultation(call);
      const participant = await getParticipant(call, round);
      const party = getPartySpokenFor(call, round, participant, body.partyId ?? '');
      if (!participant.lead) refuseWhenOver(call, round);
      const places = quotePlaces(await services.versions.readDocument(round.versionId));
      // On paper there are words, and no place: they are looked for.
      const quote = body.anchor?.quote ?? (participant.lead ? body.quote : '');
      const anchor = body.anchor ?? places.findOnce(quote);
      const opinion = newOpinion(call, round, participant, party.id, {
        author: participant.lead ? body.author : participant.name,
        text: body.text,
        wording: body.wording,
        quote,
        anchor: anchor && JSON.stringify(anchor),
        place: anchor ? places.describe(anchor) : '',
        source: participant.lead ? 'hand' : 'online',
      });
      await take(call, round, [opinion], party, participant);
      return { id: opinion.id, placed: anchor !== null };
    },
  }),
  defineRoute({
    method: 'post',
    path: '/consultations/{id}/opinions/import',
    summary: 'Take the comments and tracked changes of a Word file as opinions of a department (owners)',
    permission: 'anyone',
    status: 201,
    takesFile: true,
    query: importOpinionsQuery,
    async handle(call) {
      const { services, query, request, response } = call;
      const round = getConsultation(call);
      const participant = await getLead(call, round);
      const party = getPartySpokenFor(call, round, participant, query.partyId);
      const { bytes } = await readUpload(request, response);
      const found = await services.files.readOpinions(bytes);
      if (found.length === 0) throw new PlanError('not-a-plan', consultationMessages.noOpinions);
      const places = quotePlaces(await services.versions.readDocument(round.versionId));
      const opinions = found.map(({ author, quote, text, wording, place }) => {
        const anchor = place && places.findInContext(place);
        return newOpinion(call, round, participant, party.id, {
          author,
          text,
          wording,
          quote,
          anchor: anchor && JSON.stringify(anchor),
          place: anchor ? places.describe(anchor) : '',
          source: 'file',
        });
      });
      await take(call, round, opinions, party, participant);
      return { opinions: opinions.length, placed: opinions.filter(({ anchor }) => anchor !== null).length };
    },
  }),
  defineRoute({
    method: 'delete',
    path: '/consultations/{id}/opinions/{opinionId}',
    summary:
      'Take an own opinion back while the round lasts and it is not settled; owners those they entered',
    permission: 'anyone',
    status: 204,
    async handle(call) {
      const round = getConsultation(call);
      const participant = await getParticipant(call, round);
      const opinion = await getOpinion(call, round);
      if (!participant.lead) refuseWhenOver(call, round);
      if (!isTheirs(opinion, participant) || opinion.settlement !== null)
        throw new PlanError('forbidden', consultationMessages.ownOpinionOnly);
      const { opinions, consultations } = call.services;
      await opinions.remove(opinion.id);
      const left = await opinions.list(round.id);
      const party = consultations.parties(round.id).find(({ id }) => id === opinion.partyId);
      if (party?.answer === 'submitted' && !left.some(({ partyId }) => partyId === party.id))
        await consultations.setAnswer(party.id, null, '');
      tellRound(call, round);
    },
  }),
  defineRoute({
    method: 'put',
    path: '/consultations/{id}/opinions/{opinionId}/settlement',
    summary:
      'Settle an opinion (owners): adopted, partly, declined (these two with a reason) or null for still open; or join it to one that says the same',
    permission: 'anyone',
    status: 204,
    body: settleOpinionRequest,
    async handle(call) {
      const { services, body } = call;
      const round = getConsultation(call);
      const lead = await getLead(call, round);
      const opinion = await getOpinion(call, round);
      await checkJoin(call, opinion, body.joinedTo);
      await services.opinions.settle(opinion.id, {
        settlement: body.joinedTo === null ? body.settlement : null,
        reason: body.joinedTo === null ? body.reason : '',
        joinedId: body.joinedTo,
        answers: body.answers,
        settledBy: lead.id,
      });
      tellRound(call, round);
    },
  }),
  defineRoute({
    method: 'post',
    path: '/consultations/{id}/opinions/carry',
    summary:
      'Put opinions into the current draft (owners): on their words, wherever those are now, as comments, or as proposals where wording was proposed',
    permission: 'anyone',
    status: 200,
    body: carryOpinionsRequest,
    async handle(call) {
      const { services, body } = call;
      const round = getConsultation(call);
      const lead = await getLead(call, round);
      const wanted = new Set(body.opinionIds);
      const opinions = (await services.opinions.list(round.id)).filter(
        ({ id, threadId }) => wanted.has(id) && threadId === null,
      );
      const carried = await carryOpinions(services, round, opinions, lead.id);
      tellRound(call, round);
      return carried;
    },
  }),
  defineRoute({
    method: 'get',
    path: '/consultations/{id}/adoption-table',
    summary: '《征求意见采纳情况汇总表》 as a Word file or a workbook, for the people of the plan',
    permission: 'anyone',
    status: 200,
    query: adoptionTableQuery,
    answers: 'application/octet-stream',
    async handle(call) {
      const { services, query, response } = call;
      const round = getConsultation(call);
      const participant = await getParticipant(call, round);
      if (!participant.team) throw new PlanError('forbidden', consultationMessages.leadOnly);
      const table = await readTable(call, round, participant);
      const bytes = await services.files.writeAdoption({
        table,
        document: await services.versions.readDocument(round.versionId),
        format: query.format,
        now: new Date(services.now()),
      });
      response
        .set('Content-Type', MEDIA_TYPES[query.format])
        .set('Content-Disposition', attachmentHeader(`${table.title}征求意见采纳情况汇总表.${query.format}`))
        .send(Buffer.from(bytes));
    },
  }),
];

async function readTable(call: Call, round: Consultation, participant: Participant): Promise<AdoptionTable> {
  const opinions = await listViews(call, round, participant);
  const parties = call.services.consultations.parties(round.id).filter(({ reads }) => reads === 0);
  const plan = await call.services.store.findPlan(round.planId);
  return {
    title: plan?.title ?? '',
    sentence: summarySentence(countOpinions(opinions, parties)),
    opinions,
  };
}

async function listViews(call: Call, round: Consultation, participant: Participant): Promise<OpinionView[]> {
  const { consultations, opinions } = call.services;
  const over = consultations.isOver(round);
  const all = await opinions.list(round.id);
  const departments = new Map(consultations.parties(round.id).map(({ id, name }) => [id, name]));
  return visibleOpinions(all, round, participant, over).map((opinion) =>
    presentOpinion(opinion, all, departments, participant, over),
  );
}

type Given = Pick<NewOpinion, 'author' | 'text' | 'wording' | 'quote' | 'anchor' | 'place' | 'source'>;

function newOpinion(
  { services }: Pick<Call, 'services'>,
  round: Consultation,
  { id: authorId }: Participant,
  partyId: string,
  given: Given,
): NewOpinion {
  return { id: services.newId(), consultationId: round.id, partyId, authorId, ...given };
}

async function take(
  call: Call,
  round: Consultation,
  added: readonly NewOpinion[],
  party: Party,
  participant: Participant,
): Promise<void> {
  const { consultations, opinions } = call.services;
  await opinions.add(added);
  const all = (await opinions.list(round.id)).filter(({ partyId }) => partyId === party.id);
  // A department whose opinions all came on paper or as a file does not come to say that these are all.
  if (participant.lead && all.every(({ source }) => source !== 'online'))
    await consultations.setAnswer(party.id, 'submitted', added[0]?.author || participant.name);
  else if (party.answer === 'none') await consultations.setAnswer(party.id, null, '');
  if (round.ownOnly === 0 || consultations.isOver(round)) await anchorOpinions(call, round, added);
  tellRound(call, round);
}

async function getOpinion({ services, parameter }: Call, round: Consultation): Promise<Opinion> {
  const opinion = await services.opinions.find(parameter('opinionId'));
  if (opinion?.consultationId !== round.id)
    throw new PlanError('not-found', consultationMessages.opinionNotFound);
  return opinion;
}

async function checkJoin({ services }: Call, opinion: Opinion, joinedTo: string | null): Promise<void> {
  if (joinedTo === null) return;
  const all = await services.opinions.list(opinion.consultationId);
  const main = all.find(({ id }) => id === joinedTo);
  const isMain = all.some(({ joinedId }) => joinedId === opinion.id);
  if (!main || main.id === opinion.id || main.joinedId !== null || isMain)
    throw new PlanError('invalid-request', consultationMessages.joinedElsewhere);
}
