import { Extension } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { tableViewsOf } from '../nodeViews/dataTable/tableView';
import { Completion } from './completion';
import { keepsTables } from './guardStructure';
import { runTableKey, tableKeys } from './tableKeys';

export interface DataTablesOptions {
  readonly newId: () => string;
}

/** Editing of data tables: keys, paste, controls, and what keeps the tables whole. Their views are `dataTableViews`. */
export const DataTables = Extension.create<DataTablesOptions>({
  name: 'dataTables',
  // Before plain tables, lists and the plan's own keys.
  priority: 700,
  addOptions() {
    return { newId: () => '' };
  },
  addKeyboardShortcuts() {
    const keys = Object.entries(tableKeys(this.options.newId));
    return Object.fromEntries(
      keys.map(([name, key]) => [name, () => runTableKey(this.editor.view, name, key)]),
    );
  },
  addProseMirrorPlugins() {
    let current: EditorView | null = null;
    return [
      new Plugin({
        key: new PluginKey('dataTables'),
        filterTransaction: (transaction) =>
          keepsTables(current, transaction, current ? tableViewsOf(current) : []),
        view: (view) => {
          current = view;
          const completion = new Completion(view);
          const refresh = () => {
            let structureChanged = false;
            for (const table of tableViewsOf(view)) structureChanged = table.refresh() || structureChanged;
            if (structureChanged) completion.soon();
          };
          refresh();
          return {
            update: refresh,
            destroy: () => {
              completion.destroy();
              current = null;
            },
          };
        },
      }),
    ];
  },
});
