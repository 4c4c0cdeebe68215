import * as Y from 'yjs';
import { bodyOf } from '../../shared/schema/ydoc';
import { type Adoption, adoptSources } from './adoptSources';

/**
 * Gives a new plan copies of the pictures that its document shows from other plans (a plan rolled over, or brought as a .json file),
 * as far as the person who makes it may see them. `update` is the document as one Yjs update; comes back with the new addresses.
 */
export async function adoptImages(
  planId: string,
  update: Uint8Array,
  adoption: Adoption,
): Promise<Uint8Array> {
  // Most documents have no picture and need not be built.
  if (!Buffer.from(update).includes('/images/')) return update;
  const ydoc = new Y.Doc();
  Y.applyUpdate(ydoc, update);
  const elements = [...bodyOf(ydoc).createTreeWalker(isImage)] as Y.XmlElement[];
  const sourceOf = (element: Y.XmlElement) => element.getAttribute('source') ?? '';
  const sources = await adoptSources(planId, elements.map(sourceOf), adoption);
  for (const element of elements) {
    const source = sources.get(sourceOf(element));
    if (source) element.setAttribute('source', source);
  }
  const adopted = sources.size > 0 ? Y.encodeStateAsUpdate(ydoc) : update;
  ydoc.destroy();
  return adopted;
}

function isImage(node: unknown): boolean {
  return node instanceof Y.XmlElement && node.nodeName === 'image';
}
