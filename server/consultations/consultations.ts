import { createHash, randomBytes, randomInt } from 'node:crypto';
import type { Kysely, Selectable } from 'kysely';
import type { PartyAnswer } from '../../shared/consultation/opinion';
import type { ConsultationTables } from './consultationTables';

export type Consultation = Selectable<ConsultationTables['consultation']>;
export type Party = Selectable<ConsultationTables['consultationParty']>;
export type Guest = Selectable<ConsultationTables['consultationGuest']>;

/** A round to be opened. */
export type NewConsultation = Omit<Consultation, 'code' | 'createdAt' | 'endedAt'> & {
  readonly parties: readonly Pick<Party, 'name' | 'userId' | 'reads'>[];
};

/** Rounds of consultation, who was asked and who came in. All of it is held in memory, so that asking costs nothing. */
export interface Consultations {
  find(id: string): Consultation | null;
  /** The round whose copy of the text lies under this plan id. */
  findByRoom(roomId: string): Consultation | null;
  /** Newest first. */
  list(planId: string): readonly Consultation[];
  /** Those that are not over, of all plans. */
  listRunning(): readonly Consultation[];
  open(consultation: NewConsultation): Promise<void>;
  end(id: string): Promise<void>;
  isOver(consultation: Consultation): boolean;
  /** In the order they were asked. */
  parties(id: string): readonly Party[];
  setAnswer(partyId: string, answer: PartyAnswer, by: string): Promise<void>;
  /** Lets a person in; gives the secret of their cookie. */
  addGuest(id: string, partyId: string, name: string): Promise<string>;
  findGuest(id: string, token: string): Guest | null;
  findGuestById(guestId: string): Guest | null;
}

const CODE_LENGTH = 8;

export async function loadConsultations(
  database: Kysely<ConsultationTables>,
  newId: () => string,
  now: () => number,
): Promise<Consultations> {
  const rounds = new Map<string, Consultation>();
  const rooms = new Map<string, Consultation>();
  const parties = new Map<string, Party>();
  const guests = new Map<string, Guest>();
  const keep = (round: Consultation) => {
    rounds.set(round.id, round);
    rooms.set(round.roomId, round);
  };
  for (const round of await database.selectFrom('consultation').selectAll().execute()) keep(round);
  for (const party of await database.selectFrom('consultationParty').selectAll().orderBy('place').execute())
    parties.set(party.id, party);
  for (const guest of await database.selectFrom('consultationGuest').selectAll().execute())
    guests.set(guest.id, guest);

  const isOver = ({ endedAt, deadline }: Consultation) => endedAt !== null || now() > deadline;

  return {
    find: (id) => rounds.get(id) ?? null,
    findByRoom: (roomId) => rooms.get(roomId) ?? null,
    list: (planId) =>
      [...rounds.values()]
        .filter((round) => round.planId === planId)
        .sort((one, other) => other.createdAt - one.createdAt),
    listRunning: () => [...rounds.values()].filter((round) => !isOver(round)),
    async open({ parties: asked, ...fields }) {
      const code = Array.from({ length: CODE_LENGTH }, () => randomInt(10)).join('');
      const round: Consultation = { ...fields, code, createdAt: now(), endedAt: null };
      const rows = asked.map(
        ({ name, userId, reads }, place): Party => ({
          id: newId(),
          consultationId: round.id,
          place,
          name,
          userId,
          reads,
          answer: null,
          answeredBy: '',
          answeredAt: null,
        }),
      );
      await database.transaction().execute(async (transaction) => {
        await transaction.insertInto('consultation').values(round).execute();
        await transaction.insertInto('consultationParty').values(rows).execute();
      });
      keep(round);
      for (const row of rows) parties.set(row.id, row);
    },
    async end(id) {
      const round = rounds.get(id);
      if (!round || round.endedAt !== null) return;
      const endedAt = now();
      await database.updateTable('consultation').set({ endedAt }).where('id', '=', id).execute();
      keep({ ...round, endedAt });
    },
    isOver,
    parties: (id) => [...parties.values()].filter(({ consultationId }) => consultationId === id),
    async setAnswer(partyId, answer, by) {
      const party = parties.get(partyId);
      if (!party) return;
      const fields = { answer, answeredBy: answer ? by : '', answeredAt: answer ? now() : null };
      await database.updateTable('consultationParty').set(fields).where('id', '=', partyId).execute();
      parties.set(partyId, { ...party, ...fields });
    },
    async addGuest(consultationId, partyId, name) {
      const token = randomBytes(32).toString('base64url');
      const guest: Guest = {
        id: `guest-${newId()}`,
        consultationId,
        partyId,
        name,
        tokenHash: hashOf(token),
        createdAt: now(),
      };
      await database.insertInto('consultationGuest').values(guest).execute();
      guests.set(guest.id, guest);
      return token;
    },
    findGuest(id, token) {
      const hash = hashOf(token);
      const found = [...guests.values()].find(({ tokenHash }) => tokenHash === hash);
      return found?.consultationId === id ? found : null;
    },
    findGuestById: (guestId) => guests.get(guestId) ?? null,
  };
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
