import { PlanError } from '../../shared/errors';
import { presentTime } from './presenters';

/**
 * Refuses to save over what somebody else saved since: throws `PlanError('conflict')` with `message` when `basedOn`, the time that the sender saw, is not
 * that of `saved`. Without `basedOn` (a script) everything passes.
 */
export function refuseStale(
  saved: { readonly changedAt: number } | null | undefined,
  basedOn: string | null | undefined,
  message: string,
): void {
  if (basedOn === undefined) return;
  if (basedOn !== (saved ? presentTime(saved.changedAt) : null)) throw new PlanError('conflict', message);
}
