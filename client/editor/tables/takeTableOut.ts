import '../../i18n/laterTexts';
import type { Node } from '@tiptap/pm/model';
import type { EditorView } from '@tiptap/pm/view';
import i18next from 'i18next';
import { documentIndex } from '../../../shared/plan/documentIndex';
import { atomPrinter } from '../../../shared/plan/printedText';
import { dataTableGrid } from '../../../shared/text/tableGrid';
import { dataTableSheet } from '../../../shared/xlsx/dataTableSheet';
import { writeXlsx } from '../../../shared/xlsx/writeXlsx';
import { showNotice } from '../../components/notices/noticeStore';
import { saveFile } from '../../features/importExport/saveFile';
import { labelsOf } from '../behaviours/computedLabels';
import { copyCells } from './copyCells';

/** Puts a table as it prints on the clipboard, so that a spreadsheet takes it as cells and Word as a table. */
export async function copyTable(view: EditorView, table: Node): Promise<void> {
  const { rows } = dataTableGrid(table, printerOf(view));
  const done = await copyCells(rows);
  showNotice(
    done
      ? { tone: 'fine', title: i18next.t('dataTable.tableCopied') }
      : { tone: 'error', title: i18next.t('common.copyFailed') },
  );
}

/** Has the browser save a table as a workbook, named by its caption. */
export function saveTable(view: EditorView, table: Node): void {
  const caption = documentIndex(view.state.doc).captions.get(String(table.attrs.id ?? ''));
  const title = caption?.textContent.trim() || i18next.t('dataTable.tableName');
  const file = `${title.replace(/[\\/:*?"<>|]/g, ' ')}.xlsx`;
  const bytes = writeXlsx([dataTableSheet(table, title, printerOf(view))]);
  saveFile(new Blob([new Uint8Array(bytes)]), file);
  showNotice({ tone: 'fine', title: i18next.t('dataTable.tableSaved', { file }) });
}

function printerOf({ state }: EditorView) {
  return atomPrinter(state.doc, labelsOf(state));
}
