import type { Kysely } from 'kysely';
import type { StandardIndicator } from '../../shared/indicators/standardIndicator';
import type { IndicatorTables } from './indicatorTables';

/** What the administrator wrote into the library, and when. */
export interface SavedIndicators {
  readonly indicators: readonly StandardIndicator[];
  /** Milliseconds since 1970. */
  readonly changedAt: number;
  readonly changedBy: string;
}

/** An installation's own indicators, beside those that come with the program. */
export interface IndicatorLibrary {
  /** Null while nobody added any. */
  read(): Promise<SavedIndicators | null>;
  /** Takes the place of all before. */
  write(indicators: readonly StandardIndicator[], userId: string): Promise<void>;
}

/** `now` gives milliseconds since 1970. */
export function createIndicatorLibrary(
  database: Kysely<IndicatorTables>,
  now: () => number,
): IndicatorLibrary {
  return {
    async read() {
      const row = await database.selectFrom('indicatorLibrary').selectAll().executeTakeFirst();
      if (!row) return null;
      const indicators = JSON.parse(row.indicators) as StandardIndicator[];
      return { indicators, changedAt: row.changedAt, changedBy: row.changedBy };
    },
    async write(indicators, userId) {
      const values = { indicators: JSON.stringify(indicators), changedAt: now(), changedBy: userId };
      await database
        .insertInto('indicatorLibrary')
        .values({ id: 1, ...values })
        .onConflict((conflict) => conflict.column('id').doUpdateSet(values))
        .execute();
    },
  };
}
