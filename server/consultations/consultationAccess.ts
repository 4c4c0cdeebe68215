import type { Access, Identity } from '../accounts/access';
import type { Consultations } from './consultations';

/** The name of the cookie that lets a guest into a round. */
export function guestCookie(consultationId: string): string {
  return `gongni_guest_${consultationId}`;
}

/** The value of a cookie in a `Cookie` header, or null. */
export function readCookie(header: string | string[] | undefined, name: string): string | null {
  const text = Array.isArray(header) ? header.join('; ') : (header ?? '');
  const found = text.split(/;\s*/).find((pair) => pair.startsWith(`${name}=`));
  return found ? found.slice(name.length + 1) : null;
}

/**
 * Rights to plans for the API: the copies that consultations work on are nobody's plans, not even the administrator's, so that no route
 * can change them.
 */
export function withoutRooms(access: Access, consultations: Consultations): Access {
  return {
    identify: (request) => access.identify(request),
    roleOf: async (userId, planId) =>
      consultations.findByRoom(planId) ? null : access.roleOf(userId, planId),
    onChange: (listener) => access.onChange(listener),
  };
}

/**
 * Rights to sync sockets: whoever takes part in a consultation reads its room, and nobody writes in it (SPEC CON-1). `access` knows
 * accounts and their plans; `isDeleted` tells of plans in the recycle bin.
 */
export function withGuests(
  access: Access,
  consultations: Consultations,
  isDeleted: (planId: string) => boolean,
): Access {
  return {
    async identify(request) {
      const round = consultations.findByRoom(roomIn(request.url));
      const token = round && readCookie(request.headers.cookie, guestCookie(round.id));
      const guest = round && token ? consultations.findGuest(round.id, token) : null;
      if (!guest) return access.identify(request);
      return identityOf(guest.id, guest.name);
    },
    async roleOf(userId, planId) {
      const round = consultations.findByRoom(planId);
      if (!round) return access.roleOf(userId, planId);
      if (isDeleted(round.planId)) return null;
      const takesPart =
        consultations.findGuestById(userId)?.consultationId === round.id ||
        consultations.parties(round.id).some((party) => party.userId === userId) ||
        (await access.roleOf(userId, round.planId)) !== null;
      return takesPart ? 'reader' : null;
    },
    onChange: (listener) => access.onChange(listener),
  };
}

function identityOf(guestId: string, name: string): Identity {
  return { userId: guestId, name, administrator: false, credentialId: guestId, script: false };
}

function roomIn(url: string | undefined): string {
  return /^\/sync\/([\w-]+)/.exec(url ?? '')?.[1] ?? '';
}
