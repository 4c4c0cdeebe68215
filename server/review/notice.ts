import type { NotificationKind } from '../../shared/protocol/notifications';

/** What people are to be told. `threadId` null: it is about the plan or a round; `actorId` null: the program itself says it. */
export interface Notice {
  readonly kind: NotificationKind;
  readonly planId: string;
  readonly threadId: string | null;
  readonly actorId: string | null;
  /** Shortened to a few words where it is shown. */
  readonly text: string;
  /** The round of consultation that it is about. */
  readonly consultationId?: string | null;
  /** When what it is about falls due, in milliseconds since 1970. */
  readonly dueAt?: number | null;
}
