import type { Node } from '@tiptap/pm/model';
import type { Command, EditorState, Transaction } from '@tiptap/pm/state';
import { CellSelection, isInTable, selectedRect } from '@tiptap/pm/tables';
import type { EditorView } from '@tiptap/pm/view';
import { noteConversions } from './blockStyles';
import { repairPlainTables } from './repairPlainTables';
import { blocksOfCells, tableArrangement } from './tableArrangement';

/**
 * Runs a command of a plain table so that nobody's words are lost (SPEC TAB-16): merging, splitting and header rows make other cells of the
 * ones that somebody may be typing in, and what is typed there follows the paragraphs of the cell, or goes into the merged cell.
 */
export function runTableCommand(view: EditorView, command: Command): boolean {
  // A ragged table, as a merge may leave it for a moment, has no rectangles to merge.
  if (isInTable(view.state)) repairPlainTables(view);
  const { state } = view;
  const ids = isInTable(state) ? blocksOf(state) : [];
  const areJoined = state.selection instanceof CellSelection;
  const dispatch = (transaction: Transaction) => {
    const rect = isInTable(state) ? selectedRect(state) : null;
    const prepare =
      rect && tableArrangement(state, transaction, [{ table: rect.table, from: rect.tableStart - 1 }]);
    view.dispatch(noteConversions(transaction, ids, { areJoined, ...(prepare && { prepare }) }));
  };
  return command(state, dispatch, view);
}

/** The blocks of the cells that are selected, else of the whole table. */
function blocksOf(state: EditorState): readonly string[] {
  if (!(state.selection instanceof CellSelection)) return blocksOfCells(selectedRect(state).table);
  const ids: string[] = [];
  state.selection.forEachCell((cell: Node) => void ids.push(...blocksOfCells(cell)));
  return ids;
}
