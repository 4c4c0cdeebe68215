import type { Node } from '@tiptap/pm/model';

/**
 * Remembers what `read` gave for a node for as long as the node lives. A ProseMirror node never changes, and an edit keeps every node that it
 * does not touch, so that after a keystroke only the touched part is read again. `read` must depend on the node alone.
 */
export function memoByNode<Value extends NonNullable<unknown> | null>(
  read: (node: Node) => Value,
): (node: Node) => Value {
  const known = new WeakMap<Node, Value>();
  return (node) => {
    const before = known.get(node);
    if (before !== undefined) return before;
    const value = read(node);
    known.set(node, value);
    return value;
  };
}
