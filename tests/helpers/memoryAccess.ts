import type { Access, AccessChange, Identity } from '../../server/accounts/access';
import type { Role } from '../../shared/protocol/roles';

/**
 * People for tests of the sync server alone: the token is the person's id, a cookie `session=<id>` signs in like a browser,
 * roles are given by the test.
 */
export class MemoryAccess implements Access {
  readonly #roles = new Map<string, Role>();
  readonly #forgotten = new Set<string>();
  readonly #listeners = new Set<(change: AccessChange) => void>();

  /** `people` names who exists: id and name. */
  constructor(private readonly people: Readonly<Record<string, string>>) {}

  /** Gives a role in a plan, or takes it away, and tells whoever listens. */
  setRole(userId: string, planId: string, role: Role | null): void {
    if (role) this.#roles.set(`${userId} ${planId}`, role);
    else this.#roles.delete(`${userId} ${planId}`);
    for (const listener of this.#listeners) listener({ type: 'role', userId, planId, role });
  }

  /** From now on nobody knows this person: the session has run out, which nobody is told. */
  forget(userId: string): void {
    this.#forgotten.add(userId);
  }

  /** Ends a session or token. */
  endCredential(credentialId: string): void {
    for (const listener of this.#listeners) listener({ type: 'credential', credentialId });
  }

  async identify(request: Parameters<Access['identify']>[0]): Promise<Identity | null> {
    const token = new URLSearchParams(request.url?.split('?')[1]).get('token');
    const session = /session=(\w+)/.exec(String(request.headers.cookie ?? ''))?.[1];
    const userId = token ?? session ?? '';
    const name = this.people[userId];
    if (name === undefined || this.#forgotten.has(userId)) return null;
    const credentialId = `${token ? 'token' : 'session'}-${userId}`;
    return { userId, name, administrator: false, credentialId, script: token !== null };
  }

  async roleOf(userId: string, planId: string): Promise<Role | null> {
    return this.#roles.get(`${userId} ${planId}`) ?? null;
  }

  onChange(listener: (change: AccessChange) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
