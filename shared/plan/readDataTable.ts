import type { Node } from '@tiptap/pm/model';
import type { DataRowKind } from '../schema/extensions/dataRow';
import type { DataTableKind } from '../schema/extensions/dataTable';
import { sortColumns } from '../tables/sortColumns';
import { sortRows } from '../tables/sortRows';
import type { TablePart } from '../tables/tableParts';
import type { ColumnRole, ValueKind } from './columnRole';
import { fillValueKinds } from './fillValueKinds';
import { inlineText, type PrintAtom } from './inlineText';
import type { PlanColumn } from './plan';
import { responsibilityText } from './responsibilityText';
import { splitUnit } from './splitUnit';

/** A column of a data table: what it means, and its header as it prints. */
export interface DataTableColumn extends PlanColumn {
  readonly header: string;
  readonly numerals: string | null;
  /** In millimetres, or null where nobody set it. */
  readonly width: number | null;
}

export interface DataTableRow {
  readonly id: string;
  readonly kind: DataRowKind;
  readonly level: number;
  readonly node: Node;
  /** The row's cells by column id; a column may have none. */
  readonly cells: ReadonlyMap<string, Node>;
}

/** A data table put in order: columns as they print, rows as they stand, cells by row and column. */
export interface DataTableModel {
  readonly id: string;
  readonly kind: DataTableKind;
  readonly unit: string | null;
  readonly totals: boolean;
  readonly columns: readonly DataTableColumn[];
  readonly rows: readonly DataTableRow[];
}

const printResponsibility: PrintAtom = (atom) =>
  atom.type.name === 'responsibility' ? responsibilityText(atom.attrs) : '';

/**
 * Reads a `dataTable` node, also one that a merge left in disorder: columns and moved rows come by their order keys, of two
 * columns or rows with one identity the first counts, of two cells the first that has content (SPEC TAB-1 … TAB-4). Value columns without a kind get one by their years.
 */
export function readDataTable(table: Node): DataTableModel {
  const model = known.get(table) ?? read(table);
  known.set(table, model);
  return model;
}

const known = new WeakMap<Node, DataTableModel>();

function read(table: Node): DataTableModel {
  const unit = (table.attrs.unit as string | null) || null;
  return {
    id: (table.attrs.id as string | null) ?? '',
    kind: table.attrs.kind as DataTableKind,
    unit,
    totals: table.attrs.totals === true,
    columns: fillValueKinds(firstOfEach(sortColumns(table)).map((column) => readColumn(column.node, unit))),
    rows: firstOfEach(sortRows(table)).map(readRow),
  };
}

function firstOfEach(parts: readonly TablePart[]): readonly TablePart[] {
  const seen = new Set<string>();
  return parts.filter(({ id }) => {
    if (seen.has(id)) return false;
    if (id) seen.add(id);
    return true;
  });
}

/** The text of a row's cell, trimmed; '' where the row has no cell. Cited values print through `printAtom`. */
export function cellText(
  row: DataTableRow,
  columnId: string | undefined,
  printAtom: PrintAtom = printResponsibility,
): string {
  const cell = columnId === undefined ? undefined : row.cells.get(columnId);
  return cell ? inlineText(cell, printAtom).trim() : '';
}

function readRow({ id, node }: TablePart): DataTableRow {
  const cells = new Map<string, Node>();
  node.forEach((cell) => {
    const column = cell.attrs.column as string | null;
    if (column && !cells.get(column)?.content.size) cells.set(column, cell);
  });
  return { id, kind: node.attrs.kind as DataRowKind, level: node.attrs.level as number, node, cells };
}

function readColumn(node: Node, tableUnit: string | null): DataTableColumn {
  const written = inlineText(node)
    .replace(/\s*\n\s*/g, '')
    .trim();
  const { name, unit: writtenUnit } = splitUnit(written);
  const unit = (node.attrs.unit as string | null) || writtenUnit;
  const unitIsElsewhere = unit === null || writtenUnit !== null || unit === tableUnit;
  return {
    id: (node.attrs.id as string | null) ?? '',
    name,
    header: unitIsElsewhere ? written : `${written}（${unit}）`,
    role: node.attrs.role as ColumnRole,
    year: node.attrs.year as number | null,
    valueKind: node.attrs.valueKind as ValueKind | null,
    unit,
    numerals: node.attrs.numerals as string | null,
    width: node.attrs.width as number | null,
  };
}
