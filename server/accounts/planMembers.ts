import type { Kysely } from 'kysely';
import type { Role } from '../../shared/protocol/roles';
import type { AccessChanges } from './accessChanges';
import type { AccountTables } from './accountTables';

export interface PlanMember {
  readonly userId: string;
  readonly role: Role;
}

/** Who may do what in which plan, held in memory; changes are written before they count. */
export interface PlanMembers {
  /** The role given to a person, or null; administrators are not treated specially here. */
  find(planId: string, userId: string): Role | null;
  list(planId: string): readonly PlanMember[];
  set(planId: string, userId: string, role: Role): Promise<void>;
  remove(planId: string, userId: string): Promise<void>;
  /** Takes a person out of every plan. */
  removeEverywhere(userId: string): Promise<void>;
}

export async function loadPlanMembers(
  database: Kysely<AccountTables>,
  changes: AccessChanges,
): Promise<PlanMembers> {
  const plans = new Map<string, Map<string, Role>>();
  const rolesIn = (planId: string): Map<string, Role> => {
    const roles = plans.get(planId) ?? new Map<string, Role>();
    plans.set(planId, roles);
    return roles;
  };
  for (const row of await database.selectFrom('planMember').selectAll().execute())
    rolesIn(row.planId).set(row.userId, row.role);

  async function remove(planId: string, userId: string): Promise<void> {
    await database
      .deleteFrom('planMember')
      .where('planId', '=', planId)
      .where('userId', '=', userId)
      .execute();
    rolesIn(planId).delete(userId);
    changes.emit({ type: 'role', userId, planId, role: null });
  }

  return {
    remove,
    find: (planId, userId) => plans.get(planId)?.get(userId) ?? null,
    list: (planId) => [...(plans.get(planId) ?? [])].map(([userId, role]) => ({ userId, role })),
    async set(planId, userId, role) {
      await database
        .insertInto('planMember')
        .values({ planId, userId, role })
        .onConflict((conflict) => conflict.columns(['planId', 'userId']).doUpdateSet({ role }))
        .execute();
      rolesIn(planId).set(userId, role);
      changes.emit({ type: 'role', userId, planId, role });
    },
    async removeEverywhere(userId) {
      for (const [planId, roles] of plans) if (roles.has(userId)) await remove(planId, userId);
    },
  };
}
