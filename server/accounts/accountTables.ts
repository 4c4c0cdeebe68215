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

/** The statements that make these tables, in order (names and columns of the first four as better-auth 1.7 wants them). */
export const ACCOUNT_TABLES_SQL: readonly string[] = [
  `CREATE TABLE "user" (
    id TEXT PRIMARY KEY, name TEXT NOT NULL, email TEXT NOT NULL UNIQUE, emailVerified INTEGER NOT NULL, image TEXT,
    createdAt TEXT NOT NULL, updatedAt TEXT NOT NULL, username TEXT NOT NULL UNIQUE, office TEXT NOT NULL,
    administrator INTEGER NOT NULL, disabled INTEGER NOT NULL, removedAt INTEGER) STRICT`,
  `CREATE TABLE session (
    id TEXT PRIMARY KEY, expiresAt TEXT NOT NULL, token TEXT NOT NULL UNIQUE, createdAt TEXT NOT NULL,
    updatedAt TEXT NOT NULL, ipAddress TEXT, userAgent TEXT, userId TEXT NOT NULL REFERENCES "user"(id)) STRICT`,
  'CREATE INDEX sessionByUser ON session(userId)',
  `CREATE TABLE account (
    id TEXT PRIMARY KEY, accountId TEXT NOT NULL, providerId TEXT NOT NULL, userId TEXT NOT NULL REFERENCES "user"(id),
    accessToken TEXT, refreshToken TEXT, idToken TEXT, accessTokenExpiresAt TEXT, refreshTokenExpiresAt TEXT, scope TEXT,
    password TEXT, createdAt TEXT NOT NULL, updatedAt TEXT NOT NULL) STRICT`,
  'CREATE INDEX accountByUser ON account(userId)',
  `CREATE TABLE verification (
    id TEXT PRIMARY KEY, identifier TEXT NOT NULL, value TEXT NOT NULL, expiresAt TEXT NOT NULL, createdAt TEXT NOT NULL,
    updatedAt TEXT NOT NULL) STRICT`,
  `CREATE TABLE accessToken (
    id TEXT PRIMARY KEY, userId TEXT NOT NULL REFERENCES "user"(id), label TEXT NOT NULL, hash TEXT NOT NULL UNIQUE,
    createdAt INTEGER NOT NULL, lastUsedAt INTEGER) STRICT`,
  `CREATE TABLE planMember (
    planId TEXT NOT NULL, userId TEXT NOT NULL REFERENCES "user"(id), role TEXT NOT NULL,
    PRIMARY KEY (planId, userId)) STRICT`,
  'CREATE TABLE recycledPlan (planId TEXT PRIMARY KEY, deletedAt INTEGER NOT NULL, deletedBy TEXT NOT NULL) STRICT',
];
