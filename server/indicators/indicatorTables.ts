import type { Migration } from '../storage/migrate';

/** Columns of the table of an installation's own indicators: one row or none. */
export interface IndicatorTables {
  indicatorLibrary: {
    /** Always 1. */
    id: number;
    /** JSON of `StandardIndicator[]`. */
    indicators: string;
    /** Milliseconds since 1970. */
    changedAt: number;
    changedBy: string;
  };
}

/** The table of `IndicatorTables`. */
export const indicatorMigrations: readonly Migration[] = [
  {
    number: 1,
    name: 'createIndicatorLibrary',
    apply: (database) =>
      database.execute(`
        CREATE TABLE indicatorLibrary (
          id INTEGER PRIMARY KEY CHECK (id = 1), indicators TEXT NOT NULL, changedAt INTEGER NOT NULL,
          changedBy TEXT NOT NULL) STRICT;
      `),
  },
];
