import type { Node } from '@tiptap/pm/model';
import { TableMap } from '@tiptap/pm/tables';
import type { Mappable } from '@tiptap/pm/transform';
import * as Y from 'yjs';
import { childrenOf, copyNode, type SharedNode } from '../../shared/move/copyElement';
import { type IdLead, leadTo } from '../../shared/move/moveRecords';

/** A plain table before and after a change, and how the change moved what stands in it. */
export interface TableChange {
  readonly before: Node;
  /** Where the table begins, before the change. */
  readonly from: number;
  readonly after: Node;
  readonly mapping: Mappable;
}

/** Levels of a table: its rows, their cells, and the blocks of those. */
const LEVELS = 3;

/**
 * Gives a shared table the rows, cells and blocks of a changed one: what stays keeps its element, what goes to another cell is copied with its
 * words, what is new is empty, for the binding to fill. y-tiptap alone compares by place and would write one cell's words into another's
 * element, so that what somebody types there at that moment stands elsewhere or is lost (SPEC TAB-16). Returns which cell took the place of those
 * that go, where the table keeps its rows and columns.
 */
export function arrangePlainTable(table: Y.XmlElement, change: TableChange): readonly IdLead[] {
  const { before, from, after, mapping } = change;
  const parts: Parts = { stayed: new Map(), blocks: new Map(), leaving: [] };
  collectParts(parts, table, before, from, LEVELS, mapping);
  const cells = cellsByPlace(table, before);
  arrangeChildren(parts, table, after, mapping.map(from, -1), LEVELS);
  for (const [parent, child] of parts.leaving.reverse()) parent.delete(parent.toArray().indexOf(child), 1);
  const [old, now] = [TableMap.get(before), TableMap.get(after)];
  return old.width === now.width && old.height === now.height
    ? leadsBetween(cells, cellsByPlace(table, after))
    : [];
}

/** The elements of a table's cells, in the order of its places; a merged one stands in several. */
function cellsByPlace(shared: Y.XmlElement, table: Node): readonly (SharedNode | undefined)[] {
  const byPosition = new Map<number, SharedNode | undefined>();
  const rows = childrenOf(shared);
  table.forEach((row, offset, index) => {
    const element = rows[index];
    const cells = element instanceof Y.XmlElement ? childrenOf(element) : [];
    row.forEach((_, inner, place) => void byPosition.set(offset + 1 + inner, cells[place]));
  });
  return TableMap.get(table).map.map((position) => byPosition.get(position));
}

/** From the cells that went to those that are where they were. */
function leadsBetween(
  old: readonly (SharedNode | undefined)[],
  now: readonly (SharedNode | undefined)[],
): readonly IdLead[] {
  const staying = new Set(now);
  return old.flatMap((cell, place) => {
    const heir = now[place];
    return cell?._item && heir?._item && !staying.has(cell) ? [leadTo(cell._item.id, heir._item.id)] : [];
  });
}

interface Stayed {
  readonly element: Y.XmlElement;
  readonly node: Node;
}

interface Parts {
  /** The rows, cells and blocks that stay, by where they begin after the change. */
  readonly stayed: Map<number, Stayed>;
  /** The blocks that have no place yet, by their ids: two people may have left two of one id. */
  readonly blocks: Map<string, Y.XmlElement[]>;
  /** What is deleted at the end, when everything is copied. */
  readonly leaving: (readonly [Y.XmlElement, SharedNode])[];
}

function collectParts(
  parts: Parts,
  shared: Y.XmlElement,
  node: Node,
  from: number,
  levels: number,
  mapping: Mappable,
): void {
  const elements = childrenOf(shared);
  node.forEach((child, offset, index) => {
    const element = elements[index];
    if (!(element instanceof Y.XmlElement)) return;
    if (levels === 1) {
      const { id } = child.attrs;
      if (typeof id === 'string') parts.blocks.set(id, [...(parts.blocks.get(id) ?? []), element]);
    }
    const position = from + 1 + offset;
    // Just inside, where new content comes after.
    const inside = mapping.mapResult(position + 1, -1);
    if (!inside.deletedAcross) parts.stayed.set(inside.pos - 1, { element, node: child });
    if (levels > 1) collectParts(parts, element, child, position, levels - 1, mapping);
  });
}

function arrangeChildren(parts: Parts, shared: Y.XmlElement, node: Node, from: number, levels: number): void {
  const elements = childrenOf(shared);
  const staying = new Set<SharedNode>();
  let place = 0;
  node.forEach((child, offset) => {
    const position = from + 1 + offset;
    const part = parts.stayed.get(position);
    const found = levels === 1 ? takeBlock(parts, child.attrs.id, elements, part) : part?.element;
    const element = found?.nodeName === child.type.name ? found : undefined;
    const index = element ? elements.indexOf(element) : -1;
    const isBehind = index >= 0 && shared.toArray().indexOf(element as SharedNode) >= place;
    if (element && isBehind) {
      staying.add(element);
      place = shared.toArray().indexOf(element) + 1;
      if (levels > 1 && part?.node !== child) arrangeChildren(parts, element, child, position, levels - 1);
      return;
    }
    const made = element && levels === 1 ? copyNode(element) : new Y.XmlElement(child.type.name);
    shared.insert(place, [made]);
    place += 1;
    if (levels > 1 && made instanceof Y.XmlElement) arrangeChildren(parts, made, child, position, levels - 1);
  });
  for (const element of elements) if (!staying.has(element)) parts.leaving.push([shared, element]);
}

/** The block with an id, each but once: of twins the one that stands there already; else the one that stood there under another id, as twins get new ones. */
function takeBlock(
  { blocks }: Parts,
  id: unknown,
  there: readonly SharedNode[],
  stayed: Stayed | undefined,
): Y.XmlElement | undefined {
  const lists = [blocks.get(String(id ?? '')), blocks.get(String(stayed?.node.attrs.id ?? ''))];
  const [same = [], old = []] = lists;
  const found =
    same.find((twin) => twin === stayed?.element) ??
    same.find((twin) => there.includes(twin)) ??
    same[0] ??
    old.find((twin) => twin === stayed?.element);
  for (const list of [same, old]) if (found && list.includes(found)) list.splice(list.indexOf(found), 1);
  return found;
}
