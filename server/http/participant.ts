import { PlanError } from '../../shared/errors';
import { canManage } from '../../shared/protocol/roles';
import { guestCookie, readCookie } from '../consultations/consultationAccess';
import type { Consultation, Party } from '../consultations/consultations';
import { consultationMessages } from './consultationMessages';
import { errorMessages } from './errorMessages';
import type { Call } from './route';
import { isOwnOrigin } from './sameOrigin';

/** Somebody who takes part in a round, or looks on because they belong to the plan. */
export interface Participant {
  /** A guest, or a person with an account. */
  readonly id: string;
  readonly name: string;
  /** For whom they speak; null for the plan's own people. */
  readonly party: Party | null;
  /** Whether they own the plan. */
  readonly lead: boolean;
  /** Whether they have a role in the plan. */
  readonly team: boolean;
}

/** The round that the path names as `{id}`; those of a deleted plan are gone with it. Throws `PlanError('not-found')`. */
export function getConsultation({ services, parameter }: Pick<Call, 'services' | 'parameter'>): Consultation {
  const round = services.consultations.find(parameter('id'));
  if (!round || services.accounts.recycleBin.find(round.planId))
    throw new PlanError('not-found', consultationMessages.notFound);
  return round;
}

/** Who calls, as one who takes part in the round; null for a stranger. Throws `forbidden` when another site's page calls. */
export async function findParticipant(
  { services, caller, request }: Call,
  round: Consultation,
): Promise<Participant | null> {
  const { consultations, accounts } = services;
  const parties = consultations.parties(round.id);
  const token = readCookie(request.headers.cookie, guestCookie(round.id));
  const guest = token ? consultations.findGuest(round.id, token) : null;
  const changing = request.method !== 'GET' && request.method !== 'HEAD';
  if (changing && (guest || (caller && !caller.script)) && !isOwnOrigin(request.headers))
    throw new PlanError('forbidden', errorMessages.foreignOrigin);
  const role = caller && (await accounts.access.roleOf(caller.userId, round.planId));
  if (caller && role)
    return { id: caller.userId, name: caller.name, party: null, lead: canManage(role), team: true };
  if (guest) {
    const party = parties.find(({ id }) => id === guest.partyId) ?? null;
    return { id: guest.id, name: guest.name, party, lead: false, team: false };
  }
  const party = caller && parties.find(({ userId }) => userId === caller.userId);
  if (!caller || !party) return null;
  return { id: caller.userId, name: caller.name, party, lead: false, team: false };
}

/** As `findParticipant`; a stranger is asked for the code. */
export async function getParticipant(call: Call, round: Consultation): Promise<Participant> {
  const participant = await findParticipant(call, round);
  if (!participant) throw new PlanError('forbidden', consultationMessages.enterFirst);
  return participant;
}

/** The department or person that a participant speaks for. Throws `forbidden` for the plan's own people, and for those who read only. */
function getSpeaking({ party }: Pick<Participant, 'party'>): Party {
  if (!party) throw new PlanError('forbidden', consultationMessages.ownSide);
  if (party.reads === 1) throw new PlanError('forbidden', consultationMessages.readsOnly);
  return party;
}

/**
 * For whom something is said: one's own department; the plan's owners, who write down what came on paper, name one. Throws like
 * `getSpeaking`, and `invalid-request` where those who were asked do not include the one named.
 */
export function getPartySpokenFor(
  { services }: Pick<Call, 'services'>,
  round: Consultation,
  participant: Participant,
  named: string | null,
): Party {
  if (!participant.lead || named === null) return getSpeaking(participant);
  const found = services.consultations.parties(round.id).find(({ id }) => id === named);
  if (!found || found.reads === 1) throw new PlanError('invalid-request', consultationMessages.partyNotFound);
  return found;
}

/** As `getParticipant`, for what only the plan's owners may do. */
export async function getLead(call: Call, round: Consultation): Promise<Participant> {
  const participant = await getParticipant(call, round);
  if (!participant.lead) throw new PlanError('forbidden', consultationMessages.leadOnly);
  return participant;
}

/**
 * Throws unless the caller has a role in a plan or takes part in one of its rounds: `not-signed-in` for strangers, else `not-found`, as a
 * route for members would.
 */
export async function checkReader(call: Call, planId: string): Promise<void> {
  const { services, caller } = call;
  if (caller && (await services.accounts.access.roleOf(caller.userId, planId))) return;
  for (const round of services.consultations.list(planId)) if (await findParticipant(call, round)) return;
  if (!caller) throw new PlanError('not-signed-in', errorMessages.notSignedIn);
  throw new PlanError('not-found', errorMessages.planNotFound);
}
