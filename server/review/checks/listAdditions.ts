import type { Kysely } from 'kysely';
import type { CheckLists } from '../../../shared/checks/lists/checkLists';
import type { CheckTables } from './checkTables';

/** What the administrator added to the check's lists, and when. */
export interface SavedAdditions {
  readonly additions: Partial<CheckLists>;
  /** Milliseconds since 1970. */
  readonly changedAt: number;
  readonly changedBy: string;
}

/** The administrator's additions to the lists; they hold for every plan of the server. */
export interface ListAdditions {
  /** Null while nobody added anything. */
  read(): Promise<SavedAdditions | null>;
  /** Takes the place of all additions before. */
  write(additions: Partial<CheckLists>, userId: string): Promise<void>;
}

/** `now` gives milliseconds since 1970. */
export function createListAdditions(database: Kysely<CheckTables>, now: () => number): ListAdditions {
  return {
    async read() {
      const row = await database.selectFrom('checkList').selectAll().executeTakeFirst();
      if (!row) return null;
      const additions = JSON.parse(row.additions) as Partial<CheckLists>;
      return { additions, changedAt: row.changedAt, changedBy: row.changedBy };
    },
    async write(additions, userId) {
      const values = { additions: JSON.stringify(additions), changedAt: now(), changedBy: userId };
      await database
        .insertInto('checkList')
        .values({ id: 1, ...values })
        .onConflict((conflict) => conflict.column('id').doUpdateSet(values))
        .execute();
    },
  };
}
