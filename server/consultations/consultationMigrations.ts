import type { Migration } from '../storage/migrate';

/** The tables of `ConsultationTables`. */
const createConsultationTables: Migration = {
  number: 1,
  name: 'createConsultationTables',
  apply: (database) =>
    database.execute(`
      CREATE TABLE consultation (
        id TEXT PRIMARY KEY, planId TEXT NOT NULL, versionId TEXT NOT NULL, roomId TEXT NOT NULL UNIQUE, version TEXT NOT NULL,
        note TEXT NOT NULL, deadline INTEGER NOT NULL, ownOnly INTEGER NOT NULL, code TEXT NOT NULL, createdBy TEXT NOT NULL,
        createdAt INTEGER NOT NULL, endedAt INTEGER) STRICT;
      CREATE INDEX consultationByPlan ON consultation(planId);
      CREATE TABLE consultationParty (
        id TEXT PRIMARY KEY, consultationId TEXT NOT NULL REFERENCES consultation(id), place INTEGER NOT NULL, name TEXT NOT NULL,
        userId TEXT, answer TEXT, answeredBy TEXT NOT NULL, answeredAt INTEGER) STRICT;
      CREATE INDEX partyByConsultation ON consultationParty(consultationId);
      CREATE TABLE consultationGuest (
        id TEXT PRIMARY KEY, consultationId TEXT NOT NULL REFERENCES consultation(id), partyId TEXT NOT NULL, name TEXT NOT NULL,
        tokenHash TEXT NOT NULL UNIQUE, createdAt INTEGER NOT NULL) STRICT;
      CREATE TABLE opinion (
        id TEXT PRIMARY KEY, consultationId TEXT NOT NULL REFERENCES consultation(id), number INTEGER NOT NULL,
        partyId TEXT NOT NULL, author TEXT NOT NULL, authorId TEXT NOT NULL, text TEXT NOT NULL, wording TEXT NOT NULL,
        quote TEXT NOT NULL, anchor TEXT, place TEXT NOT NULL, source TEXT NOT NULL, createdAt INTEGER NOT NULL, settlement TEXT,
        reason TEXT NOT NULL, joinedId TEXT, blockId TEXT, settledBy TEXT, settledAt INTEGER,
        UNIQUE (consultationId, number)) STRICT;
    `),
};

/** An opinion is answered by any number of changes, and may hang in the current draft. */
const addAnswers: Migration = {
  number: 2,
  name: 'addAnswers',
  apply: (database) =>
    database.execute(`
      ALTER TABLE opinion ADD COLUMN answers TEXT NOT NULL DEFAULT '[]';
      ALTER TABLE opinion ADD COLUMN threadId TEXT;
      UPDATE opinion SET answers = json_array(json_object('kind', 'block', 'id', blockId)) WHERE blockId IS NOT NULL;
      ALTER TABLE opinion DROP COLUMN blockId;
    `),
};

/** Some of those asked read only. */
const addReaders: Migration = {
  number: 3,
  name: 'addReaders',
  apply: (database) =>
    database.execute('ALTER TABLE consultationParty ADD COLUMN reads INTEGER NOT NULL DEFAULT 0'),
};

/** The tables of consultation, step by step. */
export const consultationMigrations: readonly Migration[] = [
  createConsultationTables,
  addAnswers,
  addReaders,
];
