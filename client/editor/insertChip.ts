import type { Node } from '@tiptap/pm/model';
import { NodeSelection, TextSelection, type Transaction } from '@tiptap/pm/state';
import { insertBlocks } from './insertBlocks';

/** Puts a chip in the place of the words that are selected; behind a chip or block that is selected, which stays (STR-24), behind a block into a new paragraph. */
export function insertChip(transaction: Transaction, chip: Node): boolean {
  const { selection, doc } = transaction;
  if (selection instanceof NodeSelection && selection.node.isBlock) {
    const paragraph = doc.type.schema.node('paragraph', null, chip);
    insertBlocks(transaction, [paragraph]);
    transaction.setSelection(TextSelection.create(transaction.doc, transaction.selection.to));
    return true;
  }
  if (selection instanceof NodeSelection) transaction.setSelection(TextSelection.create(doc, selection.to));
  transaction.replaceSelectionWith(chip, false).scrollIntoView();
  return true;
}
