import { z } from 'zod';
import type { PersonView } from './person';

/** What a person is told about in the app; each can be switched off by its reader. */
export const NOTIFICATION_KINDS = [
  'mention',
  'assignment',
  'reply',
  'settled',
  'consultation',
  'deadline',
] as const;
export type NotificationKind = (typeof NOTIFICATION_KINDS)[number];

/** `ids` null: all of them. */
export const readNotificationsRequest = z.object({ ids: z.array(z.string().max(100)).max(500).nullable() });
export const notificationChoicesRequest = z.partialRecord(z.enum(NOTIFICATION_KINDS), z.boolean());
export type NotificationChoices = Readonly<Record<NotificationKind, boolean>>;

export interface NotificationView {
  readonly id: string;
  readonly kind: NotificationKind;
  readonly plan: { readonly id: string; readonly title: string };
  /** The thread it is about, to jump to; null where it is about the plan. */
  readonly threadId: string | null;
  /** The round of consultation it is about. */
  readonly consultationId: string | null;
  /** Null for the program itself. */
  readonly actor: PersonView | null;
  /** A few words of what was said. */
  readonly text: string;
  /** When what it is about falls due; ISO 8601 in UTC, like all times. */
  readonly dueAt: string | null;
  readonly createdAt: string;
  readonly read: boolean;
}
export interface NotificationsView {
  readonly unread: number;
  /** Newest first, the last hundred. */
  readonly items: readonly NotificationView[];
}
