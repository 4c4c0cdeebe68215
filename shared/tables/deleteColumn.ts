import { ySyncPluginKey } from '@tiptap/y-tiptap';
import type * as Y from 'yjs';
import { cellsOf } from './cellOf';
import { getDataTable } from './getDataTable';
import { type Dispatcher, runTableEdits } from './runTableEdits';
import { elementsIn, findSharedTables, textAttribute } from './sharedElement';
import type { TableEdit } from './tableEdit';
import { columnParts, rowParts } from './tableParts';

/**
 * Deletes a column and the words in its cells. The emptied cells stay in their rows, unseen: a word that someone types into one
 * of them at the same moment survives there, and the column comes back for it (`completeDataTables`). `repairDataTable`
 * sweeps them out of a document that nobody is editing.
 */
export function deleteColumn(columnId: string): readonly TableEdit[] {
  return [emptyCells(columnId), removeColumn(columnId)];
}

/**
 * Deletes a column in an editor, as one change. In a shared document the column is taken out of the Y.XmlFragment itself: of two
 * neighbouring columns without header text y-tiptap would keep the wrong one and overwrite it, and what others change
 * about the right one would be lost.
 */
export function deleteColumnIn(view: Dispatcher, tablePosition: number, columnId: string): void {
  const sync = ySyncPluginKey.getState(view.state) as SyncState | undefined;
  if (!sync) {
    runTableEdits(view, tablePosition, deleteColumn(columnId));
    return;
  }
  const tableId = getDataTable(view.state.doc, tablePosition).attrs.id as string | null;
  sync.doc.transact(() => {
    runTableEdits(view, tablePosition, [emptyCells(columnId)]);
    for (const table of findSharedTables(sync.type))
      if (textAttribute(table, 'id') === tableId)
        for (const column of elementsIn(table, 'dataColumn'))
          if (textAttribute(column, 'id') === columnId) table.delete(table.toArray().indexOf(column));
  }, ySyncPluginKey);
}

interface SyncState {
  readonly doc: Y.Doc;
  readonly type: Y.XmlFragment;
}

function emptyCells(columnId: string): TableEdit {
  return (transform, tablePosition) => {
    for (const row of rowParts(getDataTable(transform.doc, tablePosition)).reverse())
      for (const cell of cellsOf(row.node, columnId).reverse()) {
        const from = tablePosition + 1 + row.offset + 1 + cell.offset + 1;
        if (cell.node.content.size > 0) transform.delete(from, from + cell.node.content.size);
      }
  };
}

function removeColumn(columnId: string): TableEdit {
  return (transform, tablePosition) => {
    const table = getDataTable(transform.doc, tablePosition);
    for (const { id, node, offset } of columnParts(table).reverse()) {
      const from = tablePosition + 1 + offset;
      if (id === columnId) transform.delete(from, from + node.nodeSize);
    }
  };
}
