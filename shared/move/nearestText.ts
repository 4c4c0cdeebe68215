import * as Y from 'yjs';
import { addDeterminedElement } from '../tables/determinedElement';
import { restoredOrder } from '../tables/repairDataTable';
import type { SharedNode } from './copyElement';
import { findItem, findType, type PlaceFinder } from './placeFinder';

/** What holds words itself. */
const TEXTS: ReadonlySet<string> = new Set([
  'paragraph',
  'heading',
  'title',
  'subtitle',
  'caption',
  'boxTitle',
  'noteItem',
  'dataCell',
  'dataColumn',
]);
/** What holds paragraphs, behind whatever there is. */
const HOLDERS: ReadonlySet<string> = new Set(['tableCell', 'tableHeader', 'listItem', 'box']);

/**
 * The text of a living block for the words of a text that is gone: that of the same block, or cell, wherever it stands now; else one in what took
 * the place of what it stood in; at last a new paragraph behind the block before. Null where words go with their row, as in a
 * structured table.
 */
export function nearestText(
  ydoc: Y.Doc,
  body: Y.XmlFragment,
  text: Y.XmlText,
  places: PlaceFinder,
  newId: () => string,
): Y.XmlText | null {
  const living = (element: Y.XmlElement): Y.XmlElement | null => {
    const id = element._item?.id;
    const found = id && findType(ydoc, places.find(id) ?? id);
    if (found instanceof Y.XmlElement) return found;
    const blockId = attributeOf(element, 'id');
    return typeof blockId === 'string' ? elementWithId(body, blockId, element.nodeName) : null;
  };
  const first = findType(ydoc, text._item ? places.find(text._item.id) : null);
  if (first instanceof Y.XmlText) return first;
  for (let element = text.parent; element instanceof Y.XmlElement; element = element.parent) {
    if (element.nodeName === 'dataCell' || element.nodeName === 'dataColumn') {
      const cell = living(element) ?? dataPart(ydoc, element, living);
      return cell && textIn(cell, newId);
    }
    const found = living(element);
    const host = found && textIn(found, newId);
    if (host) return host;
    if (element.parent === body) return textIn(newParagraph(ydoc, body, element, places, newId), newId);
  }
  return null;
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

/** The text in a block, made where it has none; one of a new paragraph in what holds paragraphs, or in the first such thing of a table or list. */
function textIn(element: Y.XmlElement, newId: () => string): Y.XmlText | null {
  if (TEXTS.has(element.nodeName)) {
    const found = element.toArray().find((child) => child instanceof Y.XmlText);
    if (found) return found;
    const text = new Y.XmlText();
    element.insert(element.length, [text]);
    return text;
  }
  if (HOLDERS.has(element.nodeName)) return textIn(paragraphAt(element, element.length, newId), newId);
  if (element.nodeName === 'dataTable') return null;
  for (const child of elementsOf(element)) {
    const text = textIn(child, newId);
    if (text) return text;
  }
  return null;
}

function newParagraph(
  ydoc: Y.Doc,
  body: Y.XmlFragment,
  gone: Y.XmlElement,
  places: PlaceFinder,
  newId: () => string,
): Y.XmlElement {
  let before: SharedNode | null = null;
  for (let item = gone._item?.left ?? null; item && !before; item = item.left) {
    const place = findItem(ydoc, places.find(item.id) ?? item.id);
    if (place?.deleted === false && place.parent === body && place.content instanceof Y.ContentType)
      before = place.content.type as SharedNode;
  }
  return paragraphAt(body, before ? body.toArray().indexOf(before) + 1 : 0, newId);
}

function paragraphAt(parent: Y.XmlFragment, index: number, newId: () => string): Y.XmlElement {
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.setAttribute('id', newId());
  parent.insert(index, [paragraph]);
  return paragraph;
}

function elementWithId(parent: Y.XmlFragment, id: string, name: string): Y.XmlElement | null {
  for (const child of elementsOf(parent)) {
    if (child.getAttribute('id') === id && (child.nodeName === name || TEXTS.has(name))) return child;
    const inner = TEXTS.has(child.nodeName) ? null : elementWithId(child, id, name);
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
