import * as Y from 'yjs';
import { pairShapes, type Shape, type SharedNode } from './copyElement';
import type { IdRun } from './idRun';

/**
 * Adds a text that a move has just deleted, as it was before, to the end of another: y-tiptap loses words where several texts lie side by side in one
 * block. Returns where its characters went.
 */
export function addText(
  ydoc: Y.Doc,
  source: Y.XmlText,
  host: Y.XmlText,
  livedBefore: (item: Y.Item) => boolean,
): readonly IdRun[] {
  const start = Y.getState(ydoc.store, ydoc.clientID);
  host.applyDelta([{ retain: host.length }, ...deltaBefore(source, livedBefore)]);
  const isNew = ({ id }: Y.Item) => id.client === ydoc.clientID && id.clock >= start;
  return pairShapes(shapeWhere(source, livedBefore), shapeWhere(host, isNew)) ?? [];
}

/** The words and marks of a text as they were before a move. */
export function deltaBefore(text: Y.XmlText, livedBefore: (item: Y.Item) => boolean): object[] {
  const delta: object[] = [];
  const attributes: Record<string, unknown> = {};
  for (let item = text._start; item; item = item.right) {
    if (!livedBefore(item)) continue;
    if (item.content instanceof Y.ContentFormat) attributes[item.content.key] = item.content.value;
    else if (item.content instanceof Y.ContentString)
      delta.push({ insert: item.content.str, attributes: { ...attributes } });
  }
  return delta;
}

/** The ids of those things in a node that are wanted. */
export function shapeWhere(node: SharedNode, isWanted: (item: Y.Item) => boolean): Shape {
  if (!node._item) throw new Error('the node is not part of a document');
  const characters: { id: Y.ID; length: number }[] = [];
  const children: Shape[] = [];
  for (let item = node._start; item; item = item.right) {
    if (!isWanted(item)) continue;
    if (item.content instanceof Y.ContentString) characters.push({ id: item.id, length: item.length });
    else if (item.content instanceof Y.ContentType)
      children.push(shapeWhere(item.content.type as SharedNode, isWanted));
  }
  return { id: node._item.id, characters, children };
}
