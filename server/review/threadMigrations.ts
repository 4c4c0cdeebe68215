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

const addProposals: Migration = {
  number: 2,
  name: 'addProposals',
  apply: (database) =>
    database.execute(`
      ALTER TABLE thread ADD COLUMN nodeId TEXT;
      ALTER TABLE thread ADD COLUMN columnId TEXT;
      ALTER TABLE thread ADD COLUMN assigneeId TEXT;
      ALTER TABLE thread ADD COLUMN dueOn TEXT;
      ALTER TABLE thread ADD COLUMN settledBy TEXT;
      ALTER TABLE thread ADD COLUMN settledAt INTEGER;
      ALTER TABLE comment ADD COLUMN editedAt INTEGER;
      ALTER TABLE comment ADD COLUMN mentions TEXT NOT NULL DEFAULT '[]';
      CREATE TABLE proposal (
        threadId TEXT PRIMARY KEY REFERENCES thread(id), change TEXT NOT NULL, original TEXT NOT NULL, state TEXT NOT NULL,
        reason TEXT, acceptedText TEXT, undo TEXT) STRICT;
      CREATE TABLE reviewLog (
        position INTEGER PRIMARY KEY, planId TEXT NOT NULL, threadId TEXT NOT NULL, commentId TEXT, userId TEXT NOT NULL,
        action TEXT NOT NULL, details TEXT NOT NULL, at INTEGER NOT NULL) STRICT;
      CREATE INDEX reviewLogByPlan ON reviewLog(planId);
    `),
};

/** The tables of `NotificationTables`. */
const addNotifications: Migration = {
  number: 3,
  name: 'addNotifications',
  apply: (database) =>
    database.execute(`
      CREATE TABLE notification (
        position INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, userId TEXT NOT NULL, kind TEXT NOT NULL, planId TEXT NOT NULL,
        threadId TEXT, actorId TEXT, text TEXT NOT NULL, createdAt INTEGER NOT NULL, readAt INTEGER) STRICT;
      CREATE INDEX notificationByUser ON notification(userId);
      CREATE TABLE notificationChoice (
        userId TEXT NOT NULL, kind TEXT NOT NULL, enabled INTEGER NOT NULL, PRIMARY KEY (userId, kind)) STRICT;
    `),
};

const addDeadlines: Migration = {
  number: 4,
  name: 'addDeadlines',
  apply: (database) =>
    database.execute(`
      ALTER TABLE notification ADD COLUMN consultationId TEXT;
      ALTER TABLE notification ADD COLUMN dueAt INTEGER;
      CREATE TABLE sentReminder (
        subject TEXT NOT NULL, stage TEXT NOT NULL, sentAt INTEGER NOT NULL, PRIMARY KEY (subject, stage)) STRICT;
    `),
};

/** The tables of comments, step by step. */
export const threadMigrations: readonly Migration[] = [
  createThreadTables,
  addProposals,
  addNotifications,
  addDeadlines,
];
