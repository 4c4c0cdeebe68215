import type { Node } from '@tiptap/pm/model';
import { NodeSelection, TextSelection, type Transaction } from '@tiptap/pm/state';

const INLINE_PARENTS = new Set(['dataTable', 'noteList']);

/**
 * Puts blocks behind the one the caret is in (behind a whole table or note list, inside a box or cell), or in its place where it
 * is an empty paragraph; a page break at the beginning of a block before it. Their first words are selected, to be written over; a block without words as a whole, where no
 * paragraph follows. A plan never ends in something one cannot write behind.
 */
export function insertBlocks(transaction: Transaction, blocks: readonly Node[]): boolean {
  const { $from } = transaction.selection;
  let depth = $from.depth;
  for (let outer = depth - 1; outer > 0; outer -= 1)
    if (INLINE_PARENTS.has($from.node(outer).type.name) || $from.node(outer).type.name === 'listItem')
      depth = outer;
  while (depth > 1 && !$from.node(depth - 1).type.spec.content?.includes('block')) depth -= 1;
  if (depth === 0) depth = Math.min(1, $from.depth);
  const parent = depth > 0 ? $from.node(depth) : null;
  const replaced = parent?.type.name === 'paragraph' && parent.content.size === 0;
  // What stands behind the caret comes on the new page.
  const isBefore =
    $from.parentOffset === 0 && parent === $from.parent && blocks[0]?.type.name === 'pageBreak';
  const behind = depth > 0 ? $from.after(depth) : transaction.doc.content.size;
  const start = replaced || (isBefore && parent) ? $from.before(depth) : behind;
  const end = replaced ? behind : start;
  transaction.replaceWith(start, end, [...blocks]);
  const size = blocks.reduce((sum, block) => sum + block.nodeSize, 0);
  const paragraph = transaction.doc.type.schema.nodes.paragraph;
  if (start + size === transaction.doc.content.size && !blocks.at(-1)?.isTextblock && paragraph)
    transaction.insert(start + size, paragraph.create());
  const caret = TextSelection.near(transaction.doc.resolve(start + 1));
  const words = caret.$from.parent.isTextblock ? caret.$from.parent.content.size : 0;
  const inside = caret.from < start + size;
  if (inside)
    transaction.setSelection(
      TextSelection.create(transaction.doc, caret.$from.start(), caret.$from.start() + words),
    );
  // Nobody who has just put in a picture means the heading behind it; a page break brings that on its page.
  else if (caret.$from.parent.type !== paragraph && blocks[0]?.type.name !== 'pageBreak')
    transaction.setSelection(NodeSelection.create(transaction.doc, start));
  else transaction.setSelection(caret);
  transaction.scrollIntoView();
  return true;
}
