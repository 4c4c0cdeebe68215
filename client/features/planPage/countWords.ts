import type { Node } from '@tiptap/pm/model';

const known = new WeakMap<Node, number>();

/** 字数: every character but white space, as WPS counts a Chinese text. Blocks that did not change are not read again. */
export function countWords(node: Node): number {
  let count = known.get(node);
  if (count !== undefined) return count;
  if (node.isTextblock) count = node.textContent.replace(/\s/g, '').length;
  else {
    count = 0;
    for (const child of node.children) count += countWords(child);
  }
  known.set(node, count);
  return count;
}
