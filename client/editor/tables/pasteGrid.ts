import '../../i18n/laterTexts';
import type { Node } from '@tiptap/pm/model';
import type { EditorView } from '@tiptap/pm/view';
import i18next from 'i18next';
import { readDataTable } from '../../../shared/plan/readDataTable';
import { rowNumbers } from '../../../shared/plan/rowNumbers';
import { cellContent } from '../../../shared/tables/cellContent';
import { cellOf } from '../../../shared/tables/cellOf';
import { getDataTable } from '../../../shared/tables/getDataTable';
import { insertRow } from '../../../shared/tables/insertRow';
import { runTableEdits } from '../../../shared/tables/runTableEdits';
import { sortColumns } from '../../../shared/tables/sortColumns';
import { sortRows } from '../../../shared/tables/sortRows';
import type { TableEdit } from '../../../shared/tables/tableEdit';
import { showNotice } from '../../components/notices/noticeStore';
import { ownRowsAt } from '../nodeViews/dataTable/tableView';
import type { CellSpot } from './cellSpot';
import { structureChange } from './guardStructure';
import type { PastedGrid } from './readPastedGrid';
import { seenRows } from './seenRows';

/**
 * Fills cells from the caret's on, to the right and down, with a pasted table; rows are added below where the table is too short,
 * columns beyond the last are left out, and that is said. Numbers that the program counts are not overwritten. Pasted texts replace what
 * was there, as in a spreadsheet. In an own view only the rows that are seen are filled.
 */
export function pasteGrid(view: EditorView, spot: CellSpot, grid: PastedGrid, newId: () => string): void {
  const columns = sortColumns(spot.table).map(({ id }) => id);
  const firstColumn = columns.indexOf(spot.column);
  // Rows with one text across are passed over, unless the paste begins there.
  const rows = seenRows(spot.table, ownRowsAt(view, spot.tablePosition))
    .filter(
      ({ id, node }) => id === spot.row || (node.attrs.kind !== 'group' && node.attrs.kind !== 'remark'),
    )
    .map(({ id }) => id);
  const firstRow = spot.row === null ? 0 : rows.indexOf(spot.row);
  if (firstColumn < 0 || firstRow < 0) return;
  const body = spot.row === null ? grid.slice(1) : grid;
  const missing = Math.max(0, firstRow + body.length - rows.length);
  const added = Array.from({ length: missing }, newId);
  const addRows = added.map<TableEdit>((id, index) => (transform, position) => {
    insertRow(transform, position, added[index - 1] ?? rows.at(-1) ?? null, 'after', { id });
  });
  const targets = [...rows, ...added].slice(firstRow, firstRow + body.length);
  const fill: TableEdit = (transform, position) => {
    const table = getDataTable(transform.doc, position);
    const writes = cellWrites(table, targets, columns.slice(firstColumn), body);
    if (spot.row === null) writes.push(...headerWrites(table, columns.slice(firstColumn), grid[0] ?? []));
    for (const { offset, node, text } of writes.sort((left, right) => right.offset - left.offset)) {
      const from = position + 1 + offset + 1;
      transform.replaceWith(from, from + node.content.size, [...cellContent(node.type.schema, text)]);
    }
  };
  structureChange.allow(view, () => runTableEdits(view, spot.tablePosition, [...addRows, fill]));
  const seen = columns.length - firstColumn;
  const beyond = Math.max(...grid.map((texts) => texts.findLastIndex((text) => text !== '') + 1)) - seen;
  if (beyond > 0)
    showNotice({ tone: 'error', title: i18next.t('dataTable.columnsBeyond', { count: beyond }) });
}

interface Write {
  /** Counted from the table's content start to the cell. */
  readonly offset: number;
  readonly node: Node;
  readonly text: string;
}

function cellWrites(
  table: Node,
  rowIds: readonly string[],
  columnIds: readonly string[],
  grid: PastedGrid,
): Write[] {
  const model = readDataTable(table);
  const numbers = rowNumbers(model);
  const counted = model.columns.find(({ role }) => role === 'number')?.id;
  return sortRows(table).flatMap((row) => {
    const texts = grid[rowIds.indexOf(row.id)] ?? [];
    return columnIds.slice(0, texts.length).flatMap((columnId, index) => {
      const cell = cellOf(row.node, columnId);
      if (!cell || (columnId === counted && numbers.has(row.id))) return [];
      return [{ offset: row.offset + 1 + cell.offset, node: cell.node, text: texts[index] ?? '' }];
    });
  });
}

function headerWrites(table: Node, columnIds: readonly string[], texts: readonly string[]): Write[] {
  return sortColumns(table).flatMap(({ id, offset, node }) => {
    const text = columnIds.includes(id) ? texts[columnIds.indexOf(id)] : undefined;
    return text === undefined ? [] : [{ offset, node, text }];
  });
}
