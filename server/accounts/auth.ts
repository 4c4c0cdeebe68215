import { betterAuth } from 'better-auth';
import { username } from 'better-auth/plugins/username';
import type { Kysely } from 'kysely';

const DAY = 24 * 60 * 60;
/** Seconds that a session lasts after it was last used, and after which its use prolongs it. */
const SESSION_LENGTH = 30 * DAY;
const SESSION_PROLONGED_AFTER = DAY;

/** What better-auth needs; it keeps users, passwords and sessions, and is reached through our own routes only. */
export interface AuthOptions {
  readonly database: Kysely<never>;
  readonly secret: string;
  /** Session cookies go over TLS only. */
  readonly secure: boolean;
  readonly newId: () => string;
  readonly logError: (message: string) => void;
}

/** The one form under which a username is stored and looked for: 张三, Ｌｉ and li meet as they should. */
export function normalizeUsername(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase();
}

/** better-auth with usernames and sessions. E-mail is not used: each account has an address that cannot exist. */
export function createAuth(options: AuthOptions) {
  return betterAuth({
    database: { db: options.database, type: 'sqlite' },
    secret: options.secret,
    baseURL: 'http://localhost',
    telemetry: { enabled: false },
    logger: { level: 'error', log: (_level, message) => options.logError(message) },
    emailAndPassword: { enabled: true, disableSignUp: true },
    session: { expiresIn: SESSION_LENGTH, updateAge: SESSION_PROLONGED_AFTER },
    user: {
      additionalFields: {
        office: { type: 'string', required: true, input: false },
        administrator: { type: 'boolean', required: true, input: false },
        disabled: { type: 'boolean', required: true, input: false },
      },
    },
    advanced: {
      cookiePrefix: 'gongni',
      useSecureCookies: options.secure,
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/' },
      database: { generateId: () => options.newId() },
    },
    plugins: [
      username({
        minUsernameLength: 1,
        maxUsernameLength: 200,
        displayUsername: false,
        usernameNormalization: normalizeUsername,
        usernameValidator: () => true,
      }),
    ],
  });
}

export type Auth = ReturnType<typeof createAuth>;
