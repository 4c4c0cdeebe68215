import type { Migration } from '../storage/migrate';

/** The tables of `AccountTables`; those of better-auth 1.7 with the names and columns that it wants. */
const createAccountTables: Migration = {
  number: 1,
  name: 'createAccountTables',
  apply: (database) =>
    database.execute(`
      CREATE TABLE "user" (
        id TEXT PRIMARY KEY, name TEXT NOT NULL, email TEXT NOT NULL UNIQUE, emailVerified INTEGER NOT NULL, image TEXT,
        createdAt TEXT NOT NULL, updatedAt TEXT NOT NULL, username TEXT NOT NULL UNIQUE, office TEXT NOT NULL,
        administrator INTEGER NOT NULL, disabled INTEGER NOT NULL, removedAt INTEGER) STRICT;

      CREATE TABLE session (
        id TEXT PRIMARY KEY, expiresAt TEXT NOT NULL, token TEXT NOT NULL UNIQUE, createdAt TEXT NOT NULL,
        updatedAt TEXT NOT NULL, ipAddress TEXT, userAgent TEXT, userId TEXT NOT NULL REFERENCES "user"(id)) STRICT;

      CREATE INDEX sessionByUser ON session(userId);

      CREATE TABLE account (
        id TEXT PRIMARY KEY, accountId TEXT NOT NULL, providerId TEXT NOT NULL, userId TEXT NOT NULL REFERENCES "user"(id),
        accessToken TEXT, refreshToken TEXT, idToken TEXT, accessTokenExpiresAt TEXT, refreshTokenExpiresAt TEXT, scope TEXT,
        password TEXT, createdAt TEXT NOT NULL, updatedAt TEXT NOT NULL) STRICT;

      CREATE INDEX accountByUser ON account(userId);

      CREATE TABLE verification (
        id TEXT PRIMARY KEY, identifier TEXT NOT NULL, value TEXT NOT NULL, expiresAt TEXT NOT NULL, createdAt TEXT NOT NULL,
        updatedAt TEXT NOT NULL) STRICT;

      CREATE TABLE accessToken (
        id TEXT PRIMARY KEY, userId TEXT NOT NULL REFERENCES "user"(id), label TEXT NOT NULL, hash TEXT NOT NULL UNIQUE,
        createdAt INTEGER NOT NULL, lastUsedAt INTEGER) STRICT;

      CREATE TABLE planMember (
        planId TEXT NOT NULL, userId TEXT NOT NULL REFERENCES "user"(id), role TEXT NOT NULL,
        PRIMARY KEY (planId, userId)) STRICT;

      CREATE TABLE recycledPlan (planId TEXT PRIMARY KEY, deletedAt INTEGER NOT NULL, deletedBy TEXT NOT NULL) STRICT;
    `),
};

/** The tables about people and their rights, step by step. */
export const accountMigrations: readonly Migration[] = [createAccountTables];
