import type { Migration } from '../storage/migrate';

/** The tables of `MailTables`. */
const createMailTables: Migration = {
  number: 1,
  name: 'createMailTables',
  apply: (database) =>
    database.execute(`
      CREATE TABLE mailSettings (
        userId TEXT PRIMARY KEY, address TEXT NOT NULL, kinds TEXT NOT NULL, language TEXT NOT NULL) STRICT;
      CREATE TABLE outgoingMail (
        position INTEGER PRIMARY KEY, recipient TEXT NOT NULL, subject TEXT NOT NULL, body TEXT NOT NULL,
        createdAt INTEGER NOT NULL, attempts INTEGER NOT NULL, dueAt INTEGER NOT NULL) STRICT;
    `),
};

/** The tables of mail, step by step. */
export const mailMigrations: readonly Migration[] = [createMailTables];
