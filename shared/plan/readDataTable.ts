import type { Node } from '@tiptap/pm/model';
import type { DataRowKind } from '../schema/extensions/dataRow';
import type { DataTableKind } from '../schema/extensions/dataTable';
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
 * columns, rows or cells with one identity the first counts (SPEC TAB-1 … TAB-4). Value columns without a kind get one by their years.
 */
export function readDataTable(table: Node): DataTableModel {
  const model = known.get(table) ?? read(table);
  known.set(table, model);
  return model;
}

const known = new WeakMap<Node, DataTableModel>();

function read(table: Node): DataTableModel {
  const columns = new Map<string, Node>();
  const rows = new Map<string, Node>();
  table.forEach((child) => {
    const id = (child.attrs.id as string | null) ?? `unnamed ${columns.size + rows.size}`;
    if (child.type.name === 'dataColumn' && !columns.has(id)) columns.set(id, child);
    if (child.type.name === 'dataRow' && !rows.has(id)) rows.set(id, child);
  });
  const unit = (table.attrs.unit as string | null) || null;
  const inOrder = inPrintedOrder([...columns.values()]).map((column) => readColumn(column, unit));
  return {
    id: (table.attrs.id as string | null) ?? '',
    kind: table.attrs.kind as DataTableKind,
    unit,
    totals: table.attrs.totals === true,
    columns: fillValueKinds(inOrder),
    rows: inPrintedOrder([...rows.values()]).map(readRow),
  };
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

function readRow(node: Node): DataTableRow {
  const id = (node.attrs.id as string | null) ?? '';
  const cells = new Map<string, Node>();
  node.forEach((cell) => {
    const column = cell.attrs.column as string | null;
    if (column && !cells.has(column)) cells.set(column, cell);
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

/** Equal keys keep document order, which is the same for everybody; a row without a key follows the row before it. */
function inPrintedOrder(nodes: readonly Node[]): readonly Node[] {
  let key = '';
  return nodes
    .map((node) => {
      key = (node.attrs.order as string | null | undefined) ?? key;
      return { node, key };
    })
    .sort((one, other) => (one.key < other.key ? -1 : one.key > other.key ? 1 : 0))
    .map(({ node }) => node);
}
