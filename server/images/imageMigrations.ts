import type { Migration } from '../storage/migrate';

/** The table of `ImageTables`. */
const createImageTable: Migration = {
  number: 1,
  name: 'createImageTable',
  apply: (database) =>
    database.execute(`
      CREATE TABLE planImage (
        planId TEXT NOT NULL, hash TEXT NOT NULL, type TEXT NOT NULL, bytes BLOB NOT NULL, createdAt INTEGER NOT NULL,
        createdBy TEXT NOT NULL, PRIMARY KEY (planId, hash)) STRICT;
    `),
};

/** The tables of pictures, step by step. */
export const imageMigrations: readonly Migration[] = [createImageTable];
