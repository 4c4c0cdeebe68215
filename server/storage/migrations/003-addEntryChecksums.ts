import type { Migration } from '../migrate';

/** See `entryChecksum`; null in entries from before, which nobody can check. */
export const addEntryChecksums: Migration = {
  number: 3,
  name: 'addEntryChecksums',
  apply: (database) => database.execute('ALTER TABLE plan_log ADD COLUMN checksum INTEGER'),
};
