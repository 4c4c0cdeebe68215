import type { Consultation, Consultations, Party } from './consultations';
import type { Opinions } from './opinions';

/** Who was asked for opinions in a round and has neither answered nor given one, in the order they were asked. */
export async function waitingParties(
  { consultations, opinions }: { readonly consultations: Consultations; readonly opinions: Opinions },
  { id }: Pick<Consultation, 'id'>,
): Promise<readonly Party[]> {
  const spoken = new Set((await opinions.list(id)).map(({ partyId }) => partyId));
  return consultations
    .parties(id)
    .filter(({ id: partyId, answer, reads }) => reads === 0 && answer === null && !spoken.has(partyId));
}
