import * as Y from 'yjs';
import type { AnyType } from './anyType';
import { childrenOf } from './copyElement';
import { findItem, findType, type PlaceFinder } from './placeFinder';
import { CELLS, DATA_CELLS, TEXTBLOCKS } from './wordHolders';

/** What a new text stands in, in what holds blocks. */
const INNER: ReadonlyMap<string, string> = new Map([
  ...[...CELLS, 'box', 'listItem'].map((name) => [name, 'paragraph'] as const),
  ['bulletList', 'listItem'],
  ['orderedList', 'listItem'],
  ['noteList', 'noteItem'],
]);

export interface SpareTextParts {
  readonly ydoc: Y.Doc;
  readonly body: Y.XmlFragment;
  readonly places: PlaceFinder;
  readonly newId: () => string;
  readonly isClosed: (type: AnyType) => boolean;
}

/**
 * A text for words whose own place is gone: of what took the place of the nearest thing around them, or of a new paragraph there; at last of one in the
 * body, behind what stood before them. Null where none may be changed here.
 */
export function spareText(parts: SpareTextParts, id: Y.ID): Y.XmlText | null {
  const { ydoc, body, places } = parts;
  let levels: readonly Y.Item[] = [places.find(id), id].flatMap(
    (each) => (each && findItem(ydoc, each)) ?? [],
  );
  while (levels.length > 0) {
    for (const item of levels) {
      const text = item.parent === body ? textBehind(item, parts) : textAround(item, parts);
      if (text) return text;
    }
    levels = levels.flatMap(({ parent }) => (parent instanceof Y.XmlElement && parent._item) || []);
  }
  return null;
}

function textAround({ parent }: Y.Item, parts: SpareTextParts): Y.XmlText | null {
  const place = parent instanceof Y.XmlElement && parent._item && livingPlaceOf(parent._item.id, parts);
  return place instanceof Y.XmlElement ? textIn(place, parts) : null;
}

/** The text of a new paragraph in the body, behind the nearest of what stood before something, else at its beginning. */
function textBehind(item: Y.Item, parts: SpareTextParts): Y.XmlText | null {
  const { body } = parts;
  let index = 0;
  for (let left = item.left; left && index === 0; left = left.left) {
    const place = livingPlaceOf(left.id, parts);
    if (place?.parent === body) index = body.toArray().indexOf(place as Y.XmlElement) + 1;
  }
  const paragraph = newBlock('paragraph', parts);
  body.insert(index, [paragraph]);
  if (!parts.isClosed(paragraph)) return textIn(paragraph, parts);
  body.delete(index, 1);
  return null;
}

/** The text of a block, or one of a new block at the end of what holds blocks (of a plain table or row, its first cell); null where no words may stand, or none may be changed here. */
export function textIn(host: Y.XmlElement, parts: SpareTextParts): Y.XmlText | null {
  if (parts.isClosed(host)) return null;
  if (host.nodeName === 'table' || host.nodeName === 'tableRow') {
    const cell = firstCell(host);
    return cell && textIn(cell, parts);
  }
  const inner = INNER.get(host.nodeName);
  if (inner) {
    const block = newBlock(inner, parts);
    host.insert(host.length, [block]);
    return textIn(block, parts);
  }
  if (!TEXTBLOCKS.has(host.nodeName) && !DATA_CELLS.has(host.nodeName)) return null;
  const found = host.toArray().find((child) => child instanceof Y.XmlText);
  if (found) return found;
  const text = new Y.XmlText();
  host.insert(host.length, [text]);
  return text;
}

function newBlock(name: string, { newId }: SpareTextParts): Y.XmlElement {
  const block = new Y.XmlElement(name);
  if (name !== 'listItem') block.setAttribute('id', newId());
  return block;
}

function livingPlaceOf(id: Y.ID, { ydoc, places }: SpareTextParts): Y.AbstractType<unknown> | null {
  return findType(ydoc, places.find(id) ?? id);
}

function firstCell(host: Y.XmlElement): Y.XmlElement | null {
  if (CELLS.has(host.nodeName)) return host;
  for (const child of childrenOf(host)) {
    const cell = child instanceof Y.XmlElement ? firstCell(child) : null;
    if (cell) return cell;
  }
  return null;
}
