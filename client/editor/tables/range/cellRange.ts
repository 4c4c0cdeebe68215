import { type EditorState, PluginKey, type Transaction } from '@tiptap/pm/state';
import { isRemote } from '../../isRemote';

/** A cell by the ids of its row and column; `row` is null in the header. */
export interface RangeCorner {
  readonly row: string | null;
  readonly column: string;
}

/** A rectangle of cells of one table, by two opposite corners; it holds while others write, since rows and columns keep their ids. */
export interface CellRange {
  readonly table: string;
  readonly anchor: RangeCorner;
  readonly head: RangeCorner;
}

export const cellRangeKey = new PluginKey<CellRange | null>('cellRange');

/** The selected rectangle of cells, or null. */
export function cellRangeOf(state: EditorState): CellRange | null {
  return cellRangeKey.getState(state) ?? null;
}

/** The rectangle after a transaction: what it was told to be, gone after an own selection or change, else as before. */
export function nextCellRange(transaction: Transaction, before: CellRange | null): CellRange | null {
  const told = transaction.getMeta(cellRangeKey) as CellRange | null | undefined;
  if (told !== undefined) return told;
  if (before === null || isRemote(transaction)) return before;
  return transaction.docChanged || transaction.selectionSet ? null : before;
}
