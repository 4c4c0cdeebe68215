import type { Kysely } from 'kysely';
import type { NotificationKind } from '../../shared/protocol/notifications';
import type { MailTables } from './mailTables';

/** Where and about what somebody wants mail. */
export interface MailWishes {
  readonly address: string;
  readonly kinds: readonly NotificationKind[];
  readonly language: 'zh' | 'en';
}

/** What each person has chosen; nobody gets mail who did not give an address. */
export interface MailSettings {
  find(userId: string): Promise<MailWishes | null>;
  /** An empty address takes the wishes away. */
  save(userId: string, wishes: MailWishes): Promise<void>;
}

export function createMailSettings(database: Kysely<MailTables>): MailSettings {
  return {
    async find(userId) {
      const row = await database
        .selectFrom('mailSettings')
        .selectAll()
        .where('userId', '=', userId)
        .executeTakeFirst();
      if (!row) return null;
      return {
        address: row.address,
        kinds: JSON.parse(row.kinds) as NotificationKind[],
        language: row.language,
      };
    },
    async save(userId, { address, kinds, language }) {
      if (address === '') {
        await database.deleteFrom('mailSettings').where('userId', '=', userId).execute();
        return;
      }
      const row = { address, kinds: JSON.stringify(kinds), language };
      await database
        .insertInto('mailSettings')
        .values({ userId, ...row })
        .onConflict((conflict) => conflict.column('userId').doUpdateSet(row))
        .execute();
    },
  };
}
