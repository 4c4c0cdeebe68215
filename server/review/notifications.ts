import type { Kysely } from 'kysely';
import {
  NOTIFICATION_KINDS,
  type NotificationChoices,
  type NotificationKind,
} from '../../shared/protocol/notifications';
import type { Notice } from './notice';
import type { NotificationTables } from './notificationTables';

export type StoredNotification = Omit<NotificationTables['notification'], 'position' | 'userId'>;

/** What happened that somebody should know, kept until they have read it. */
export interface Notifications {
  /** Tells these people, each once, save whoever caused it: in the app and by mail, each where the person wants this kind. */
  notify(userIds: readonly string[], notice: Notice): Promise<void>;
  /** The newest first. */
  list(userId: string): Promise<readonly StoredNotification[]>;
  /** Marks some as read, or all of them (null). */
  markRead(userId: string, ids: readonly string[] | null): Promise<void>;
  choices(userId: string): Promise<NotificationChoices>;
  choose(userId: string, choices: Partial<NotificationChoices>): Promise<void>;
}

const LONGEST_TEXT = 120;
const LISTED = 100;

/** `now` gives milliseconds since 1970; `tellByMail` is null where no mail can be sent. */
export function createNotifications(
  database: Kysely<NotificationTables>,
  newId: () => string,
  now: () => number,
  tellByMail: ((userIds: readonly string[], notice: Notice) => Promise<void>) | null = null,
): Notifications {
  return {
    async notify(userIds, { text: words, ...facts }) {
      const text = [...words].slice(0, LONGEST_TEXT).join('');
      const notice = { consultationId: null, dueAt: null, ...facts, text };
      const others = [...new Set(userIds)].filter((userId) => userId !== notice.actorId);
      if (others.length === 0) return;
      await tellByMail?.(others, notice);
      const unwilling = await database
        .selectFrom('notificationChoice')
        .select('userId')
        .where('kind', '=', notice.kind)
        .where('enabled', '=', 0)
        .where('userId', 'in', others)
        .execute();
      const silent = new Set(unwilling.map(({ userId }) => userId));
      const rows = others
        .filter((userId) => !silent.has(userId))
        .map((userId) => ({
          ...notice,
          id: newId(),
          userId,
          createdAt: now(),
          readAt: null,
        }));
      if (rows.length > 0) await database.insertInto('notification').values(rows).execute();
    },
    list: (userId) =>
      database
        .selectFrom('notification')
        .select(['id', 'kind', 'planId', 'threadId', 'actorId', 'text', 'createdAt', 'readAt'])
        .select(['consultationId', 'dueAt'])
        .where('userId', '=', userId)
        .orderBy('position', 'desc')
        .limit(LISTED)
        .execute(),
    async markRead(userId, ids) {
      let update = database
        .updateTable('notification')
        .set({ readAt: now() })
        .where('userId', '=', userId)
        .where('readAt', 'is', null);
      if (ids) update = update.where('id', 'in', [...ids, '']);
      await update.execute();
    },
    async choices(userId) {
      const rows = await database
        .selectFrom('notificationChoice')
        .selectAll()
        .where('userId', '=', userId)
        .execute();
      const off = new Set(rows.filter(({ enabled }) => enabled === 0).map(({ kind }) => kind));
      const entries = NOTIFICATION_KINDS.map((kind) => [kind, !off.has(kind)]);
      return Object.fromEntries(entries) as NotificationChoices;
    },
    async choose(userId, choices) {
      for (const [kind, wanted] of Object.entries(choices)) {
        const enabled = Number(wanted);
        await database
          .insertInto('notificationChoice')
          .values({ userId, kind: kind as NotificationKind, enabled })
          .onConflict((conflict) => conflict.columns(['userId', 'kind']).doUpdateSet({ enabled }))
          .execute();
      }
    },
  };
}
