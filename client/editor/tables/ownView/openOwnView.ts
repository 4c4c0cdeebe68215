import type { EditorView } from '@tiptap/pm/view';
import type { DataTableView } from '../../nodeViews/dataTable/tableView';
import { OwnTableView } from './ownTableView';

/** Opens the bar above a table in which one chooses what to see of it, or goes to it; by a column where one is named. */
export function openOwnView(view: EditorView, table: DataTableView, column?: string): void {
  const own = table.ownView instanceof OwnTableView ? table.ownView : new OwnTableView(table, view);
  own.enter(column);
}
