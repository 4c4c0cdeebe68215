import type { Node, ResolvedPos } from '@tiptap/pm/model';
import type { Command, EditorState, Transaction } from '@tiptap/pm/state';
import { CellSelection, fixTables, isInTable, selectedRect } from '@tiptap/pm/tables';
import { Mapping } from '@tiptap/pm/transform';
import type { EditorView } from '@tiptap/pm/view';
import * as Y from 'yjs';
import type { IdLead } from '../../shared/move/moveRecords';
import { arrangePlainTable } from './arrangePlainTable';
import { noteConversions } from './blockStyles';

/**
 * Runs a command of a plain table so that nobody's words are lost (SPEC TAB-16): merging, splitting and header rows make other cells of the
 * ones that somebody may be typing in, and what is typed there follows the paragraphs of the cell, or goes into the merged cell.
 */
export function runTableCommand(view: EditorView, command: Command): boolean {
  // A ragged table, as a merge may leave it for a moment, has no rectangles to merge.
  const repair = isInTable(view.state) && fixTables(view.state);
  if (repair) view.dispatch(repair);
  const { state } = view;
  const ids = isInTable(state) ? blocksOf(state) : [];
  const areJoined = state.selection instanceof CellSelection;
  const dispatch = (transaction: Transaction) => {
    const prepare = arrangement(state, transaction);
    view.dispatch(noteConversions(transaction, ids, { areJoined, ...(prepare && { prepare }) }));
  };
  return command(state, dispatch, view);
}

/** How the shared table becomes the changed one; null where the table goes. */
function arrangement(
  state: EditorState,
  transaction: Transaction,
): ((body: Y.XmlFragment) => readonly IdLead[]) | null {
  if (!isInTable(state)) return null;
  const { table, tableStart } = selectedRect(state);
  const from = tableStart - 1;
  const { state: later, transactions } = state.applyTransaction(transaction);
  const mapping = new Mapping(transactions.flatMap((each) => each.mapping.maps));
  const after = later.doc.nodeAt(mapping.map(from, -1));
  if (after?.type !== table.type || after.attrs.id !== table.attrs.id) return null;
  const path = indexesTo(state.doc.resolve(from));
  return (body) => {
    const shared = path.reduce<unknown>(
      (parent, index) => parent instanceof Y.XmlFragment && parent.get(index),
      body,
    );
    if (!(shared instanceof Y.XmlElement)) throw new Error('the shared plan has no such table');
    return arrangePlainTable(shared, { before: table, from, after, mapping });
  };
}

/** The indexes that lead from the document to what stands at a position; no text is on that way. */
function indexesTo(place: ResolvedPos): readonly number[] {
  return Array.from({ length: place.depth + 1 }, (_, depth) => place.index(depth));
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
