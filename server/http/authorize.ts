import type { Request } from 'express';
import { PlanError } from '../../shared/errors';
import { canComment, canManage, canWrite } from '../../shared/protocol/roles';
import type { Identity } from '../accounts/access';
import { errorMessages } from './errorMessages';
import type { Permission } from './route';
import { isOwnOrigin } from './sameOrigin';
import type { Services } from './services';

/**
 * Decides whether a request may do what it asks, and tells who asks. Throws `PlanError` `not-signed-in`, `forbidden` or, for a plan of which the
 * caller should not even know, `not-found`.
 */
export async function authorize(
  request: Request,
  permission: Permission,
  { accounts: { access }, store }: Pick<Services, 'accounts' | 'store'>,
): Promise<Identity | null> {
  const changing = request.method !== 'GET' && request.method !== 'HEAD';
  if (changing) refuseForeignOrigin(request);
  const identity = await access.identify({ headers: request.headers });
  if (permission === 'anyone') return identity;
  if (!identity) throw new PlanError('not-signed-in', errorMessages.notSignedIn);
  if (changing && !identity.script && !isOwnOrigin(request.headers))
    throw new PlanError('forbidden', errorMessages.foreignOrigin);
  if (permission === 'signedIn') return identity;
  if (permission === 'administrator') {
    if (!identity.administrator) throw new PlanError('forbidden', errorMessages.administratorOnly);
    return identity;
  }
  const planId = String(request.params.id);
  const role = await access.roleOf(identity.userId, planId);
  if (!role || !(await store.findPlan(planId))) throw new PlanError('not-found', errorMessages.planNotFound);
  if (permission === 'commenter' && !canComment(role))
    throw new PlanError('forbidden', errorMessages.reviewersOnly);
  if (permission === 'writer' && !canWrite(role)) throw new PlanError('forbidden', errorMessages.writersOnly);
  if (permission === 'owner' && !canManage(role)) throw new PlanError('forbidden', errorMessages.ownerOnly);
  return identity;
}

/** Sign-in and set-up carry no cookie yet, but other sites' pages shall not sign anyone in either. */
function refuseForeignOrigin({ headers }: Request): void {
  if (headers.origin === undefined || headers.authorization !== undefined || isOwnOrigin(headers)) return;
  throw new PlanError('forbidden', errorMessages.foreignOrigin);
}
