import type { Node } from '@tiptap/pm/model';

/** A node that is not text, with the position before it. */
export interface PlacedNode {
  readonly node: Node;
  readonly position: number;
}

/** The nodes two versions of a document do not share: found by identity, so that the cost is that of the change. */
export interface ChangedNodes {
  readonly before: readonly PlacedNode[];
  readonly after: readonly PlacedNode[];
}

/** What a document differs in from the one before it: several behaviours ask the same at every keystroke. */
const compared = new WeakMap<Node, { readonly before: Node; readonly changes: ChangedNodes }>();

/**
 * Compares two versions of a document that share their unchanged nodes, as ProseMirror's do. A node is listed when it, or
 * anything inside it, changed; nodes inside an unchanged sibling never are. Text nodes are left out.
 */
export function changedNodes(before: Node, after: Node): ChangedNodes {
  const known = compared.get(after);
  if (known?.before === before) return known.changes;
  const changes = { before: [] as PlacedNode[], after: [] as PlacedNode[] };
  compareChildren(before, 0, after, 0, changes);
  compared.set(after, { before, changes });
  return changes;
}

type Collected = { before: PlacedNode[]; after: PlacedNode[] };

function compareChildren(before: Node, beforeStart: number, after: Node, afterStart: number, out: Collected) {
  const shorter = Math.min(before.childCount, after.childCount);
  let start = 0;
  let beforePosition = beforeStart;
  let afterPosition = afterStart;
  while (start < shorter && before.child(start) === after.child(start)) {
    beforePosition += before.child(start).nodeSize;
    afterPosition += after.child(start).nodeSize;
    start += 1;
  }
  let end = 0;
  while (
    end < shorter - start &&
    before.child(before.childCount - 1 - end) === after.child(after.childCount - 1 - end)
  )
    end += 1;
  const beforeEnd = before.childCount - end;
  const afterEnd = after.childCount - end;
  const paired = beforeEnd === afterEnd;
  for (let index = start; index < Math.max(beforeEnd, afterEnd); index += 1) {
    const old = index < beforeEnd ? before.child(index) : null;
    const current = index < afterEnd ? after.child(index) : null;
    if (paired && old && current && old.type === current.type && !old.isText) {
      if (old !== current) {
        out.before.push({ node: old, position: beforePosition });
        out.after.push({ node: current, position: afterPosition });
        compareChildren(old, beforePosition + 1, current, afterPosition + 1, out);
      }
    } else {
      if (old) collect(old, beforePosition, out.before);
      if (current) collect(current, afterPosition, out.after);
    }
    beforePosition += old?.nodeSize ?? 0;
    afterPosition += current?.nodeSize ?? 0;
  }
}

function collect(node: Node, position: number, out: PlacedNode[]) {
  if (node.isText) return;
  out.push({ node, position });
  node.forEach((child, offset) => {
    collect(child, position + 1 + offset, out);
  });
}
