import type { Generated } from 'kysely';
import type { NotificationKind } from '../../shared/protocol/notifications';

/** Columns of the tables of notifications; times are milliseconds since 1970. */
export interface NotificationTables {
  notification: {
    position: Generated<number>;
    id: string;
    userId: string;
    kind: NotificationKind;
    planId: string;
    threadId: string | null;
    /** Who caused it; null for the program itself. */
    actorId: string | null;
    text: string;
    createdAt: number;
    readAt: number | null;
    consultationId: string | null;
    dueAt: number | null;
  };
  /** What somebody wants to be told about; a kind without a row is on. `enabled` is 0 or 1. */
  notificationChoice: { userId: string; kind: NotificationKind; enabled: number };
  /** Deadlines that people were reminded of: `subject` names the deadline and whom, `stage` how near it was. */
  sentReminder: { subject: string; stage: string; sentAt: number };
}
