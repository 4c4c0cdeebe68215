import type { Transaction } from '@tiptap/pm/state';

/**
 * Makes the words from the start of the paragraph to the end of the selection (or to the caret, or to the first 。 where it stands at the start) its run-in heading,
 * or takes the heading's look off again. False outside paragraphs and in empty ones.
 */
export function toggleRunIn(transaction: Transaction): boolean {
  const { $from, $to } = transaction.selection;
  const type = transaction.doc.type.schema.marks.runIn;
  const { parent } = $from;
  if (!type || parent.type.name !== 'paragraph' || !$from.sameParent($to) || parent.content.size === 0)
    return false;
  const start = $from.start();
  if (transaction.doc.rangeHasMark(start, $from.end(), type)) {
    transaction.removeMark(start, $from.end(), type);
    return true;
  }
  const sentence = parent.textBetween(0, parent.content.size, undefined, '\uFFFC').indexOf('。') + 1;
  const end = $to.parentOffset > 0 ? $to.parentOffset : sentence || parent.content.size;
  transaction.addMark(start, start + end, type.create());
  return true;
}
