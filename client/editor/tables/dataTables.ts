import { scriptPart } from '../../components/scriptPart';
import './tableControls.css';
import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { tableViewsOf } from '../nodeViews/dataTable/tableView';
import { Completion } from './completion';
import { keepsTables } from './guardStructure';
import { type CellRange, cellRangeKey, cellRangeOf, nextCellRange } from './range/cellRange';
import type { CellRanges, RangeKey } from './range/cellRanges';
import type { TableControls } from './tableControls';
import { runTableKey, tableKeys } from './tableKeys';

const RANGES = scriptPart(() => import('./range/startRanges'));
const CONTROLS = scriptPart(() => import('./tableControls'));
const PRINTING = scriptPart(() => import('./printed/printTables'));

export interface DataTablesOptions {
  readonly newId: () => string;
}

declare module '@tiptap/core' {
  interface Storage {
    dataTables: DataTablesStorage;
  }
}

/** The keys that select rectangles of cells and work on them. */
const RANGE_KEYS: readonly RangeKey[] = [
  'Shift-ArrowUp',
  'Shift-ArrowDown',
  'Shift-ArrowLeft',
  'Shift-ArrowRight',
  'Escape',
  'Mod-a',
  'Delete',
  'Backspace',
];

interface DataTablesStorage {
  controls: TableControls | null;
  /** Null until its script has come. */
  ranges: CellRanges | null;
}

/** Editing of data tables: keys, paste, controls, and what keeps the tables whole. Their views are `dataTableViews`. */
export const DataTables = Extension.create<DataTablesOptions, DataTablesStorage>({
  name: 'dataTables',
  // Before plain tables, lists and the plan's own keys.
  priority: 700,
  addOptions() {
    return { newId: () => '' };
  },
  addStorage: () => ({ controls: null, ranges: null }),
  addKeyboardShortcuts() {
    const keys = new Map(
      Object.entries(tableKeys(this.options.newId)).map(([name, key]) => [
        name,
        () => runTableKey(this.editor.view, name, key),
      ]),
    );
    for (const name of RANGE_KEYS) {
      const inCell = keys.get(name) ?? (() => false);
      const inRange = () => this.storage.ranges?.run(name) ?? false;
      // All of the cell first, then all of the table.
      keys.set(name, name === 'Mod-a' ? () => inCell() || inRange() : () => inRange() || inCell());
    }
    const openMenu = () => this.storage.controls?.openCellMenu() ?? false;
    return { ...Object.fromEntries(keys), 'Shift-F10': openMenu, ContextMenu: openMenu };
  },
  addProseMirrorPlugins() {
    let current: EditorView | null = null;
    const { editor, options, storage } = this;
    return [
      new Plugin<CellRange | null>({
        key: cellRangeKey,
        state: { init: () => null, apply: (transaction, before) => nextCellRange(transaction, before) },
        filterTransaction: (transaction) =>
          keepsTables(current, transaction, current ? tableViewsOf(current) : []),
        props: {
          decorations: (state) => (cellRangeOf(state) ? storage.ranges?.decorations(state) : null),
          handleDOMEvents: {
            copy: (_view, event) => storage.ranges?.copy(event, false) ?? false,
            cut: (_view, event) => storage.ranges?.copy(event, true) ?? false,
          },
          // While cells are dragged over, the browser's own selection does not count.
          createSelectionBetween: (view) => (storage.ranges?.isDragged ? view.state.selection : null),
          handlePaste: (_view, event, slice) => storage.ranges?.paste(event, slice) ?? false,
        },
        view: (view) => {
          current = view;
          const completion = new Completion(view);
          let stopRanges = RANGES.whenHere(({ startRanges }) => {
            [storage.ranges, stopRanges] = startRanges(view, options.newId);
          });
          const giveUpControls = CONTROLS.whenHere(({ TableControls: Controls }) => {
            storage.controls = new Controls(
              view,
              options.newId,
              (request) => editor.storage.chartEditing.open?.(request),
              () => editor.storage.computedTexts.liveTexts.sources().settings.period,
            );
          });
          let stopPrinting = PRINTING.whenHere(({ printTables }) => {
            stopPrinting = printTables(view);
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
              stopRanges();
              giveUpControls();
              stopPrinting();
              storage.ranges = null;
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
