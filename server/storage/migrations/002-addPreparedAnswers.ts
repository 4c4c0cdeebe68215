import type { Migration } from '../migrate';

/** What a snapshot's document says of itself, kept beside it; null in snapshots from before. */
export const addPreparedAnswers: Migration = {
  number: 2,
  name: 'addPreparedAnswers',
  apply: (database) =>
    database.execute(`
      ALTER TABLE plan_snapshots ADD COLUMN vector BLOB;
      ALTER TABLE plan_snapshots ADD COLUMN deletions BLOB;
    `),
};
