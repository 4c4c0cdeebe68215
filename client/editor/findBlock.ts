import type { Node } from '@tiptap/pm/model';

/** The position before the node with an id, or null. */
export function findPosition(body: Node, id: string): number | null {
  let found: number | null = null;
  body.descendants((node, position) => {
    if (found === null && node.attrs.id === id) found = position;
    return found === null;
  });
  return found;
}
