import type { Kysely } from 'kysely';
import type { Clock } from '../clock';
import type { MailTables } from './mailTables';
import type { Mail, MailTransport } from './mailTransport';

/** Mail on its way out. It waits in the database, so that neither a restart nor a mail server that rests loses any. */
export interface OutgoingMail {
  /** Keeps these and sends them as soon as may be, without waiting for the mail server. */
  queue(mails: readonly Mail[]): Promise<void>;
  /** Tries whatever is due; resolves when each was tried. */
  flush(): Promise<void>;
  /** Sends no more; what waits is sent after the next start. */
  close(): Promise<void>;
}

export interface OutgoingMailOptions {
  readonly transport: MailTransport;
  readonly clock: Clock;
  /** Told about each failure; the last one drops the mail. */
  readonly onFailure: (error: unknown, lost: boolean) => void;
}

const MINUTE = 60_000;
/** How long a mail waits after each failure, in milliseconds; after the last one it is dropped. */
const WAITS = [MINUTE, 5 * MINUTE, 30 * MINUTE, 120 * MINUTE, 720 * MINUTE];

/** Milliseconds that closing waits for a mail that is just being sent. */
const LONGEST_CLOSE = 2000;

/** Starts with what waited when the server ended. */
export function createOutgoingMail(
  database: Kysely<MailTables>,
  { transport, clock, onFailure }: OutgoingMailOptions,
): OutgoingMail {
  let running: Promise<void> | null = null;
  let again = false;
  let closed = false;

  async function sendDue(): Promise<void> {
    const due = await database
      .selectFrom('outgoingMail')
      .selectAll()
      .where('dueAt', '<=', clock.now())
      .orderBy('position')
      .execute();
    for (const { position, attempts, ...mail } of due) {
      if (closed) return;
      try {
        await transport.send(mail);
        await database.deleteFrom('outgoingMail').where('position', '=', position).execute();
      } catch (error) {
        const wait = isFinal(error) ? undefined : WAITS[attempts];
        onFailure(error, wait === undefined);
        if (wait === undefined)
          await database.deleteFrom('outgoingMail').where('position', '=', position).execute();
        else
          await database
            .updateTable('outgoingMail')
            .set({ attempts: attempts + 1, dueAt: clock.now() + wait })
            .where('position', '=', position)
            .execute();
      }
    }
  }

  const flush = (): Promise<void> => {
    again = true;
    running ??= (async () => {
      while (again && !closed) {
        again = false;
        await sendDue();
      }
    })().finally(() => {
      running = null;
    });
    return running;
  };
  const flushLater = () => void flush().catch((error: unknown) => onFailure(error, false));

  const stop = clock.every(MINUTE, flushLater);
  flushLater();
  return {
    async queue(mails) {
      if (mails.length === 0) return;
      const createdAt = clock.now();
      const rows = mails.map((mail) => ({ ...mail, createdAt, attempts: 0, dueAt: createdAt }));
      await database.insertInto('outgoingMail').values(rows).execute();
      flushLater();
    },
    flush,
    async close() {
      closed = true;
      stop();
      // A mail server that does not answer must not hold up the end; its mail is sent after the next start.
      const patience = new Promise<void>((resolve) => clock.after(LONGEST_CLOSE, resolve));
      await Promise.race([running, patience]);
      transport.close();
    },
  };
}

/** Whether the mail server will never take it: an SMTP answer from 500 up, as for an address that does not exist; a wrong password may be mended. */
function isFinal(error: unknown): boolean {
  const { responseCode = 0, code } = error as { readonly responseCode?: number; readonly code?: string };
  return responseCode >= 500 && code !== 'EAUTH';
}
