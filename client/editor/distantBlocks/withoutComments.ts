import { Fragment, type Node } from '@tiptap/pm/model';

const known = new WeakMap<Node, Node>();

/** A node without the marks of comments on its words; itself where it has none. Positions are the same in both. */
export function withoutComments(node: Node): Node {
  if (node.isText)
    return node.marks.some(isComment) ? node.mark(node.marks.filter((mark) => !isComment(mark))) : node;
  if (node.isLeaf) return node;
  const before = known.get(node);
  if (before) return before;
  const children = node.children.map(withoutComments);
  const isSame = children.every((child, index) => child === node.child(index));
  const plain = isSame ? node : node.copy(Fragment.fromArray(children));
  known.set(node, plain);
  return plain;
}

function isComment({ type }: Node['marks'][number]): boolean {
  return type.name === 'comment';
}
