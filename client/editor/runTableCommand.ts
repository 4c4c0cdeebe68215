import type { Node } from '@tiptap/pm/model';
import { type Command, type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';
import {
  addColumnAfter,
  addColumnBefore,
  addRowAfter,
  addRowBefore,
  CellSelection,
  cellAround,
  isInTable,
  nextCell,
  selectedRect,
} from '@tiptap/pm/tables';
import type { EditorView } from '@tiptap/pm/view';
import { noteConversions } from './blockStyles';
import { repairPlainTables } from './repairPlainTables';
import { blocksOfCells, tableArrangement } from './tableArrangement';

/** Where what a command inserts stands, seen from the caret's cell. */
const INSERTED: ReadonlyMap<Command, readonly ['vert' | 'horiz', 1 | -1]> = new Map([
  [addRowBefore, ['vert', -1]],
  [addRowAfter, ['vert', 1]],
  [addColumnBefore, ['horiz', -1]],
  [addColumnAfter, ['horiz', 1]],
]);

/**
 * Runs a command of a plain table so that nobody's words are lost (SPEC TAB-16): merging, splitting and header rows make other cells of the
 * ones that somebody may be typing in, and what is typed there follows the paragraphs of the cell, or goes into the merged cell. The caret goes
 * into a row or column that is inserted.
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
  const isDone = command(state, dispatch, view);
  if (isDone) enterInserted(view, command);
  return isDone;
}

/** The blocks of the cells that are selected, else of the whole table. */
function blocksOf(state: EditorState): readonly string[] {
  if (!(state.selection instanceof CellSelection)) return blocksOfCells(selectedRect(state).table);
  const ids: string[] = [];
  state.selection.forEachCell((cell: Node) => void ids.push(...blocksOfCells(cell)));
  return ids;
}

/** Its cells have their paragraphs only when the editor has put the table in order. */
function enterInserted({ state, dispatch }: EditorView, command: Command): void {
  const { selection, tr } = state;
  const direction = INSERTED.get(command);
  const cell = direction && selection instanceof TextSelection ? cellAround(selection.$head) : null;
  const next = direction && cell ? nextCell(cell, ...direction) : null;
  if (next) dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(next.pos + 1))).scrollIntoView());
}
