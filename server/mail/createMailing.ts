import type { Kysely } from 'kysely';
import type { Logger } from 'pino';
import type { Clock } from '../clock';
import type { Config } from '../config';
import { createMailSettings, type MailSettings } from './mailSettings';
import type { MailTables } from './mailTables';
import { createSmtpTransport } from './mailTransport';
import { createNoticeMail, type NoticeMail, type NoticeMailOptions } from './noticeMail';
import { createOutgoingMail } from './outgoingMail';

/** Mail as this server has it. */
export interface Mailing {
  readonly settings: MailSettings;
  /** Null where no SMTP server is configured; nothing is tried then. */
  readonly tell: NoticeMail | null;
  close(): Promise<void>;
}

export interface MailingOptions extends Pick<NoticeMailOptions, 'users' | 'store' | 'maySee'> {
  readonly config: Pick<Config, 'mail' | 'publicUrl'>;
  readonly clock: Clock;
  readonly log: Logger;
}

export async function createMailing(
  database: Kysely<MailTables>,
  { config, clock, log, ...rest }: MailingOptions,
): Promise<Mailing> {
  const settings = createMailSettings(database);
  if (!config.mail) return { settings, tell: null, close: async () => {} };
  const transport = await createSmtpTransport(config.mail.url, config.mail.from);
  const outgoing = createOutgoingMail(database, {
    transport,
    clock,
    onFailure: (error, lost) =>
      log.warn({ error: error instanceof Error ? error.message : error, lost }, 'mail was not sent'),
  });
  const tell = createNoticeMail({ ...rest, settings, outgoing, publicUrl: config.publicUrl });
  return { settings, tell, close: () => outgoing.close() };
}
