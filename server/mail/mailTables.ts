import type { Generated } from 'kysely';

/** Columns of the tables about mail. Times are milliseconds since 1970. */
export interface MailTables {
  /** Who wants mail, where, about what. */
  mailSettings: {
    userId: string;
    address: string;
    /** JSON list of `NotificationKind`. */
    kinds: string;
    language: 'zh' | 'en';
  };
  /** Mail that the SMTP server has not taken yet. */
  outgoingMail: {
    position: Generated<number>;
    recipient: string;
    subject: string;
    body: string;
    createdAt: number;
    attempts: number;
    /** When it is tried next. */
    dueAt: number;
  };
}
