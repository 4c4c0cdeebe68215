import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { type EditorState, Plugin, type Transaction } from '@tiptap/pm/state';
import {
  addRowAfter,
  CellSelection,
  cellAround,
  columnResizing,
  goToNextCell,
  inSameTable,
  TableMap,
  tableEditing,
} from '@tiptap/pm/tables';
import { changedNodes, type PlacedNode } from '../../../shared/schema/changedNodes';
import { isRemote } from '../isRemote';
import { PlainTableView } from '../nodeViews/plainTableView';
import { steadyCellSelection } from '../tables/steadyCellSelection';
import { type Company, mergedTables } from './mergedTables';

export interface PlainTablesOptions {
  readonly company: Company | null;
  readonly newId: () => string;
}

/** Narrowest column, in CSS pixels. */
const NARROWEST = 24;

/**
 * Editing of plain tables with prosemirror-tables. Its repair runs only for the author's own structural changes: answering
 * remote changes on every client makes tables grow without end (STACK.md); what a merge leaves, one person repairs (`mergedTables`).
 */
export const PlainTables = Extension.create<PlainTablesOptions>({
  name: 'plainTables',
  // Before the keys of headings and lists.
  priority: 600,
  addOptions: () => ({ company: null, newId: () => '' }),
  addKeyboardShortcuts() {
    const inTable = () => this.editor.isActive('table');
    return {
      Tab: ({ editor }) => {
        if (!inTable()) return false;
        const { view } = editor;
        if (goToNextCell(1)(view.state, view.dispatch)) return true;
        addRowAfter(view.state, view.dispatch);
        goToNextCell(1)(view.state, view.dispatch);
        return true;
      },
      'Shift-Tab': ({ editor }) => inTable() && goToNextCell(-1)(editor.view.state, editor.view.dispatch),
    };
  },
  addProseMirrorPlugins() {
    steadyCellSelection();
    return [
      columnResizing({ cellMinWidth: NARROWEST, View: PlainTableView, lastColumnResizable: false }),
      authorsOnly(tableEditing()),
      mergedTables(this.options.company, this.options.newId),
    ];
  },
});

function authorsOnly(editing: Plugin): Plugin {
  const { appendTransaction } = editing.spec;
  if (!appendTransaction) throw new Error('tableEditing lost its appendTransaction');
  return new Plugin({
    ...editing.spec,
    appendTransaction(transactions, before, after) {
      const isRemoteChange = transactions.some(isRemote);
      const cells =
        isRemoteChange &&
        before.selection instanceof CellSelection &&
        selectCellsAgain(before.selection, after);
      if (cells) return cells;
      const own = !isRemoteChange && tableStructureChanged(before.doc, after.doc);
      // Given the same state twice it tidies the selection and leaves the tables alone.
      return appendTransaction.call(editing, transactions, own ? before : after, after);
    },
  });
}

/** Selects the cells between the ends of the caret, where y-tiptap leaves it after the change of another; none where a corner went (SPEC TAB-24). */
function selectCellsAgain(before: CellSelection, { selection, tr }: EditorState): Transaction | null {
  const [anchor, head] = [cellAround(selection.$anchor), cellAround(selection.$head)];
  const wereSeveral = before.$anchorCell.pos !== before.$headCell.pos;
  if (wereSeveral && anchor?.pos === head?.pos) return null;
  const stands = anchor && head && inSameTable(anchor, head) && !TableMap.get(anchor.node(-1)).problems;
  return stands ? tr.setSelection(new CellSelection(anchor, head)) : null;
}

/** Whether cells came, went or changed their spans, not only their words. */
export function tableStructureChanged(before: Node, after: Node): boolean {
  const changed = changedNodes(before, after);
  return cellsOf(changed.before) !== cellsOf(changed.after);
}

function cellsOf(nodes: readonly PlacedNode[]): string {
  return nodes
    .map(({ node }) => {
      const { tableRole } = node.type.spec;
      if (tableRole === 'row') return `r${node.childCount};`;
      return tableRole === 'cell' || tableRole === 'header_cell'
        ? `c${node.attrs.colspan}x${node.attrs.rowspan};`
        : '';
    })
    .join('');
}
