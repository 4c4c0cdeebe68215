import type { Kysely } from 'kysely';
import type { Access } from './access';
import { createAccessChanges } from './accessChanges';
import { type AccessTokens, createAccessTokens } from './accessTokens';
import { createAccess } from './accountAccess';
import type { AccountTables } from './accountTables';
import { createAuth } from './auth';
import { loadPlanMembers, type PlanMembers } from './planMembers';
import { loadRecycleBin, type RecycleBin } from './recycleBin';
import { restStorages } from './restStorages';
import { createSessions, type Sessions } from './sessions';
import { createSignInLimit, type SignInLimit } from './signInLimit';
import { loadUserDirectory, type UserDirectory } from './userDirectory';

/** Everything about people and their rights, over one database. */
export interface Accounts {
  readonly access: Access;
  readonly users: UserDirectory;
  readonly sessions: Sessions;
  readonly tokens: AccessTokens;
  readonly members: PlanMembers;
  readonly recycleBin: RecycleBin;
  readonly signInLimit: SignInLimit;
}

export interface AccountsOptions {
  readonly secret: string;
  readonly secure: boolean;
  readonly newId: () => string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly logError: (message: string) => void;
}

/** Loads accounts, roles and the recycle bin from a database whose tables are there. */
export async function loadAccounts(
  database: Kysely<AccountTables>,
  options: AccountsOptions,
): Promise<Accounts> {
  const { newId, now } = options;
  const auth = createAuth({ ...options, database: database as unknown as Kysely<never> });
  await restStorages();
  const changes = createAccessChanges();
  const users = await loadUserDirectory(database, auth, now);
  const sessions = await createSessions(auth, changes);
  const tokens = createAccessTokens(database, changes, newId, now);
  const members = await loadPlanMembers(database, changes);
  const recycleBin = await loadRecycleBin(database);
  const access = createAccess({ users, sessions, tokens, members, recycleBin, changes });
  return { access, users, sessions, tokens, members, recycleBin, signInLimit: createSignInLimit(now) };
}
