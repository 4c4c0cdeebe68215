import { APIError } from 'better-auth/api';
import type { AccessChanges } from './accessChanges';
import type { Auth } from './auth';

/** A session that holds, with the cookies to set when it was prolonged. */
export interface LiveSession {
  readonly id: string;
  readonly userId: string;
  readonly cookies: readonly string[];
}

/** Sign-in by name and password, kept in a cookie. Ending a session is told to `AccessChanges`. */
export interface Sessions {
  /** The `Set-Cookie` values of a new session and its person, or null when name or password is wrong. */
  start(username: string, password: string): Promise<{ userId: string; cookies: readonly string[] } | null>;
  /** The session in a Cookie header, or null. `prolong` renews one that grows old. */
  find(cookie: string | undefined, prolong: boolean): Promise<LiveSession | null>;
  /** Ends the session in a Cookie header; returns the cookies that clear it in the browser. */
  end(cookie: string | undefined): Promise<readonly string[]>;
  /** Ends a person's sessions, but for the one to keep. */
  endAll(userId: string, keep?: string): Promise<void>;
}

export async function createSessions(auth: Auth, changes: AccessChanges): Promise<Sessions> {
  const { internalAdapter } = await auth.$context;
  const headersOf = (cookie: string | undefined) => new Headers(cookie ? { cookie } : {});

  async function find(cookie: string | undefined, prolong: boolean): Promise<LiveSession | null> {
    if (!cookie) return null;
    const answer = await auth.api.getSession({
      headers: headersOf(cookie),
      query: { disableRefresh: !prolong },
      returnHeaders: true,
    });
    if (!answer.response) return null;
    const { session } = answer.response;
    return { id: session.id, userId: session.userId, cookies: answer.headers.getSetCookie() };
  }

  return {
    find,
    async start(username, password) {
      try {
        const answer = await auth.api.signInUsername({
          body: { username, password },
          returnHeaders: true,
        });
        return { userId: answer.response.user.id, cookies: answer.headers.getSetCookie() };
      } catch (error) {
        if (error instanceof APIError && error.statusCode < 500) return null;
        throw error;
      }
    },
    async end(cookie) {
      const session = await find(cookie, false);
      const answer = await auth.api.signOut({ headers: headersOf(cookie), returnHeaders: true });
      if (session) changes.emit({ type: 'credential', credentialId: session.id });
      return answer.headers.getSetCookie();
    },
    async endAll(userId, keep) {
      for (const session of await internalAdapter.listSessions(userId)) {
        if (session.id === keep) continue;
        await internalAdapter.deleteSession(session.token);
        changes.emit({ type: 'credential', credentialId: session.id });
      }
    },
  };
}
