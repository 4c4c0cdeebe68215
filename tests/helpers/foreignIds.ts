import type { JSONContent } from '@tiptap/core';
import type { PlanDocument } from '../../shared/schema/planDocument';

const NAMES = ['id', 'table', 'row', 'column', 'target', 'note'];

/** The same plan with other ids, as if it had been imported from a file. */
export function withForeignIds(document: PlanDocument, prefix = 'foreign-'): PlanDocument {
  const visit = (node: JSONContent): JSONContent => {
    const attrs = Object.fromEntries(
      Object.entries(node.attrs ?? {}).map(([name, value]) => [
        name,
        NAMES.includes(name) && typeof value === 'string' ? prefix + value : value,
      ]),
    );
    return { ...node, attrs, ...(node.content && { content: node.content.map(visit) }) };
  };
  return { ...document, body: visit(document.body) };
}
