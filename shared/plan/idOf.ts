import type { Node } from '@tiptap/pm/model';

/** A node's id, '' where it has none. */
export function idOf(node: Node): string {
  return (node.attrs.id as string | null) ?? '';
}
