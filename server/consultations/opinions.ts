import type { Kysely, Selectable } from 'kysely';
import type { OpinionAnswer, Settlement } from '../../shared/consultation/opinion';
import type { ConsultationTables } from './consultationTables';

export type Opinion = Selectable<ConsultationTables['opinion']>;
export type NewOpinion = Omit<
  Opinion,
  | 'number'
  | 'createdAt'
  | 'settlement'
  | 'reason'
  | 'joinedId'
  | 'answers'
  | 'threadId'
  | 'settledBy'
  | 'settledAt'
>;

/** How an opinion is settled, and by whom. */
export interface OpinionSettlement {
  readonly settlement: Settlement | null;
  readonly reason: string;
  readonly joinedId: string | null;
  readonly answers: readonly OpinionAnswer[];
  readonly settledBy: string;
}

/** The opinions of rounds of consultation. */
export interface Opinions {
  /** By number. */
  list(consultationId: string): Promise<readonly Opinion[]>;
  find(id: string): Promise<Opinion | null>;
  /** Adds opinions, numbered on from the last one. */
  add(opinions: readonly NewOpinion[]): Promise<void>;
  remove(id: string): Promise<void>;
  settle(id: string, settlement: OpinionSettlement): Promise<void>;
  /** Notes that an opinion hangs in the current draft, unless it does; true when it did not. */
  carry(id: string, threadId: string): Promise<boolean>;
  /** Notes that it does not, since its thread could not be made. */
  takeBack(id: string): Promise<void>;
}

/** `now` gives milliseconds since 1970. */
export function createOpinions(database: Kysely<ConsultationTables>, now: () => number): Opinions {
  return {
    list: (consultationId) =>
      database
        .selectFrom('opinion')
        .selectAll()
        .where('consultationId', '=', consultationId)
        .orderBy('number')
        .execute(),
    find: async (id) =>
      (await database.selectFrom('opinion').selectAll().where('id', '=', id).executeTakeFirst()) ?? null,
    async add(opinions) {
      const [first] = opinions;
      if (!first) return;
      await database.transaction().execute(async (transaction) => {
        const { last } = await transaction
          .selectFrom('opinion')
          .select(({ fn }) => fn.max('number').as('last'))
          .where('consultationId', '=', first.consultationId)
          .executeTakeFirstOrThrow();
        const rows = opinions.map((opinion, index) => ({
          ...opinion,
          number: Number(last ?? 0) + index + 1,
          createdAt: now(),
          settlement: null,
          reason: '',
          joinedId: null,
          answers: '[]',
          threadId: null,
          settledBy: null,
          settledAt: null,
        }));
        // SQLite takes so many values in one statement at most.
        for (let at = 0; at < rows.length; at += 500)
          await transaction
            .insertInto('opinion')
            .values(rows.slice(at, at + 500))
            .execute();
      });
    },
    async remove(id) {
      await database.transaction().execute(async (transaction) => {
        await transaction.updateTable('opinion').set({ joinedId: null }).where('joinedId', '=', id).execute();
        await transaction.deleteFrom('opinion').where('id', '=', id).execute();
      });
    },
    async settle(id, { answers, ...settlement }) {
      await database
        .updateTable('opinion')
        .set({ ...settlement, answers: JSON.stringify(answers), settledAt: now() })
        .where('id', '=', id)
        .execute();
    },
    async carry(id, threadId) {
      const { numUpdatedRows } = await database
        .updateTable('opinion')
        .set({ threadId })
        .where('id', '=', id)
        .where('threadId', 'is', null)
        .executeTakeFirstOrThrow();
      return numUpdatedRows > 0n;
    },
    async takeBack(id) {
      await database.updateTable('opinion').set({ threadId: null }).where('id', '=', id).execute();
    },
  };
}
