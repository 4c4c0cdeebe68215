import type { Node } from '@tiptap/pm/model';
import {
  type DataTableColumn,
  type DataTableModel,
  type DataTableRow,
  readDataTable,
} from '../plan/readDataTable';
import { rowNumbers } from '../plan/rowNumbers';
import { tableTotals } from '../plan/totals';
import { compareAttributes } from './compareAttributes';
import { compareText } from './compareText';
import type { ComparedCell, ComparedColumn, ComparedRow, ComparedTable, TextPiece } from './comparison';
import { findMoved } from './findMoved';
import { interleave } from './interleave';
import { matchItems } from './matchItems';
import type { Side } from './sides';

interface TableSide {
  readonly model: DataTableModel;
  readonly numbers: ReadonlyMap<string, string>;
  readonly totals: ReadonlyMap<string, string>;
  readonly side: Side;
}

/** Compares two data tables: columns and rows by identity, by header and name where ids differ; then cells by word, as they print. */
export function compareDataTables(
  older: Node,
  newer: Node,
  sides: { readonly older: Side; readonly newer: Side },
  trustIds: boolean,
  nextMove: () => number,
): ComparedTable {
  const [before, after] = [readTableSide(older, sides.older), readTableSide(newer, sides.newer)];
  const columns = compareColumns(before.model.columns, after.model.columns, trustIds);
  const rows = compareRows(before, after, columns, trustIds, nextMove);
  return { columns, rows, totals: compareTotals(before, after, columns) };
}

function readTableSide(table: Node, side: Side): TableSide {
  const model = readDataTable(table);
  const totals = model.totals ? tableTotals(model) : new Map<string, string>();
  return { model, side, totals, numbers: rowNumbers(model) };
}

function compareColumns(
  older: readonly DataTableColumn[],
  newer: readonly DataTableColumn[],
  trustIds: boolean,
): ComparedColumn[] {
  const item = (column: DataTableColumn) => ({
    id: trustIds ? column.id : null,
    family: 'column',
    text: column.header,
    key: column.role === 'other' ? '' : [column.role, column.year, column.valueKind].join(' '),
  });
  const matches = matchItems(older.map(item), newer.map(item));
  const moved = findMoved(
    matches,
    newer.map(() => 1),
  );
  return interleave(older.length, matches, moved)
    .filter(({ move }) => move !== 'from')
    .map((place): ComparedColumn => {
      const [before, after] = [older[place.older ?? -1] ?? null, newer[place.newer ?? -1] ?? null];
      const header = compareText(before?.header ?? '', after?.header ?? '');
      const isMoved = place.move === 'to';
      const meaning = (column: DataTableColumn | null) =>
        column && [column.role, column.year, column.valueKind, column.unit, column.numerals].join(' ');
      const changed = isMoved || meaning(before) !== meaning(after) || hasChanges(header);
      const status = !before ? 'inserted' : !after ? 'deleted' : changed ? 'changed' : 'same';
      return { status, moved: isMoved, older: before, newer: after, header };
    });
}

function hasChanges(pieces: readonly TextPiece[]): boolean {
  return pieces.some(({ kind }) => kind !== 'same');
}

function printCell(
  { model, side, numbers }: TableSide,
  row: DataTableRow | null,
  column: DataTableColumn | null,
): string {
  if (!row || !column) return '';
  const computed = column.role === 'number' && column.numerals ? numbers.get(row.id) : undefined;
  if (computed !== undefined) return computed;
  const cell = row.cells.get(column.id);
  return cell && model ? side.textOf(cell) : '';
}

function compareRows(
  before: TableSide,
  after: TableSide,
  columns: readonly ComparedColumn[],
  trustIds: boolean,
  nextMove: () => number,
): ComparedRow[] {
  const items = (table: TableSide) => {
    const name = table.model.columns.find(({ role }) => role === 'name') ?? null;
    return table.model.rows.map((row) => {
      const cells = table.model.columns.filter(({ numerals }) => !numerals);
      return {
        id: trustIds ? row.id : null,
        family: row.kind,
        text: cells.map((column) => printCell(table, row, column)).join('\n'),
        key: printCell(table, row, name),
      };
    });
  };
  const matches = matchItems(items(before), items(after));
  const moved = findMoved(
    matches,
    after.model.rows.map(() => 1),
  );
  const numbers = new Map<number, number>();
  return interleave(before.model.rows.length, matches, moved).map((place): ComparedRow => {
    const [older, newer] = [
      before.model.rows[place.older ?? -1] ?? null,
      after.model.rows[place.newer ?? -1] ?? null,
    ];
    const cells = columns.map((column) =>
      compareCell(
        { row: older, column: column.older, text: printCell(before, older, column.older) },
        { row: newer, column: column.newer, text: printCell(after, newer, column.newer) },
      ),
    );
    const attributes = older && newer ? compareAttributes(older.node, newer.node) : [];
    const changed = attributes.length > 0 || cells.some(({ status }) => status !== 'same');
    const status = !older ? 'inserted' : !newer ? 'deleted' : changed ? 'changed' : 'same';
    if (place.move && place.newer !== null && !numbers.has(place.newer)) numbers.set(place.newer, nextMove());
    const move = place.move && { number: numbers.get(place.newer ?? -1) ?? 0, place: place.move };
    return { status, move, older, newer, attributes, cells };
  });
}

interface CellSide {
  readonly row: DataTableRow | null;
  readonly column: DataTableColumn | null;
  readonly text: string;
}

function compareCell(older: CellSide, newer: CellSide): ComparedCell {
  const pieces = compareText(older.text, newer.text);
  const [isOlder, isNewer] = [older.row && older.column, newer.row && newer.column].map(Boolean);
  const status =
    !isOlder && isNewer
      ? 'inserted'
      : isOlder && !isNewer
        ? 'deleted'
        : hasChanges(pieces)
          ? 'changed'
          : 'same';
  const nodeOf = ({ row, column }: CellSide) => (row && column && row.cells.get(column.id)) || null;
  return { status, older: nodeOf(older), newer: nodeOf(newer), pieces };
}

function compareTotals(
  before: TableSide,
  after: TableSide,
  columns: readonly ComparedColumn[],
): ComparedRow | null {
  if (!before.model.totals && !after.model.totals) return null;
  const cells = columns.map((column): ComparedCell => {
    const pieces = compareText(
      before.totals.get(column.older?.id ?? '') ?? '',
      after.totals.get(column.newer?.id ?? '') ?? '',
    );
    return { status: hasChanges(pieces) ? 'changed' : 'same', older: null, newer: null, pieces };
  });
  const changed = cells.some(({ status }) => status !== 'same');
  const status = !before.model.totals
    ? 'inserted'
    : !after.model.totals
      ? 'deleted'
      : changed
        ? 'changed'
        : 'same';
  return { status, move: null, older: null, newer: null, attributes: [], cells };
}
