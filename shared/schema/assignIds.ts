import type { Node } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import { changedNodes, type PlacedNode } from './changedNodes';

/** One attribute to set on the node after `position`. */
export interface AttributeChange {
  readonly position: number;
  readonly name: 'id' | 'column';
  readonly value: string;
}

/**
 * What keeps ids present and unique after a change (SPEC DOC-2): nodes without one get one, and of nodes that share one all but
 * its owner get a new one. The owner is the node that did not change; among changed ones the node that still has the
 * content the id stood for (the lower half when a block was split before its first character), else the first. Cells
 * of a renewed column follow it. Empty while somebody only types. `newId` is called once for each new id.
 */
export function assignIds(before: Node, after: Node, newId: () => string): readonly AttributeChange[] {
  const changed = changedNodes(before, after);
  const known = new Map(changed.before.map(({ node }) => [idOf(node), node]));
  if (!needsIds(changed.after, known)) return [];

  const changedAt = new Set(changed.after.map(({ position }) => position));
  const bearers = new Map<string, PlacedNode[]>();
  const changes: AttributeChange[] = [];
  after.descendants((node, position) => {
    if (!canHaveId(node)) return;
    const id = idOf(node);
    if (id === null) changes.push({ position, name: 'id', value: newId() });
    else bearers.set(id, [...(bearers.get(id) ?? []), { node, position }]);
  });
  for (const [id, nodes] of bearers) {
    if (nodes.length === 1) continue;
    const original = known.get(id);
    const owner =
      nodes.find(({ position }) => !changedAt.has(position)) ??
      nodes.find(({ node }) => original?.content.eq(node.content)) ??
      nodes[0];
    for (const place of nodes) {
      if (place === owner) continue;
      const value = newId();
      changes.push({ position: place.position, name: 'id', value });
      if (place.node.type.name === 'dataColumn') changes.push(...followColumn(after, place, id, value));
    }
  }
  return changes;
}

/** Writes the changes of `assignIds` into a transaction of the same document. */
export function applyAttributeChanges(transaction: Transaction, changes: readonly AttributeChange[]): void {
  for (const { position, name, value } of changes) transaction.setNodeAttribute(position, name, value);
}

const canHaveId = (node: Node): boolean => 'id' in node.attrs;
const idOf = (node: Node): string | null => (node.attrs.id as string | null | undefined) ?? null;

function needsIds(changed: readonly PlacedNode[], known: ReadonlyMap<string | null, Node>): boolean {
  const seen = new Set<string>();
  return changed.some(({ node }) => {
    if (!canHaveId(node)) return false;
    const id = idOf(node);
    if (id === null || seen.has(id) || !known.has(id)) return true;
    seen.add(id);
    return false;
  });
}

function followColumn(document: Node, column: PlacedNode, from: string, to: string): AttributeChange[] {
  const $column = document.resolve(column.position);
  const tableStart = $column.start();
  const changes: AttributeChange[] = [];
  $column.parent.descendants((node, offset) => {
    if (node.type.name === 'dataCell' && node.attrs.column === from)
      changes.push({ position: tableStart + offset, name: 'column', value: to });
    return node.type.name === 'dataRow';
  });
  return changes;
}
