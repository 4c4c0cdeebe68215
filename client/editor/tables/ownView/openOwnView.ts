import type { EditorView } from '@tiptap/pm/view';
import { readDataTable } from '../../../../shared/plan/readDataTable';
import { type DataTableView, tableViewsOf } from '../../nodeViews/dataTable/tableView';
import { OwnTableView } from './ownTableView';
import { rememberedView } from './rememberedView';

/** Opens the bar above a table in which one chooses what to see of it, or goes to it; by a column where one is named. */
export function openOwnView(view: EditorView, table: DataTableView, column?: string): void {
  const own = table.ownView instanceof OwnTableView ? table.ownView : new OwnTableView(table, view);
  own.enter(column);
}

/** Shows the tables of the plan as this person left them (SPEC TAB-17); the caret stays where it is. */
export function restoreOwnViews(view: EditorView): void {
  for (const table of tableViewsOf(view)) {
    const criteria = table.ownView ? null : rememberedView(readDataTable(table.node));
    if (criteria) new OwnTableView(table, view, criteria);
  }
}
