import type { Migration } from '../storage/migrate';

/**
 * The table of `VersionTables`. The database itself refuses to change a version, and to delete one while its plan exists
 * (SPEC VER-1).
 */
const createVersionTables: Migration = {
  number: 1,
  name: 'createVersionTables',
  apply: (database) =>
    database.execute(`
      CREATE TABLE planVersion (
        id TEXT PRIMARY KEY, planId TEXT NOT NULL, stage TEXT, label TEXT NOT NULL, reason TEXT NOT NULL,
        authorId TEXT NOT NULL, createdAt INTEGER NOT NULL, position INTEGER NOT NULL, words INTEGER NOT NULL,
        document BLOB NOT NULL, checksum TEXT NOT NULL, threads TEXT NOT NULL, threadCount INTEGER NOT NULL,
        openErrors INTEGER NOT NULL, despiteErrors TEXT NOT NULL) STRICT;
      CREATE INDEX planVersionByPlan ON planVersion(planId, createdAt);
      CREATE TRIGGER planVersionIsFrozen BEFORE UPDATE ON planVersion
        BEGIN SELECT RAISE(ABORT, 'a frozen version never changes'); END;
      CREATE TRIGGER planVersionIsKept BEFORE DELETE ON planVersion
        WHEN EXISTS (SELECT 1 FROM plans WHERE id = OLD.planId)
        BEGIN SELECT RAISE(ABORT, 'a frozen version is kept as long as its plan'); END;
    `),
};

/** The tables of versions, step by step. */
export const versionMigrations: readonly Migration[] = [createVersionTables];
