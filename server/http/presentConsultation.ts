import type { OpinionAnswer } from '../../shared/consultation/opinion';
import type { Anchor } from '../../shared/protocol/api';
import type { ConsultationView, OpinionView } from '../../shared/protocol/consultationApi';
import type { Consultation, Consultations } from '../consultations/consultations';
import type { Opinion } from '../consultations/opinions';
import type { Participant } from './participant';
import { presentTime } from './presenters';

export interface ConsultationSurroundings {
  readonly consultations: Consultations;
  readonly opinions: readonly Opinion[];
  /** The plan's title. */
  readonly title: string;
  /** Whether whoever asks may see the code. */
  readonly lead: boolean;
}

export function presentConsultation(
  round: Consultation,
  { consultations, opinions, title, lead }: ConsultationSurroundings,
): ConsultationView {
  const parties = consultations.parties(round.id);
  const asked = parties.filter(({ reads }) => reads === 0);
  const readers = parties.filter(({ reads }) => reads === 1);
  return {
    id: round.id,
    planId: round.planId,
    versionId: round.versionId,
    roomId: round.roomId,
    version: round.version,
    title,
    note: round.note,
    deadline: presentTime(round.deadline),
    createdAt: presentTime(round.createdAt),
    ownOnly: round.ownOnly === 1,
    over: consultations.isOver(round),
    opinions: opinions.length,
    unsettled: opinions.filter(({ settlement, joinedId }) => settlement === null && joinedId === null).length,
    parties: asked.map((party) => ({
      id: party.id,
      name: party.name,
      answer: party.answer,
      answeredBy: party.answeredBy,
      answeredAt: party.answeredAt === null ? null : presentTime(party.answeredAt),
      opinions: opinions.filter(({ partyId }) => partyId === party.id).length,
    })),
    readers: readers.map(({ name }) => name),
    code: lead ? round.code : null,
  };
}

/** The opinions that somebody may see: in a round where departments see their own only, until it is over, those. */
export function visibleOpinions(
  opinions: readonly Opinion[],
  round: Consultation,
  { party, team }: Pick<Participant, 'party' | 'team'>,
  over: boolean,
): readonly Opinion[] {
  if (team || over || round.ownOnly === 0) return opinions;
  return opinions.filter(({ partyId }) => partyId === party?.id);
}

/** Who may take an opinion back while it is not settled: whoever gave it, and of those that came on paper or as a file every owner. */
export function isTheirs(
  { authorId, source }: Pick<Opinion, 'authorId' | 'source'>,
  { id, lead }: Pick<Participant, 'id' | 'lead'>,
): boolean {
  return source === 'online' ? authorId === id : lead;
}

/** `all` are those of the round, to tell the numbers of opinions that others were joined to. */
export function presentOpinion(
  opinion: Opinion,
  all: readonly Opinion[],
  departments: ReadonlyMap<string, string>,
  participant: Pick<Participant, 'id' | 'team' | 'lead'>,
  over: boolean,
): OpinionView {
  const shown = participant.team || over;
  const joinedId = shown ? opinion.joinedId : null;
  return {
    id: opinion.id,
    number: opinion.number,
    partyId: opinion.partyId,
    department: departments.get(opinion.partyId) ?? '',
    author: opinion.author,
    place: opinion.place,
    quote: opinion.quote,
    text: opinion.text,
    wording: opinion.wording,
    anchor: opinion.anchor === null ? null : (JSON.parse(opinion.anchor) as Anchor),
    source: opinion.source,
    createdAt: presentTime(opinion.createdAt),
    own: isTheirs(opinion, participant),
    // How opinions are settled is told when the round is over.
    settlement: shown ? opinion.settlement : null,
    reason: shown ? opinion.reason : '',
    joinedId,
    joinedTo: all.find(({ id }) => id === joinedId)?.number ?? null,
    answers: participant.team ? (JSON.parse(opinion.answers) as OpinionAnswer[]) : [],
    threadId: participant.team ? opinion.threadId : null,
  };
}
