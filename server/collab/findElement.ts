import * as Y from 'yjs';
import type { Anchor } from '../../shared/protocol/api';

/** The element with the anchor's id; for a cell, the one in the row with that id that names the column. Null when it is gone. */
export function findElement(
  parent: Y.XmlFragment,
  { blockId, columnId }: Pick<Anchor, 'blockId' | 'columnId'>,
): Y.XmlElement | null {
  for (const element of elementsIn(parent)) {
    if (element.getAttribute('id') !== blockId) continue;
    if (!columnId) return element;
    return childElements(element).find((cell) => cell.getAttribute('column') === columnId) ?? null;
  }
  return null;
}

function* elementsIn(parent: Y.XmlFragment): Generator<Y.XmlElement> {
  for (const child of childElements(parent)) {
    yield child;
    yield* elementsIn(child);
  }
}

function childElements(parent: Y.XmlFragment): Y.XmlElement[] {
  return parent.toArray().filter((child): child is Y.XmlElement => child instanceof Y.XmlElement);
}
