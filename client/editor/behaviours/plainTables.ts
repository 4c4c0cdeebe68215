import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import { addRowAfter, columnResizing, goToNextCell, tableEditing } from '@tiptap/pm/tables';
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
      const own = !transactions.some(isRemote) && tableStructureChanged(before.doc, after.doc);
      // Given the same state twice it tidies the selection and leaves the tables alone.
      return appendTransaction.call(editing, transactions, own ? before : after, after);
    },
  });
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
