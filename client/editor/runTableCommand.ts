import type { Node } from '@tiptap/pm/model';
import type { Command, EditorState } from '@tiptap/pm/state';
import { CellSelection, isInTable, selectedRect } from '@tiptap/pm/tables';
import type { EditorView } from '@tiptap/pm/view';
import { noteConversions } from './blockStyles';

/**
 * Runs a command of a plain table so that nobody's words are lost (SPEC TAB-16): merging, splitting and header rows make other cells of the
 * ones that somebody may be typing in, and what is typed there follows the paragraphs of the cell, or goes into the merged cell.
 */
export function runTableCommand(view: EditorView, command: Command): boolean {
  const { state } = view;
  const ids = isInTable(state) ? blocksOf(state) : [];
  const areJoined = state.selection instanceof CellSelection;
  return command(state, (transaction) => view.dispatch(noteConversions(transaction, ids, areJoined)), view);
}

/** The blocks of the cells that are selected, else of the whole table. */
function blocksOf(state: EditorState): readonly string[] {
  const ids: string[] = [];
  const collect = (cell: Node) => cell.forEach((block) => void ids.push(String(block.attrs.id ?? '')));
  if (state.selection instanceof CellSelection) state.selection.forEachCell(collect);
  else
    selectedRect(state).table.descendants((node) => {
      const isCell = node.type.spec.tableRole === 'cell' || node.type.spec.tableRole === 'header_cell';
      if (isCell) collect(node);
      return !isCell;
    });
  return ids.filter((id) => id !== '');
}
