import type { Migration } from '../migrate';

/**
 * Plans, their append-only logs and their snapshots. Log positions count over all plans and are never used again; people are
 * named by id without a foreign key, since who wrote something stays true after an account is gone.
 */
export const createPlanTables: Migration = {
  number: 1,
  name: 'createPlanTables',
  apply: (database) =>
    database.execute(`
      CREATE TABLE plans (
        id TEXT PRIMARY KEY,
        title TEXT NOT NULL,
        stage TEXT NOT NULL,
        created_at INTEGER NOT NULL,
        changed_at INTEGER NOT NULL,
        changed_by TEXT
      ) STRICT;

      CREATE TABLE plan_log (
        position INTEGER PRIMARY KEY AUTOINCREMENT,
        plan_id TEXT NOT NULL REFERENCES plans (id) ON DELETE CASCADE,
        user_id TEXT,
        time INTEGER NOT NULL,
        bytes BLOB NOT NULL
      ) STRICT;
      CREATE INDEX plan_log_by_plan ON plan_log (plan_id, position);

      CREATE TABLE plan_snapshots (
        plan_id TEXT NOT NULL REFERENCES plans (id) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        state BLOB NOT NULL,
        checksum TEXT NOT NULL,
        PRIMARY KEY (plan_id, position)
      ) STRICT;
    `),
};
