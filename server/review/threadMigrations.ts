import type { Migration } from '../storage/migrate';

/** The tables of `ThreadTables`. */
const createThreadTables: Migration = {
  number: 1,
  name: 'createThreadTables',
  apply: (database) =>
    database.execute(`
      CREATE TABLE thread (
        id TEXT PRIMARY KEY, planId TEXT NOT NULL, quote TEXT, resolved INTEGER NOT NULL, createdAt INTEGER NOT NULL,
        createdBy TEXT NOT NULL) STRICT;
      CREATE INDEX threadByPlan ON thread(planId);
      CREATE TABLE comment (
        position INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, threadId TEXT NOT NULL REFERENCES thread(id),
        authorId TEXT NOT NULL, text TEXT NOT NULL, createdAt INTEGER NOT NULL) STRICT;
      CREATE INDEX commentByThread ON comment(threadId);
    `),
};

/** The tables of comments, step by step. */
export const threadMigrations: readonly Migration[] = [createThreadTables];
