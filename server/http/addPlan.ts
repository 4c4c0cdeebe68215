import { STAGES } from '../../shared/plan/stages';
import { MAXIMUM_TITLE } from '../../shared/protocol/api';
import type { PlanSeed } from '../files/planSeed';
import { adoptImages } from '../images/adoptImages';
import type { Services } from './services';

/**
 * Puts a plan into the library with its owner, and with its pictures, also where another plan has them; returns its id. The library
 * shows the title in the document, or the other title when the document has none. `id` is new unless the caller drew one already.
 */
export async function addPlan(
  services: Pick<Services, 'store' | 'accounts' | 'images' | 'newId' | 'now'>,
  seed: PlanSeed,
  otherTitle: string,
  ownerId: string,
  id = services.newId(),
): Promise<string> {
  const time = services.now();
  const { access } = services.accounts;
  const update = await adoptImages(id, seed.update, {
    images: services.images,
    userId: ownerId,
    maySee: async (other) => (await access.roleOf(ownerId, other)) !== null,
  });
  await services.store.createPlan({
    id,
    title: (seed.title || otherTitle).slice(0, MAXIMUM_TITLE),
    stage: STAGES[0].label,
    createdAt: time,
    changedAt: time,
    changedBy: ownerId,
    seed: update,
  });
  await services.accounts.members.set(id, ownerId, 'owner');
  return id;
}
