import '../../i18n/laterTexts';
import type { EditorView } from '@tiptap/pm/view';
import { yUndoPluginKey } from '@tiptap/y-tiptap';
import i18next from 'i18next';
import type { UndoManager } from 'yjs';
import { atomPrinter } from '../../../shared/plan/printedText';
import { readDataTable } from '../../../shared/plan/readDataTable';
import { getDataTable } from '../../../shared/tables/getDataTable';
import { placeRows } from '../../../shared/tables/placeRows';
import { runTableEdits } from '../../../shared/tables/runTableEdits';
import type { ReadSheet } from '../../../shared/xlsx/readXlsx';
import { readXlsx } from '../../../shared/xlsx/readXlsx';
import { type RowsForTable, rowsForTable } from '../../../shared/xlsx/rowsForTable';
import { showNotice } from '../../components/notices/noticeStore';
import { chooseFile } from '../../features/importExport/chooseFile';
import { labelsOf } from '../behaviours/computedLabels';
import { findPosition } from '../findBlock';
import { structureChange } from './guardStructure';

/** Asks for a workbook and brings the rows of its first sheet that has the table's headers into that table. */
export function bringWorkbookIn(view: EditorView, tableId: string, newId: () => string): void {
  chooseFile('.xlsx', async (file) => {
    try {
      const sheets = readXlsx(new Uint8Array(await file.arrayBuffer()));
      if (!bringSheetsIn(view, tableId, null, sheets, newId)) fail(i18next.t('dataTable.noSuchHeaders'));
    } catch (error) {
      fail(error instanceof Error ? error.message : String(error));
    }
  });
}

/** Brings a pasted range with a header into the table, behind a row; false where its columns are not those of the table. */
export function bringPastedIn(
  view: EditorView,
  tableId: string,
  row: string | null,
  rows: ReadSheet['rows'],
  newId: () => string,
): boolean {
  return bringSheetsIn(view, tableId, row, [{ name: '', rows, merged: [] }], newId);
}

function bringSheetsIn(
  view: EditorView,
  tableId: string,
  start: string | null,
  sheets: readonly ReadSheet[],
  newId: () => string,
): boolean {
  const tablePosition = findPosition(view.state.doc, tableId);
  if (tablePosition === null) return false;
  const table = getDataTable(view.state.doc, tablePosition);
  for (const sheet of sheets) {
    const found = rowsForTable(table, sheet);
    if (!found || found.rows.length === 0) continue;
    const print = atomPrinter(view.state.doc, labelsOf(view.state));
    const placed = placeRows(readDataTable(table), found.rows, newId, start, print);
    const undo = yUndoPluginKey.getState(view.state) as { readonly undoManager: UndoManager } | undefined;
    undo?.undoManager.stopCapturing();
    const before = view.state.doc;
    structureChange.allow(view, () => runTableEdits(view, tablePosition, placed.edits));
    undo?.undoManager.stopCapturing();
    // Where the chapter is closed to this person, that was said already.
    if (placed.added + placed.updated > 0 && view.state.doc.eq(before)) return true;
    showNotice({
      tone: 'fine',
      title: titleOf(placed),
      text: [
        sheets.length > 1 ? i18next.t('dataTable.fromSheet', { name: sheet.name }) : '',
        ...leftOut(found),
      ].join(''),
    });
    return true;
  }
  return false;
}

function titleOf({ added, updated, same }: ReturnType<typeof placeRows>): string {
  const { t } = i18next;
  if (added + updated === 0) return t('dataTable.rowsSame', { count: same });
  if (updated === 0) return t('dataTable.rowsRead', { count: added });
  return t('dataTable.rowsUpdated', { added, updated });
}

function leftOut({ otherColumns, otherRows }: RowsForTable): readonly string[] {
  const { t } = i18next;
  return [
    otherRows > 0 ? t('dataTable.otherRows', { count: otherRows }) : '',
    otherColumns.length > 0
      ? t('dataTable.otherColumns', { names: otherColumns.join(t('dataTable.and')) })
      : '',
  ];
}

function fail(text: string): void {
  showNotice({ tone: 'error', title: i18next.t('dataTable.tableNotRead'), text });
}
