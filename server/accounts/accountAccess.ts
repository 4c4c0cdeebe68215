import type { Access, Identity } from './access';
import type { AccessChanges } from './accessChanges';
import type { AccessTokens } from './accessTokens';
import type { PlanMembers } from './planMembers';
import type { RecycleBin } from './recycleBin';
import type { Sessions } from './sessions';
import type { UserDirectory } from './userDirectory';

/** What `Access` is made of. */
export interface AccessSources {
  readonly users: UserDirectory;
  readonly sessions: Sessions;
  readonly tokens: AccessTokens;
  readonly members: PlanMembers;
  readonly recycleBin: RecycleBin;
  readonly changes: AccessChanges;
}

/** Answers who someone is and what they may do, from the accounts of this server. */
export function createAccess(sources: AccessSources): Access {
  function identityOf(userId: string, credentialId: string, script: boolean): Identity | null {
    const user = sources.users.find(userId);
    if (!user || user.disabled) return null;
    const { name, office, administrator } = user;
    return { userId, name, office, administrator, credentialId, script };
  }

  return {
    async identify({ headers, url }) {
      const token = readToken(headers.authorization, url);
      if (token !== null) {
        const found = await sources.tokens.find(token);
        return found && identityOf(found.userId, found.id, true);
      }
      const session = await sources.sessions.find(single(headers.cookie), false);
      return session && identityOf(session.userId, session.id, false);
    },
    async roleOf(userId, planId) {
      const user = sources.users.find(userId);
      if (!user || user.disabled || sources.recycleBin.find(planId)) return null;
      return user.administrator ? 'owner' : sources.members.find(planId, userId);
    },
    onChange: (listener) => sources.changes.subscribe(listener),
  };
}

/** The access token of a request: from the header, or else from the query. Null when it carries none. */
function readToken(authorization: string | string[] | undefined, url: string | undefined): string | null {
  const header = single(authorization);
  if (header !== undefined) return /^Bearer +(\S+)$/i.exec(header)?.[1] ?? '';
  if (!url?.includes('?')) return null;
  return new URLSearchParams(url.slice(url.indexOf('?'))).get('token');
}

function single(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header[0] : header;
}
