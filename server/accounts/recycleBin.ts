import type { Kysely } from 'kysely';
import type { AccountTables } from './accountTables';

export interface RecycledPlan {
  readonly planId: string;
  /** Milliseconds since 1970. */
  readonly deletedAt: number;
  readonly deletedBy: string;
}

/** Plans that were deleted and can be taken back; nobody has a role in them meanwhile. */
export interface RecycleBin {
  find(planId: string): RecycledPlan | null;
  list(): readonly RecycledPlan[];
  put(plan: RecycledPlan): Promise<void>;
  takeOut(planId: string): Promise<void>;
}

export async function loadRecycleBin(database: Kysely<AccountTables>): Promise<RecycleBin> {
  const rows = await database.selectFrom('recycledPlan').selectAll().execute();
  const plans = new Map<string, RecycledPlan>(rows.map((row) => [row.planId, row]));
  return {
    find: (planId) => plans.get(planId) ?? null,
    list: () => [...plans.values()],
    async put(plan) {
      await database
        .insertInto('recycledPlan')
        .values({ ...plan })
        .execute();
      plans.set(plan.planId, plan);
    },
    async takeOut(planId) {
      await database.deleteFrom('recycledPlan').where('planId', '=', planId).execute();
      plans.delete(planId);
    },
  };
}
