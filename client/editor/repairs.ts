import type { Node } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import { changedNodes } from '../../shared/schema/changedNodes';

const CONTAINERS = new Set(['doc', 'tableCell', 'tableHeader', 'listItem']);

/**
 * Puts an empty paragraph into every cell and list item that a change left empty, and into an empty plan, so that the caret can
 * go there. `before` is the document before the change, the transaction holds the document after it.
 */
export function fillEmptyContainers(before: Node, transaction: Transaction): void {
  const changed = changedNodes(before, transaction.doc);
  const empty = changed.after.filter(({ node }) => CONTAINERS.has(node.type.name) && node.childCount === 0);
  const paragraph = transaction.doc.type.schema.nodes.paragraph;
  if (!paragraph) throw new Error('the schema has no paragraph');
  for (const { position } of [...empty].reverse())
    transaction.insert(position + 1, paragraph.create({ indent: false }));
  if (transaction.doc.childCount === 0) transaction.insert(0, paragraph.create());
}

/** Forgets the label that an import found on a block as soon as somebody edits its words, and on split-off blocks. */
export function clearImportedLabels(before: Node, transaction: Transaction): void {
  const changed = changedNodes(before, transaction.doc);
  const known = new Map(changed.before.map(({ node }) => [node.attrs.id as unknown, node]));
  const seen = new Set<unknown>();
  for (const { node, position } of changed.after) {
    const { id, importedLabel } = node.attrs;
    if (importedLabel === null || importedLabel === undefined) continue;
    const old = known.get(id);
    if (seen.has(id) || (old && !old.content.eq(node.content)))
      transaction.setNodeAttribute(position, 'importedLabel', null);
    seen.add(id);
  }
}
