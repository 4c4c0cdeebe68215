import type { Node } from '@tiptap/pm/model';
import type { DataRowKind } from '../schema/extensions/dataRow';
import type { DataTableKind, TotalsBy } from '../schema/extensions/dataTable';
import { sortColumns } from '../tables/sortColumns';
import { sortRows } from '../tables/sortRows';
import type { TablePart } from '../tables/tableParts';
import { citesOthers } from './citesOthers';
import type { ColumnRole, ValueKind } from './columnRole';
import { fillValueKinds } from './fillValueKinds';
import { inlineText, type PrintAtom, printOwn } from './inlineText';
import { memoByNode } from './memoByNode';
import type { PlanColumn } from './plan';
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
  /** True when a cell prints what stands elsewhere. */
  readonly citesOthers: boolean;
}

/** A data table put in order: columns as they print, rows as they stand, cells by row and column. */
export interface DataTableModel {
  readonly id: string;
  readonly kind: DataTableKind;
  readonly unit: string | null;
  readonly totals: boolean;
  /** What computed subtotals are taken by, or null for none. */
  readonly totalsBy: TotalsBy | null;
  readonly columns: readonly DataTableColumn[];
  readonly rows: readonly DataTableRow[];
}

/**
 * Reads a `dataTable` node, also one that a merge left in disorder: columns and moved rows come by their order keys, of two
 * columns or rows with one identity the first counts, of two cells the first that has content (SPEC TAB-1 … TAB-4). Value columns without a kind get one by their years.
 */
export const readDataTable = memoByNode((table): DataTableModel => {
  const unit = (table.attrs.unit as string | null) || null;
  return {
    id: (table.attrs.id as string | null) ?? '',
    kind: table.attrs.kind as DataTableKind,
    unit,
    totals: table.attrs.totals === true,
    totalsBy: table.attrs.totalsBy as TotalsBy | null,
    columns: readColumns(firstOfEach(sortColumns(table)), unit),
    rows: firstOfEach(sortRows(table)).map(({ node }) => readRow(node)),
  };
});

interface KnownColumns {
  readonly nodes: readonly Node[];
  readonly unit: string | null;
  readonly columns: readonly DataTableColumn[];
}

const knownColumns = new WeakMap<Node, KnownColumns>();

/** The columns; the same array again while none of them changed, so that rows need not be read anew. */
function readColumns(parts: readonly TablePart[], unit: string | null): readonly DataTableColumn[] {
  const [first] = parts;
  if (!first) return [];
  const before = knownColumns.get(first.node);
  if (
    before?.unit === unit &&
    before.nodes.length === parts.length &&
    parts.every(({ node }, index) => node === before.nodes[index])
  )
    return before.columns;
  const nodes = parts.map(({ node }) => node);
  const columns = fillValueKinds(nodes.map((node) => readColumn(node, unit)));
  knownColumns.set(first.node, { nodes, unit, columns });
  return columns;
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
  printAtom: PrintAtom = printOwn,
): string {
  const cell = columnId === undefined ? undefined : row.cells.get(columnId);
  return cell ? inlineText(cell, printAtom).trim() : '';
}

const readRow = memoByNode((node): DataTableRow => {
  const cells = new Map<string, Node>();
  let cites = false;
  node.forEach((cell) => {
    const column = cell.attrs.column as string | null;
    if (column && !cells.get(column)?.content.size) cells.set(column, cell);
    cites ||= citesOthers(cell);
  });
  const { kind, level } = node.attrs as { kind: DataRowKind; level: number };
  return { id: (node.attrs.id as string | null) ?? '', kind, level, node, cells, citesOthers: cites };
});

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
