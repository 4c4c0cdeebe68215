import type { Node, ResolvedPos } from '@tiptap/pm/model';
import * as Y from 'yjs';
import type { PlacedNode } from '../../../shared/schema/changedNodes';

/** A text block in Yjs: where its content begins in the document, and the ids of what is in it, as they are at one moment. */
export interface SharedText {
  readonly start: number;
  readonly end: number;
  /** The id of the block; of a cell of a structured table its table, row and column. */
  readonly blockId: unknown;
  /** A cell or header of a structured table: it goes elsewhere with its table only, and when it is deleted, its words are. */
  readonly isDataCell: boolean;
  /** How many of `around` are parts of that table, the innermost ones. */
  readonly levelsInTable: number;
  /** Where the cell of a plain table begins that it stands in, or null. */
  readonly cell: number | null;
  /** The ids of the elements around it, such as the items of a list, from the outermost on. */
  readonly around: readonly Y.ID[];
  /** The id of the element, then those of its texts. */
  readonly elements: readonly Y.ID[];
  readonly letters: readonly Letters[];
}

/** Letters side by side in one text, or a chip, which stands in none. */
export interface Letters {
  readonly text: Y.ID | null;
  readonly id: Y.ID;
  /** In the document. */
  readonly from: number;
  readonly length: number;
}

/**
 * What stands in Yjs of a text block of a document; null where the shared plan does not hold the block at its place. `isThere` tells what counts, for a
 * document as it was before.
 */
export function sharedText(
  body: Y.XmlFragment,
  doc: Node,
  { node, position }: PlacedNode,
  isThere: (item: Y.Item) => boolean = ({ deleted }) => !deleted,
): SharedText | null {
  const place = doc.resolve(position);
  let found: unknown = body;
  const around: Y.ID[] = [];
  for (let depth = 0; depth <= place.depth; depth += 1) {
    if (found instanceof Y.XmlElement && found._item) around.push(found._item.id);
    found = found instanceof Y.XmlFragment ? childAt(found, place.index(depth), isThere) : null;
  }
  if (!(found instanceof Y.XmlElement) || found.nodeName !== node.type.name || !found._item) return null;
  const elements = [found._item.id];
  const letters: Letters[] = [];
  let from = position + 1;
  for (let part = found._start; part; part = part.right) {
    if (!isThere(part) || !(part.content instanceof Y.ContentType)) continue;
    const child = part.content.type;
    if (!(child instanceof Y.XmlText)) {
      letters.push({ text: null, id: part.id, from, length: 1 });
      from += 1;
      continue;
    }
    elements.push(part.id);
    for (let item = child._start; item; item = item.right) {
      if (!isThere(item) || !item.countable) continue;
      letters.push({ text: part.id, id: item.id, from, length: item.length });
      from += item.length;
    }
  }
  const start = position + 1;
  const cell = /cell/.test(String(place.parent.type.spec.tableRole)) ? place.before() : null;
  const end = start + node.content.size;
  const isDataCell = node.type.name === 'dataCell' || node.type.name === 'dataColumn';
  const blockId = isDataCell ? dataCellName(node, place) : node.attrs.id;
  const levelsInTable = !isDataCell ? 0 : place.parent.type.name === 'dataRow' ? 2 : 1;
  return { start, end, blockId, isDataCell, levelsInTable, cell, around, elements, letters };
}

function childAt(parent: Y.XmlFragment, index: number, isThere: (item: Y.Item) => boolean): unknown {
  let left = index;
  for (let item = parent._start; item; item = item.right) {
    if (!isThere(item)) continue;
    if (left === 0) return item.content instanceof Y.ContentType ? item.content.type : null;
    left -= 1;
  }
  return null;
}

function dataCellName({ attrs }: Node, place: ResolvedPos): string {
  const inRow = place.parent.type.name === 'dataRow';
  const table = inRow ? place.node(-1) : place.parent;
  return JSON.stringify([table.attrs.id, inRow ? place.parent.attrs.id : null, attrs.column ?? attrs.id]);
}
