import { z } from 'zod';
import { NOTIFICATION_KINDS, type NotificationKind } from './notifications';

/** What somebody wants by mail; an empty address switches mail off. */
export const mailSettingsRequest = z.object({
  address: z.union([z.literal(''), z.email().max(200)]),
  kinds: z.array(z.enum(NOTIFICATION_KINDS)),
  language: z.enum(['zh', 'en']).default('zh'),
});

export interface MailSettingsView {
  /** Whether the server can send mail at all. */
  readonly available: boolean;
  /** '' for no mail. */
  readonly address: string;
  readonly kinds: readonly NotificationKind[];
}
