import type { JSONContent } from '@tiptap/core';
import type { Department } from '../../schema/settings';

/** The departments that the responsibilities of a document name, each once, in their order. */
export function findDepartments(content: readonly JSONContent[]): readonly Department[] {
  const names = new Set<string>();
  const visit = (node: JSONContent) => {
    if (node.type === 'responsibility')
      for (const name of (node.attrs?.departments ?? []) as string[]) names.add(name);
    node.content?.forEach(visit);
  };
  content.forEach(visit);
  return [...names].map((name) => ({ name, shortNames: [], formerNames: [] }));
}
