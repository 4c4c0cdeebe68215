import type { Node } from '@tiptap/pm/model';
import type { AttributeChange } from './comparison';

/** What tells nodes apart, keeps them in order or only places them on the page. */
const IGNORED = new Set(['id', 'importedLabel', 'order', 'column', 'align', 'indent', 'width', 'colwidth']);

/** What differs between two nodes beside their content; a changed type is the attribute `type`. */
export function compareAttributes(older: Node, newer: Node): AttributeChange[] {
  const names = new Set([...Object.keys(older.attrs), ...Object.keys(newer.attrs)]);
  const changes = [...names]
    .filter((name) => !IGNORED.has(name))
    .map(
      (name): AttributeChange => ({
        name,
        older: older.attrs[name] ?? null,
        newer: newer.attrs[name] ?? null,
      }),
    )
    .filter((change) => JSON.stringify(change.older) !== JSON.stringify(change.newer));
  if (older.type.name === newer.type.name) return changes;
  return [{ name: 'type', older: older.type.name, newer: newer.type.name }, ...changes];
}

/** The looks of words (bold, run-in heading) as one text that differs when they differ; comments do not count. */
export function describeMarks(block: Node): string {
  const stretches: { marks: string; length: number }[] = [];
  block.forEach((node) => {
    const marks = node.marks
      .map((mark) => mark.type.name)
      .filter((name) => name !== 'comment')
      .sort()
      .join('+');
    const last = stretches.at(-1);
    if (last?.marks === marks) last.length += node.nodeSize;
    else stretches.push({ marks, length: node.nodeSize });
  });
  return stretches.filter(({ marks }) => marks).length === 0
    ? ''
    : stretches.map(({ marks, length }) => `${marks}:${length}`).join(' ');
}
