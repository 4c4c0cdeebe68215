import type { JSONContent } from '@tiptap/core';
import type { PlanDocument } from '../schema/planDocument';

/** The plan's title in one line, '' when it has none. */
export function planTitle(document: Pick<PlanDocument, 'body'>): string {
  const title = document.body.content?.find((block) => block.type === 'title');
  return title ? textOf(title).replaceAll(/\s+/g, ' ').trim() : '';
}

function textOf(node: JSONContent): string {
  return node.text ?? (node.content ?? []).map(textOf).join('');
}
