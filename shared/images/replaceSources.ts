import type { JSONContent } from '@tiptap/core';
import type { PlanDocument } from '../schema/planDocument';

/** The document with other sources for its pictures; what `find` gives null for stays. */
export function replaceSources(
  document: PlanDocument,
  find: (source: string) => string | null,
): PlanDocument {
  return { ...document, body: replaceIn(document.body, find) };
}

/** A node without pictures comes back as it is. */
function replaceIn(node: JSONContent, find: (source: string) => string | null): JSONContent {
  if (node.type === 'image') {
    const source = find((node.attrs?.source as string | undefined) ?? '');
    return source === null ? node : { ...node, attrs: { ...node.attrs, source } };
  }
  const content = node.content?.map((child) => replaceIn(child, find));
  const isChanged = content?.some((child, index) => child !== node.content?.[index]) ?? false;
  return isChanged && content ? { ...node, content } : node;
}
