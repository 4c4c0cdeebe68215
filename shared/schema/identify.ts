import type { JSONContent } from '@tiptap/core';
import { IDENTIFIED_NODES } from './extensions/blockId';

const IDENTIFIED: ReadonlySet<string> = new Set(IDENTIFIED_NODES);

/**
 * The body with an id for every node that wants one: missing ids and second uses of one id get a new one by their place in the
 * document, so that labels and bookmarks reach every block and the same body gets the same ids.
 */
export function identify(body: JSONContent): JSONContent {
  const used = new Set<string>();
  let count = 0;
  const visit = (node: JSONContent): JSONContent => {
    const content = node.content && { content: node.content.map(visit) };
    if (!IDENTIFIED.has(node.type ?? '')) return { ...node, ...content };
    count += 1;
    const id = node.attrs?.id as string | null | undefined;
    const unique = id && !used.has(id) ? id : `unnamed-${count}`;
    used.add(unique);
    return { ...node, attrs: { ...node.attrs, id: unique }, ...content };
  };
  return visit(body);
}
