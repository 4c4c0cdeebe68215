import type { Node } from '@tiptap/pm/model';

/** The position before each top-level block. */
export function blockStarts(document: Node): readonly number[] {
  let position = 0;
  return document.children.map((child) => {
    const start = position;
    position += child.nodeSize;
    return start;
  });
}
