import type { Kysely } from 'kysely';
import type { NotificationTables } from '../review/notificationTables';

/** How near a deadline is: within two days, or on its day. */
export type ReminderStage = 'near' | 'today';

/** Remembers which reminders went out, so that each goes out once. */
export interface SentReminders {
  /** True the first time that this deadline (`subject` names it and whom) comes to this stage. */
  claim(subject: string, stage: ReminderStage): Promise<boolean>;
}

/** `now` gives milliseconds since 1970. */
export function createSentReminders(database: Kysely<NotificationTables>, now: () => number): SentReminders {
  return {
    async claim(subject, stage) {
      const { numInsertedOrUpdatedRows } = await database
        .insertInto('sentReminder')
        .values({ subject, stage, sentAt: now() })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst();
      return (numInsertedOrUpdatedRows ?? 0n) > 0n;
    },
  };
}
