import * as Y from 'yjs';
import { bodyOf } from '../../shared/schema/ydoc';
import { imageAddress, imageSource, type PlanImages } from './planImages';

/** What pictures of other plans are taken with: where they are kept, who takes them, and what that person may see. */
export interface Adoption {
  readonly images: PlanImages;
  readonly userId: string;
  readonly maySee: (planId: string) => Promise<boolean>;
}

/**
 * Gives a new plan copies of the pictures that its document shows from other plans (a plan rolled over, or brought as a .json file),
 * as far as the person who makes it may see them. `update` is the document as one Yjs update; comes back with the new addresses.
 */
export async function adoptImages(
  planId: string,
  update: Uint8Array,
  { images, userId, maySee }: Adoption,
): Promise<Uint8Array> {
  // Most documents have no picture and need not be built.
  if (!Buffer.from(update).includes('/images/')) return update;
  const ydoc = new Y.Doc();
  Y.applyUpdate(ydoc, update);
  let changed = false;
  for (const element of [...bodyOf(ydoc).createTreeWalker(isImage)] as Y.XmlElement[]) {
    const address = imageAddress(element.getAttribute('source') ?? '');
    if (!address || address.planId === planId || !(await maySee(address.planId))) continue;
    if (!(await images.copy(address.planId, address.hash, planId, userId))) continue;
    element.setAttribute('source', imageSource(planId, address.hash));
    changed = true;
  }
  const adopted = changed ? Y.encodeStateAsUpdate(ydoc) : update;
  ydoc.destroy();
  return adopted;
}

function isImage(node: unknown): boolean {
  return node instanceof Y.XmlElement && node.nodeName === 'image';
}
