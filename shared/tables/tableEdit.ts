import type { Transform } from '@tiptap/pm/transform';

/**
 * One change of the data table that starts at `tablePosition`. An operation that needs several comes as a list, and each is to be
 * dispatched as a transaction of its own (`TAB-3`): y-tiptap finds out what a transaction did by comparing siblings from both
 * ends, and where one transaction adds or removes a node and also changes others it takes one node for another,
 * together with the words that somebody else is typing in it.
 */
export type TableEdit = (transform: Transform, tablePosition: number) => void;

/** Applies the edits of an operation to one transform, for documents that are not shared. */
export function applyTableEdits(
  transform: Transform,
  tablePosition: number,
  edits: readonly TableEdit[],
): void {
  for (const edit of edits) edit(transform, tablePosition);
}
