import { imageAddress, imageSource, type PlanImages } from './planImages';

/** What pictures of other plans are taken with: where they are kept, who takes them, and what that person may see. */
export interface Adoption {
  readonly images: PlanImages;
  readonly userId: string;
  readonly maySee: (planId: string) => Promise<boolean>;
}

/**
 * Gives a plan copies of pictures of other plans, as far as the person may see them; comes back with their addresses in the plan by those
 * that were given. What is no picture of another plan, or is gone, is left out.
 */
export async function adoptSources(
  planId: string,
  sources: Iterable<string>,
  { images, userId, maySee }: Adoption,
): Promise<ReadonlyMap<string, string>> {
  const adopted = new Map<string, string>();
  for (const source of new Set(sources)) {
    const address = imageAddress(source);
    if (!address || address.planId === planId || !(await maySee(address.planId))) continue;
    if (await images.copy(address.planId, address.hash, planId, userId))
      adopted.set(source, imageSource(planId, address.hash));
  }
  return adopted;
}
