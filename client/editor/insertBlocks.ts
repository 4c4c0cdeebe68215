import type { Node } from '@tiptap/pm/model';
import { NodeSelection, TextSelection, type Transaction } from '@tiptap/pm/state';
import { blockPlace } from './blockPlace';

/**
 * Puts blocks behind the one the caret is in or that is selected (the outermost in which they cannot stand: a whole table, list or note list, for some a box), or in
 * its place where it is an empty paragraph; a page break at the beginning of a block before it. Their first words are selected, to be written over; a block without words as a whole, where no
 * paragraph follows. A plan never ends in something one cannot write behind.
 */
export function insertBlocks(transaction: Transaction, blocks: readonly Node[]): boolean {
  const { $to } = transaction.selection;
  const place = blockPlace($to, blocks);
  const { block } = place;
  const isBreak = blocks[0]?.type.name === 'pageBreak';
  const replaced = block?.type.name === 'paragraph' && block.content.size === 0;
  // What stands behind the caret comes on the new page.
  const isBefore = isBreak && $to.parentOffset === 0 && block === $to.parent;
  const start = replaced || isBefore ? place.start : place.end;
  transaction.replaceWith(start, replaced ? place.end : start, [...blocks]);
  const end = start + blocks.reduce((sum, { nodeSize }) => sum + nodeSize, 0);
  const paragraph = transaction.doc.type.schema.nodes.paragraph;
  if (end === transaction.doc.content.size && !blocks.at(-1)?.isTextblock && paragraph)
    transaction.insert(end, paragraph.create());
  const caret = TextSelection.near(transaction.doc.resolve(start + 1));
  const { parent } = caret.$from;
  if (caret.from < end)
    transaction.setSelection(
      TextSelection.create(
        transaction.doc,
        caret.$from.start(),
        caret.$from.start() + (parent.isTextblock ? parent.content.size : 0),
      ),
    );
  // Nobody who has just put in a picture means the heading behind it, or the next cell; a page break brings that on its page.
  else if (!isBreak && (parent.type !== paragraph || caret.from !== end + 1))
    transaction.setSelection(NodeSelection.create(transaction.doc, start));
  else transaction.setSelection(caret);
  transaction.scrollIntoView();
  return true;
}
