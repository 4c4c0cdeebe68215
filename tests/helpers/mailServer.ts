import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A mail as it came in. */
export interface ReceivedMail {
  readonly to: readonly string[];
  readonly from: string;
  readonly subject: string;
  /** The text, decoded. */
  readonly text: string;
}

/** A real SMTP server on a free port of this machine, which keeps what it takes. */
export interface MailServer {
  readonly url: string;
  readonly received: readonly ReceivedMail[];
  /** Resolves when so many mails have come since the start. */
  arrived(count: number): Promise<void>;
  /** Answers every further mail with this SMTP code; null takes mail again. */
  refuseWith(code: number | null): void;
  /** Resolves when so many mails were refused. */
  refused(count: number): Promise<void>;
  close(): Promise<void>;
}

export async function startMailServer(): Promise<MailServer> {
  const received: ReceivedMail[] = [];
  const waiting: (() => boolean)[] = [];
  let refusals = 0;
  let code: number | null = null;
  const tellWaiting = () => {
    for (let at = waiting.length - 1; at >= 0; at--) if (waiting[at]?.()) waiting.splice(at, 1);
  };
  const until = (isThere: () => boolean) =>
    new Promise<void>((resolve) => {
      waiting.push(() => {
        if (isThere()) resolve();
        return isThere();
      });
      tellWaiting();
    });
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo(_address, _session, answer) {
      if (code === null) return answer();
      refusals++;
      answer(Object.assign(new Error('refused'), { responseCode: code }));
      tellWaiting();
    },
    onData(stream, session, answer) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope;
        const to = rcptTo.map(({ address }) => address);
        const from = mailFrom === false ? '' : mailFrom.address;
        received.push({ to, from, ...readMessage(Buffer.concat(parts).toString('utf8')) });
        answer();
        tellWaiting();
      });
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    received,
    arrived: (count) => until(() => received.length >= count),
    refused: (count) => until(() => refusals >= count),
    refuseWith: (next) => {
      code = next;
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function readMessage(message: string): { subject: string; text: string } {
  const [head = '', ...rest] = message.split('\r\n\r\n');
  const headers = head.replaceAll(/\r\n[ \t]+/g, ' ');
  const header = (name: string) => new RegExp(`^${name}: (.*)$`, 'im').exec(headers)?.[1] ?? '';
  const body = rest.join('\r\n\r\n');
  const encoding = header('Content-Transfer-Encoding').toLowerCase();
  const text =
    encoding === 'base64'
      ? Buffer.from(body, 'base64').toString('utf8')
      : encoding === 'quoted-printable'
        ? fromQuotedPrintable(body.replaceAll('=\r\n', ''))
        : body;
  return { subject: decodeWords(header('Subject')), text };
}

/** RFC 2047: =?UTF-8?B?…?= and =?UTF-8?Q?…?= */
function decodeWords(text: string): string {
  return text
    .replaceAll(/\?=\s+=\?/g, '?==?')
    .replaceAll(/=\?UTF-8\?([BQ])\?([^?]*)\?=/gi, (_, kind: string, words: string) =>
      kind.toUpperCase() === 'B'
        ? Buffer.from(words, 'base64').toString('utf8')
        : fromQuotedPrintable(words.replaceAll('_', ' ')),
    );
}

function fromQuotedPrintable(text: string): string {
  const bytes = text.replaceAll(/=([0-9A-F]{2})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
