import './tableControls.css';
import { Extension } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { tableViewsOf } from '../nodeViews/dataTable/tableView';
import { Completion } from './completion';
import { keepsTables } from './guardStructure';
import type { TableControls } from './tableControls';
import { runTableKey, tableKeys } from './tableKeys';
import { pasteIntoTable } from './tablePaste';

export interface DataTablesOptions {
  readonly newId: () => string;
}

/** Editing of data tables: keys, paste, controls, and what keeps the tables whole. Their views are `dataTableViews`. */
export const DataTables = Extension.create<DataTablesOptions, { controls: TableControls | null }>({
  name: 'dataTables',
  // Before plain tables, lists and the plan's own keys.
  priority: 700,
  addOptions() {
    return { newId: () => '' };
  },
  addStorage: () => ({ controls: null }),
  addKeyboardShortcuts() {
    const keys = Object.entries(tableKeys(this.options.newId)).map(
      ([name, key]) => [name, () => runTableKey(this.editor.view, name, key)] as const,
    );
    const openMenu = () => this.storage.controls?.openCellMenu() ?? false;
    return { ...Object.fromEntries(keys), 'Shift-F10': openMenu, ContextMenu: openMenu };
  },
  addProseMirrorPlugins() {
    let current: EditorView | null = null;
    const { editor, options, storage } = this;
    return [
      new Plugin({
        key: new PluginKey('dataTables'),
        filterTransaction: (transaction) =>
          keepsTables(current, transaction, current ? tableViewsOf(current) : []),
        props: {
          handlePaste: (view, event, slice) =>
            pasteIntoTable(view, event.clipboardData, slice, options.newId),
        },
        view: (view) => {
          current = view;
          const completion = new Completion(view);
          void import('./tableControls').then(({ TableControls: Controls }) => {
            if (current === view)
              storage.controls = new Controls(view, options.newId, (request) =>
                editor.storage.chartEditing.open?.(request),
              );
          });
          const refresh = () => {
            let structureChanged = false;
            for (const table of tableViewsOf(view)) structureChanged = table.refresh() || structureChanged;
            if (structureChanged) completion.soon();
          };
          refresh();
          return {
            update: () => {
              refresh();
              storage.controls?.update();
            },
            destroy: () => {
              completion.destroy();
              storage.controls?.destroy();
              storage.controls = null;
              current = null;
            },
          };
        },
      }),
    ];
  },
});
