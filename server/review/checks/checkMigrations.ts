import type { Migration } from '../../storage/migrate';

/** The tables of `CheckTables`. */
const createCheckTables: Migration = {
  number: 1,
  name: 'createCheckTables',
  apply: (database) =>
    database.execute(`
      CREATE TABLE acceptedFinding (
        id TEXT PRIMARY KEY, planId TEXT NOT NULL, scope TEXT NOT NULL, key TEXT NOT NULL, rule TEXT NOT NULL,
        message TEXT NOT NULL, reason TEXT NOT NULL, createdAt INTEGER NOT NULL, createdBy TEXT NOT NULL) STRICT;
      CREATE UNIQUE INDEX acceptedFindingByKey ON acceptedFinding(planId, scope, key);
      CREATE TABLE checkList (
        id INTEGER PRIMARY KEY CHECK (id = 1), additions TEXT NOT NULL, changedAt INTEGER NOT NULL,
        changedBy TEXT NOT NULL) STRICT;
    `),
};

/** The tables of the check, step by step. */
export const checkMigrations: readonly Migration[] = [createCheckTables];
