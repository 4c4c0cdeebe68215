/** A mail as text. */
export interface Mail {
  readonly recipient: string;
  readonly subject: string;
  readonly body: string;
}

/** Hands mail to a mail server. */
export interface MailTransport {
  /** Resolves when the server has taken it; rejects with the reason, whose `responseCode` from 500 up is final. */
  send(mail: Mail): Promise<void>;
  close(): void;
}

/** Milliseconds that the SMTP server may take to answer. */
const LONGEST_WAIT = 30_000;

/** Sends through the SMTP server at `url` (smtp:// or smtps://, with user and password where it wants them). */
export async function createSmtpTransport(url: string, from: string): Promise<MailTransport> {
  // Only servers with SMTP pay for the library.
  const { createTransport } = await import('nodemailer');
  const { hostname, port, username, password, protocol, searchParams } = new URL(url);
  const secure = protocol === 'smtps:';
  const transport = createTransport({
    host: hostname.replace(/^\[|\]$/g, ''),
    port: Number(port) || (secure ? 465 : 587),
    secure,
    ...(username && { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
    ignoreTLS: searchParams.get('tls') === 'none',
    connectionTimeout: LONGEST_WAIT,
    greetingTimeout: LONGEST_WAIT,
    socketTimeout: LONGEST_WAIT,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send({ recipient, subject, body }) {
      await transport.sendMail({ from, to: { name: '', address: recipient }, subject, text: body });
    },
    close: () => transport.close(),
  };
}
