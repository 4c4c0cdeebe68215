import '../../i18n/laterTexts';
import type { EditorView } from '@tiptap/pm/view';
import i18next from 'i18next';
import { cellText, readDataTable } from '../../../shared/plan/readDataTable';
import { getDataTable } from '../../../shared/tables/getDataTable';
import { matchColumns } from '../../../shared/xlsx/matchColumns';
import { readXlsx } from '../../../shared/xlsx/readXlsx';
import { showNotice } from '../../components/notices/noticeStore';
import { chooseFile } from '../../features/importExport/chooseFile';
import { pasteGrid } from './pasteGrid';
import type { TableActions } from './tableActions';

/** Asks for a workbook and adds its rows below those of a table, each text in the column of the same header. */
export function bringTableIn(view: EditorView, actions: TableActions, newId: () => string): void {
  chooseFile('.xlsx', async (file) => {
    try {
      const grid = findRows(view, actions.tablePosition, new Uint8Array(await file.arrayBuffer()));
      if (grid === null) fail(i18next.t('dataTable.noSuchHeaders'));
      else addRows(view, actions, grid, newId);
    } catch (error) {
      fail(error instanceof Error ? error.message : String(error));
    }
  });
}

function fail(text: string): void {
  showNotice({ tone: 'error', title: i18next.t('dataTable.tableNotRead'), text });
}

/** The rows of the first sheet whose headers are those of the table. */
function findRows(view: EditorView, tablePosition: number, bytes: Uint8Array) {
  const table = readDataTable(getDataTable(view.state.doc, tablePosition));
  for (const { rows } of readXlsx(bytes)) {
    const found = matchColumns(table, rows);
    if (found && found.length > 0) return found;
  }
  return null;
}

function addRows(
  view: EditorView,
  actions: TableActions,
  grid: readonly (readonly string[])[],
  newId: () => string,
): void {
  const { rows, columns } = readDataTable(actions.table);
  const last = rows.at(-1);
  const isEmpty = last?.kind === 'item' && columns.every(({ id }) => cellText(last, id) === '');
  const [firstColumn] = columns;
  if (!firstColumn) return;
  if (!isEmpty) actions.addRow(last?.id ?? null, 'after');
  const row = readDataTable(actions.table).rows.at(-1);
  const spot = row && {
    tablePosition: actions.tablePosition,
    table: actions.table,
    row: row.id,
    column: firstColumn.id,
    cell: row.node,
    cellPosition: actions.tablePosition,
  };
  if (!spot) return;
  pasteGrid(view, spot, grid, newId);
  showNotice({ tone: 'fine', title: i18next.t('dataTable.rowsRead', { count: grid.length }) });
}
