import type { Node } from '@tiptap/pm/model';
import * as Y from 'yjs';
import { findItem } from '../../../shared/move/placeFinder';
import type { PlacedNode } from '../../../shared/schema/changedNodes';
import { type SharedText, sharedText } from './sharedText';

/**
 * The text blocks of a document before a change, as they were in the shared plan: those that it changed, and those in which the binding, which compares
 * by place, deleted anything though they look the same. In the order of the document; called inside the change of Yjs.
 */
export function textsBefore(
  body: Y.XmlFragment,
  before: Node,
  changed: readonly PlacedNode[],
  transaction: Y.Transaction,
): readonly SharedText[] {
  const deleted = Y.mergeDeleteSets([transaction.deleteSet]);
  const lived = ({ id, deleted: isGone }: Y.Item) =>
    id.clock < (transaction.beforeState.get(id.client) ?? 0) && (!isGone || Y.isDeleted(deleted, id));
  const placed = new Map<number, PlacedNode>();
  for (const each of changed) if (each.node.isTextblock) placed.set(each.position, each);
  for (const element of touchedElements(transaction, deleted)) {
    const each = element._item && lived(element._item) ? placeBefore(element, body, before, lived) : null;
    if (each?.node.isTextblock) placed.set(each.position, each);
  }
  const inOrder = [...placed.values()].toSorted((one, other) => one.position - other.position);
  return inOrder.flatMap((each) => sharedText(body, before, each, lived) ?? []);
}

/** The elements in which something was deleted, or that were. */
function touchedElements(
  { doc }: Y.Transaction,
  deleted: ReturnType<typeof Y.createDeleteSet>,
): ReadonlySet<Y.XmlElement> {
  const found = new Set<Y.XmlElement>();
  for (const [client, ranges] of deleted.clients)
    for (const { clock, len } of ranges)
      for (let at = clock; at < clock + len; ) {
        const item = findItem(doc, Y.createID(client, at));
        const type = item?.content instanceof Y.ContentType ? item.content.type : null;
        const parent = item?.parent instanceof Y.XmlText ? item.parent.parent : item?.parent;
        for (const each of [type, parent]) if (each instanceof Y.XmlElement) found.add(each);
        at = item ? item.id.clock + item.length : at + 1;
      }
  return found;
}

/** Where an element stood in the document; null where that held something else there. */
function placeBefore(
  element: Y.XmlElement,
  body: Y.XmlFragment,
  before: Node,
  lived: (item: Y.Item) => boolean,
): PlacedNode | null {
  const path: number[] = [];
  for (let each: unknown = element; each !== body; each = (each as Y.XmlElement).parent) {
    if (!(each instanceof Y.XmlElement) || !each._item) return null;
    let index = 0;
    for (let left = each._item.left; left; left = left.left) if (lived(left)) index += 1;
    path.unshift(index);
  }
  let node = before;
  let position = -1;
  for (const index of path) {
    if (node.isTextblock || index >= node.childCount) return null;
    position += 1;
    for (let step = 0; step < index; step += 1) position += node.child(step).nodeSize;
    node = node.child(index);
  }
  return node.type.name === element.nodeName ? { node, position } : null;
}
