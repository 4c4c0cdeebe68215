import type { Migration } from '../../storage/migrate';

/** The table of `ReturnedTables`. */
const createReturnedItems: Migration = {
  number: 1,
  name: 'createReturnedItems',
  apply: (database) =>
    database.execute(`
      CREATE TABLE returnedItem (
        planId TEXT NOT NULL, key TEXT NOT NULL, broughtAt INTEGER NOT NULL, PRIMARY KEY (planId, key)) STRICT;
    `),
};

/** The tables of returned files, step by step. */
export const returnedMigrations: readonly Migration[] = [createReturnedItems];
