import type { PlanCheck } from './checks/planCheck';

/**
 * How many errors the check finds in a plan as it is now, without those that people accepted. Throws `PlanError('not-found')` for an
 * unknown plan and `PlanError('unavailable')` when the check took too long.
 */
export type OpenErrors = (planId: string) => Promise<number>;

export function createOpenErrors(checkPlan: PlanCheck): OpenErrors {
  return async (planId) => {
    const { open } = await checkPlan(planId);
    return open.filter(({ severity }) => severity === 'error').length;
  };
}
