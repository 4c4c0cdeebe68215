import type { Node } from '@tiptap/pm/model';
import type { EditorView } from '@tiptap/pm/view';
import { yUndoPluginKey } from '@tiptap/y-tiptap';
import type { UndoManager } from 'yjs';
import type { DataRowKind } from '../../../shared/schema/extensions/dataRow';
import { deleteColumnIn } from '../../../shared/tables/deleteColumn';
import { deleteRow } from '../../../shared/tables/deleteRow';
import { getDataTable } from '../../../shared/tables/getDataTable';
import { insertColumn } from '../../../shared/tables/insertColumn';
import { insertRow } from '../../../shared/tables/insertRow';
import { moveColumn } from '../../../shared/tables/moveColumn';
import { moveRow } from '../../../shared/tables/moveRow';
import { runTableEdits } from '../../../shared/tables/runTableEdits';
import { setColumn } from '../../../shared/tables/setColumn';
import { setRow } from '../../../shared/tables/setRow';
import { setTable } from '../../../shared/tables/setTable';
import { sortColumns } from '../../../shared/tables/sortColumns';
import { sortRows } from '../../../shared/tables/sortRows';
import type { ColumnFields } from '../../../shared/tables/tableParts';
import { structureChange } from './guardStructure';
import { enterCell } from './moveCaret';
import { visualGrid } from './visualGrid';

/** What people do to a table, by keys, menus and buttons alike. Positions are read anew for each action. */
export class TableActions {
  constructor(
    private readonly view: EditorView,
    readonly tablePosition: number,
    readonly newId: () => string,
  ) {}

  get table(): Node {
    return getDataTable(this.view.state.doc, this.tablePosition);
  }

  /** Adds a row and puts the caret into it, in `column` where that is seen there. */
  addRow(
    beside: string | null,
    side: 'before' | 'after',
    fields: { readonly kind?: DataRowKind; readonly level?: number; readonly column?: string } = {},
  ): void {
    const { kind, level, column } = fields;
    const id = this.newId();
    this.run((transform, position) => {
      insertRow(transform, position, beside, side, { id, kind, level });
    });
    this.enter(id, column);
  }

  /** Moves a row; false when there is nowhere to go. */
  moveRow(row: string, direction: 'up' | 'down'): boolean {
    let moved = false;
    this.run((transform, position) => {
      moved = moveRow(transform, position, row, direction);
    });
    return moved;
  }

  changeRow(row: string, fields: { readonly kind?: DataRowKind; readonly level?: number }): void {
    this.run((transform, position) => {
      setRow(transform, position, row, fields);
    });
  }

  deleteRow(row: string): void {
    const rows = sortRows(this.table);
    const index = rows.findIndex(({ id }) => id === row);
    const next = rows[index + 1] ?? rows[index - 1];
    this.runAll(deleteRow(row));
    if (next) this.enter(next.id);
  }

  /** Inserts a column, of no role unless told; the caret goes into its header. */
  addColumn(index: number, fields: Partial<ColumnFields> & { readonly header?: string } = {}): void {
    const id = this.newId();
    this.runAll(insertColumn(index, { role: 'other', ...fields, id }));
    this.enter(null, id);
  }

  moveColumn(column: string, step: 1 | -1): void {
    const index = sortColumns(this.table).findIndex(({ id }) => id === column);
    if (index < 0) return;
    this.run((transform, position) => {
      moveColumn(transform, position, column, index + step);
    });
  }

  changeColumn(column: string, fields: Partial<ColumnFields>): void {
    this.runApart(() =>
      this.run((transform, position) => {
        setColumn(transform, position, column, fields);
      }),
    );
  }

  deleteColumn(column: string): void {
    // Only words in cells go as a change of the editor.
    this.runApart(() =>
      structureChange.allow(this.view, () => {
        deleteColumnIn(this.view, this.tablePosition, column);
      }),
    );
    this.view.focus();
  }

  changeTable(fields: Parameters<typeof setTable>[2]): void {
    this.run((transform, position) => {
      setTable(transform, position, fields);
    });
  }

  deleteTable(): void {
    const { tr } = this.view.state;
    this.view.dispatch(tr.delete(this.tablePosition, this.tablePosition + this.table.nodeSize));
    this.view.focus();
  }

  /** Does one thing to the table, in one step of undoing. */
  run(edit: Parameters<typeof runTableEdits>[2][number]): void {
    this.runAll([edit]);
  }

  /** Does what is one step of undoing without what is typed right before and after. */
  private runApart(change: () => void): void {
    const undo = yUndoPluginKey.getState(this.view.state) as { undoManager: UndoManager } | undefined;
    undo?.undoManager.stopCapturing();
    change();
    undo?.undoManager.stopCapturing();
  }

  private runAll(edits: Parameters<typeof runTableEdits>[2]): void {
    structureChange.allow(this.view, () => {
      runTableEdits(this.view, this.tablePosition, edits);
    });
    this.view.focus();
  }

  private enter(row: string | null, column?: string): void {
    const places = visualGrid(this.table).find((each) => each[0]?.row === row) ?? [];
    const place = places.find((each) => each.column === column) ?? places[0];
    if (place) enterCell(this.view, this.tablePosition, place, 'end');
  }
}
