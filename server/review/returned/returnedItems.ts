import type { Kysely } from 'kysely';
import type { ReturnedTables } from './returnedTables';

/** Remembers what returned files brought into a plan. */
export interface ReturnedItems {
  /** Remembers the key; false when it was known. */
  take(planId: string, key: string): Promise<boolean>;
}

/** `now` gives milliseconds since 1970. */
export function createReturnedItems(database: Kysely<ReturnedTables>, now: () => number): ReturnedItems {
  return {
    async take(planId, key) {
      const { numInsertedOrUpdatedRows } = await database
        .insertInto('returnedItem')
        .values({ planId, key, broughtAt: now() })
        .onConflict((conflict) => conflict.columns(['planId', 'key']).doNothing())
        .executeTakeFirst();
      return (numInsertedOrUpdatedRows ?? 0n) > 0n;
    },
  };
}
