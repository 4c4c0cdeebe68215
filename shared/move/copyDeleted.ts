import * as Y from 'yjs';
import { deltaBefore } from './addText';
import type { SharedNode } from './copyElement';

/** A copy of something that a move has just deleted, as it was before. */
export function copyDeleted(source: SharedNode, livedBefore: (item: Y.Item) => boolean): SharedNode {
  if (source instanceof Y.XmlText) {
    const text = new Y.XmlText();
    text.applyDelta(deltaBefore(source, livedBefore));
    return text;
  }
  const element = new Y.XmlElement(source.nodeName);
  for (const [key, item] of source._map)
    if (livedBefore(item)) element.setAttribute(key, item.content.getContent().at(-1) as string);
  const children: SharedNode[] = [];
  for (let item = source._start; item; item = item.right)
    if (item.content instanceof Y.ContentType && livedBefore(item))
      children.push(copyDeleted(item.content.type as SharedNode, livedBefore));
  element.insert(0, children);
  return element;
}
