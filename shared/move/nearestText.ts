import * as Y from 'yjs';
import { addDeterminedElement } from '../tables/determinedElement';
import { restoredOrder } from '../tables/repairDataTable';
import { findType } from './placeFinder';
import { type SpareTextParts, spareText, textIn } from './spareText';
import { DATA_CELLS, TEXTBLOCKS } from './wordHolders';

/**
 * The text of a living block for the words of a text that is gone: that of the same block, or cell, wherever it stands now; else the nearest one
 * (`spareText`). Null where words go with their row, as in a structured table, and where none may be changed here.
 */
export function nearestText(parts: SpareTextParts, text: Y.XmlText): Y.XmlText | null {
  const { ydoc, body, places } = parts;
  const living = (element: Y.XmlElement): Y.XmlElement | null => {
    const id = element._item?.id;
    const found = id && findType(ydoc, places.find(id) ?? id);
    if (found instanceof Y.XmlElement) return found;
    const blockId = attributeOf(element, 'id');
    return typeof blockId === 'string' ? elementWithId(body, blockId, element.nodeName) : null;
  };
  const first = findType(ydoc, text._item ? places.find(text._item.id) : null);
  if (first instanceof Y.XmlText) return parts.isClosed(first) ? null : first;
  for (let element = text.parent; element instanceof Y.XmlElement; element = element.parent) {
    const isCell = DATA_CELLS.has(element.nodeName);
    const found = living(element) ?? (isCell ? dataPart(ydoc, element, living) : null);
    const host = found && textIn(found, parts);
    if (host || isCell) return host;
  }
  return text._item && spareText(parts, text._item.id);
}

/** The cell of the same row and column, or the header of the same column; made again where the row, or table, is there without it. */
function dataPart(
  ydoc: Y.Doc,
  part: Y.XmlElement,
  living: (element: Y.XmlElement) => Y.XmlElement | null,
): Y.XmlElement | null {
  const isCell = part.nodeName === 'dataCell';
  const key = isCell ? 'column' : 'id';
  const column = attributeOf(part, key);
  const parent = part.parent instanceof Y.XmlElement ? living(part.parent) : null;
  if (!parent || typeof column !== 'string') return null;
  const find = () =>
    elementsOf(parent).find((each) => each.nodeName === part.nodeName && each.getAttribute(key) === column);
  const found = find();
  if (found) return found;
  const attributes: Readonly<Record<string, string>> = isCell
    ? { column }
    : { id: column, order: restoredOrder(column) };
  addDeterminedElement(ydoc, { parent, name: part.nodeName, attributes }, 'data-table-completion');
  return find() ?? null;
}

function elementWithId(parent: Y.XmlFragment, id: string, name: string): Y.XmlElement | null {
  for (const child of elementsOf(parent)) {
    if (child.getAttribute('id') === id && (child.nodeName === name || TEXTBLOCKS.has(name))) return child;
    const inner = TEXTBLOCKS.has(child.nodeName) ? null : elementWithId(child, id, name);
    if (inner) return inner;
  }
  return null;
}

function elementsOf(parent: Y.XmlFragment): readonly Y.XmlElement[] {
  return parent.toArray().filter((child): child is Y.XmlElement => child instanceof Y.XmlElement);
}

/** An attribute, also of what is gone. */
function attributeOf(element: Y.XmlElement, name: string): unknown {
  return element._map.get(name)?.content.getContent().at(-1);
}
