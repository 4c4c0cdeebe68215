import type { Role } from '../../shared/protocol/roles';

/** Who someone is, once a cookie or a token has shown it. */
export interface Identity {
  readonly userId: string;
  readonly name: string;
  /** '' or nothing for a person of no office. */
  readonly office?: string;
  readonly administrator: boolean;
  /** The session or token that proved it; when that ends, its sockets close. */
  readonly credentialId: string;
  /** True for an access token (a script): no Origin is asked of it. */
  readonly script: boolean;
}

/** What sockets and routes ask about people. Roles are cached in memory: asking costs no query per message. */
export interface Access {
  /** Reads the session cookie, `Authorization: Bearer` or, for sockets, `?token=`. Null for a stranger. */
  identify(request: {
    headers: Record<string, string | string[] | undefined>;
    url?: string;
  }): Promise<Identity | null>;
  /** The role of a person in a plan, or null. The administrator is owner of every plan. */
  roleOf(userId: string, planId: string): Promise<Role | null>;
  /** Calls back when a person's role in a plan changes (null: taken away) or a credential ends; returns an unsubscribe. */
  onChange(listener: (change: AccessChange) => void): () => void;
}

export type AccessChange =
  | { readonly type: 'role'; readonly userId: string; readonly planId: string; readonly role: Role | null }
  | { readonly type: 'credential'; readonly credentialId: string };
