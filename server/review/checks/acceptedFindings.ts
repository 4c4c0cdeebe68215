import type { Kysely } from 'kysely';
import type { AcceptanceScope } from '../../../shared/checks/separateAccepted';
import type { CheckTables } from './checkTables';

/** That a finding, or a rule in the whole plan, is as intended, and who says so and why. Times are milliseconds since 1970. */
export interface AcceptedFinding {
  readonly id: string;
  readonly planId: string;
  readonly scope: AcceptanceScope;
  readonly key: string;
  readonly rule: string;
  readonly message: string;
  readonly reason: string;
  readonly createdAt: number;
  readonly createdBy: string;
}

/** What people accepted, by plan. */
export interface AcceptedFindings {
  /** Oldest first. */
  list(planId: string): Promise<readonly AcceptedFinding[]>;
  /** What is accepted already keeps its first reason; gives the id under which it stands. */
  create(accepted: Omit<AcceptedFinding, 'createdAt'>): Promise<string>;
  /** Whether there was such a one. */
  remove(planId: string, id: string): Promise<boolean>;
}

/** `now` gives milliseconds since 1970. */
export function createAcceptedFindings(database: Kysely<CheckTables>, now: () => number): AcceptedFindings {
  return {
    async list(planId) {
      const rows = await database
        .selectFrom('acceptedFinding')
        .selectAll()
        .where('planId', '=', planId)
        .orderBy('createdAt')
        .orderBy('id')
        .execute();
      return rows.map((row) => ({ ...row, scope: row.scope as AcceptanceScope }));
    },
    async create(accepted) {
      await database
        .insertInto('acceptedFinding')
        .values({ ...accepted, createdAt: now() })
        .onConflict((conflict) => conflict.columns(['planId', 'scope', 'key']).doNothing())
        .execute();
      const { id } = await database
        .selectFrom('acceptedFinding')
        .select('id')
        .where('planId', '=', accepted.planId)
        .where('scope', '=', accepted.scope)
        .where('key', '=', accepted.key)
        .executeTakeFirstOrThrow();
      return id;
    },
    async remove(planId, id) {
      const { numDeletedRows } = await database
        .deleteFrom('acceptedFinding')
        .where('planId', '=', planId)
        .where('id', '=', id)
        .executeTakeFirst();
      return numDeletedRows > 0n;
    },
  };
}
