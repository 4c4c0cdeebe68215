import type { JSONContent } from '@tiptap/core';
import type { PlanDocument } from '../../shared/schema/planDocument';
import type { Random } from './random';

const clone = <T>(value: T): T => structuredClone(value);

/** Every node that holds others, at any depth. */
function parents(node: JSONContent): JSONContent[] {
  const content = node.content ?? [];
  return content.length === 0 ? [] : [node, ...content.flatMap(parents)];
}

function renewIds(node: JSONContent, suffix: string): JSONContent {
  const id = node.attrs?.id as string | undefined;
  const attrs = id ? { ...node.attrs, id: id + suffix } : node.attrs;
  return {
    ...node,
    ...(attrs && { attrs }),
    ...(node.content && { content: node.content.map((each) => renewIds(each, suffix)) }),
  };
}

/**
 * Changes anything anywhere: words, chips, notes, cells, rows, columns, the parts of boxes and lists, levels, kinds. The result fits the schema
 * but need not make sense.
 */
export function editWildly(document: PlanDocument, count: number, random: Random): PlanDocument {
  const body = clone(document.body) as JSONContent;
  for (let edit = 0; edit < count; edit += 1) {
    const parent = random.pick(parents(body));
    const content = parent.content as JSONContent[];
    const at = random.below(content.length);
    const node = content[at] as JSONContent;
    const operations: (() => void)[] = [
      () => content.splice(at, 1),
      () => content.splice(at, 0, renewIds(clone(node), `-copy${edit}`)),
      () => content.push(...content.splice(at, 1)),
      () => {
        if (node.type === 'heading') node.attrs = { ...node.attrs, level: 1 + random.below(4) };
        if (node.type === 'paragraph')
          node.attrs = { ...node.attrs, dash: random.chance(0.5), level: random.chance(0.3) ? 3 : null };
        if (node.type === 'dataTable')
          node.attrs = { ...node.attrs, unit: '亿元', totals: random.chance(0.5) };
        if (node.type === 'responsibility')
          node.attrs = { ...node.attrs, departments: ['县水利局'], written: null };
      },
      () => {
        if (node.type === 'text') node.text = `${(node.text ?? '').slice(random.below(8))}另行安排`;
      },
    ];
    random.pick(operations)();
  }
  return { ...document, body };
}
