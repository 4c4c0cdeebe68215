import type { Role } from '../../shared/protocol/roles';
import type { PlanRecord } from '../storage/planStore';
import type { Services } from './services';

/** The plans in which a person has a role; none that was deleted. */
export async function visiblePlans(
  { store, accounts }: Pick<Services, 'store' | 'accounts'>,
  userId: string,
): Promise<readonly { readonly plan: PlanRecord; readonly role: Role }[]> {
  const plans = await store.listPlans();
  const roles = await Promise.all(plans.map(({ id }) => accounts.access.roleOf(userId, id)));
  return plans.flatMap((plan, index) => {
    const role = roles[index];
    return role ? [{ plan, role }] : [];
  });
}
