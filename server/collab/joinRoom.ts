import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import { PlanError } from '../../shared/errors';
import type { Access, Identity } from '../accounts/access';
import { REFUSALS, type Refusal } from './refusals';
import type { Rooms } from './rooms';
import { seatMember } from './seatMember';
import type { UpgradeRequest } from './upgradeRequest';

/** A client that waits for its socket to be opened. */
export interface Door {
  /** Opens the socket and hands it on with the connection below it; does nothing when the client has gone meanwhile. */
  accept(use: (webSocket: WebSocket, stream: Duplex) => void): void;
  refuse(refusal: Refusal): void;
}

/**
 * Brings a client whose person is known into a plan, if he has a role there. A change of the person's role while the plan is
 * being loaded counts too.
 */
export async function joinRoom(
  { planId, extended, resumes }: Pick<UpgradeRequest, 'planId' | 'extended' | 'resumes'>,
  identity: Identity,
  door: Door,
  { rooms, access }: { readonly rooms: Rooms; readonly access: Access },
): Promise<void> {
  const { limits, log } = rooms.dependencies;
  const watch = watchAccess(access, identity, planId);
  try {
    const role = await access.roleOf(identity.userId, planId);
    // Whoever has no role does not learn whether there is such a plan.
    if (!role) return door.refuse(REFUSALS.planNotFound);
    if (rooms.countSockets(identity.userId) >= limits.socketsPerPerson)
      return door.refuse(REFUSALS.tooManySockets);
    const { plan, release } = await rooms.open(planId);
    let isSeated = false;
    if (watch.hasChanged) door.refuse(REFUSALS.roleChanged);
    else
      door.accept((webSocket, stream) => {
        isSeated = true;
        const uncount = rooms.countSocket(identity.userId);
        const leave = () => {
          uncount();
          release();
        };
        const seat = { webSocket, stream, plan, leave, identity, role, extended, resumes };
        seatMember(seat, rooms.dependencies);
      });
    if (!isSeated) release();
  } catch (error) {
    if (error instanceof PlanError && error.code === 'not-found') return door.refuse(REFUSALS.planNotFound);
    log.error({ planId, error }, 'a plan could not be opened');
    door.refuse(REFUSALS.unavailable);
  } finally {
    watch.stop();
  }
}

function watchAccess(access: Access, { userId, credentialId }: Identity, planId: string) {
  const watch = { hasChanged: false, stop: () => {} };
  watch.stop = access.onChange((change) => {
    watch.hasChanged ||=
      change.type === 'credential'
        ? change.credentialId === credentialId
        : change.userId === userId && change.planId === planId;
  });
  return watch;
}
