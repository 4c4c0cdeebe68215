import type { Kysely } from 'kysely';
import {
  NOTIFICATION_KINDS,
  type NotificationChoices,
  type NotificationKind,
} from '../../shared/protocol/notifications';
import type { NotificationTables } from './notificationTables';

/** What people are to be told. `threadId` null: it is about the plan; `actorId` null: the program itself says it. */
export interface Notice {
  readonly kind: NotificationKind;
  readonly planId: string;
  readonly threadId: string | null;
  readonly actorId: string | null;
  /** Shortened to a few words. */
  readonly text: string;
}

export type StoredNotification = Omit<NotificationTables['notification'], 'position' | 'userId'>;

/** What happened that somebody should know, kept until they have read it. */
export interface Notifications {
  /** Tells these people, each once, save those who do not want this kind and whoever caused it. */
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

/** `now` gives milliseconds since 1970. */
export function createNotifications(
  database: Kysely<NotificationTables>,
  newId: () => string,
  now: () => number,
): Notifications {
  return {
    async notify(userIds, { text, ...notice }) {
      const others = [...new Set(userIds)].filter((userId) => userId !== notice.actorId);
      if (others.length === 0) return;
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
          text: [...text].slice(0, LONGEST_TEXT).join(''),
          createdAt: now(),
          readAt: null,
        }));
      if (rows.length > 0) await database.insertInto('notification').values(rows).execute();
    },
    list: (userId) =>
      database
        .selectFrom('notification')
        .select(['id', 'kind', 'planId', 'threadId', 'actorId', 'text', 'createdAt', 'readAt'])
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
