import type { Anchor } from '../../../shared/protocol/api';
import type { Consultation } from '../../consultations/consultations';
import type { Opinion } from '../../consultations/opinions';
import type { Call } from '../route';

/** Tells everyone in the round's room and in the plan that something of the round changed. */
export function tellRound({ services }: Pick<Call, 'services'>, { roomId, planId }: Consultation): void {
  services.rooms.notify(roomId, { type: 'consultations' });
  services.rooms.notify(planId, { type: 'consultations' });
}

/** Puts the anchor marks of opinions into the room's copy of the frozen text: the only thing that is ever added to it (SPEC CON-1). */
export async function anchorOpinions(
  { services }: Pick<Call, 'services'>,
  { roomId }: Consultation,
  opinions: readonly Pick<Opinion, 'id' | 'anchor' | 'authorId'>[],
): Promise<void> {
  for (const { id, anchor, authorId } of opinions)
    if (anchor !== null)
      await services.rooms.anchorThread(roomId, id, JSON.parse(anchor) as Anchor, authorId);
}
