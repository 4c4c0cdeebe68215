import type { EditorView } from '@tiptap/pm/view';
import { tableViewsOf } from '../../nodeViews/dataTable/tableView';
import { printedTable } from './printedTable';
import './printedTable.css';

/** Puts a table of HTML into each data table while the browser prints; returns how to stop. */
export function printTables(view: EditorView): () => void {
  let printed: readonly Element[] = [];
  const remove = () => {
    for (const table of printed) table.remove();
    printed = [];
  };
  const insert = () => {
    remove();
    printed = [...tableViewsOf(view)].map((table) => {
      const element = printedTable(table);
      table.dom.append(element);
      return element;
    });
  };
  window.addEventListener('beforeprint', insert);
  window.addEventListener('afterprint', remove);
  return () => {
    remove();
    window.removeEventListener('beforeprint', insert);
    window.removeEventListener('afterprint', remove);
  };
}
