import type { Role } from '../../shared/protocol/roles';

/** Columns of the tables about people and their rights. `user`, `session` and `account` are better-auth's. */
export interface AccountTables {
  user: UserTable;
  session: { id: string; userId: string; expiresAt: string };
  accessToken: AccessTokenTable;
  planMember: { planId: string; userId: string; role: Role };
  recycledPlan: { planId: string; deletedAt: number; deletedBy: string };
}

/** `administrator` and `disabled` are 0 or 1; `removedAt` is milliseconds since 1970, null while the account exists. */
export interface UserTable {
  id: string;
  name: string;
  username: string;
  office: string;
  administrator: number;
  disabled: number;
  removedAt: number | null;
}

/** Access tokens are kept as SHA-256 hashes only. Times are milliseconds since 1970. */
export interface AccessTokenTable {
  id: string;
  userId: string;
  label: string;
  hash: string;
  createdAt: number;
  lastUsedAt: number | null;
}
