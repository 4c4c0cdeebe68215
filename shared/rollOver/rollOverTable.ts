import type { JSONContent } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import {
  cellText,
  type DataTableColumn,
  type DataTableModel,
  type DataTableRow,
  readDataTable,
} from '../plan/readDataTable';
import type { ColumnSpec, DocumentBuilder, RowSpec } from '../sample/builder';
import { advancePeriod, PERIOD_YEARS } from './advancePeriod';

/** Rows that a new list begins with. */
const EMPTY_ROWS = 3;

/** The indicator table of the next period: its old targets beside a new baseline and new targets, both to be filled. */
export function nextIndicatorTable(node: Node, b: DocumentBuilder): JSONContent {
  const table = readDataTable(node);
  const target = lastTarget(table);
  const year = target?.year ?? null;
  const values: SourcedColumn[] = [
    ...(target
      ? [{ name: year ? `${year}年规划目标` : '上期目标', role: 'other' as const, source: target.id }]
      : []),
    {
      name: year ? `${year}年基期值` : '基期值',
      role: 'value',
      valueKind: 'baseline',
      ...(year && { year }),
    },
    {
      name: year ? `${year + PERIOD_YEARS}年目标值` : '目标值',
      role: 'value',
      valueKind: 'target',
      ...(year && { year: year + PERIOD_YEARS }),
    },
  ];
  return buildTable(table, b, withValues(table, values));
}

/** Whether all years that a table has values of lie before `year`: it tells what was, not what is to be. */
export function isBefore(node: Node, year: number): boolean {
  const years = readDataTable(node).columns.flatMap((column) => column.year ?? []);
  return years.length > 0 && years.every((each) => each < year);
}

/** The table of what was reached 完成情况表: baseline and target of the old period, what was really reached, growth. */
export function completionTable(node: Node, b: DocumentBuilder): JSONContent | null {
  const table = readDataTable(node);
  const target = lastTarget(table);
  if (!target) return null;
  const baseline = table.columns.find(({ valueKind }) => valueKind === 'baseline');
  const { year } = target;
  const values: SourcedColumn[] = [
    ...(baseline
      ? [
          {
            name: baseline.name,
            role: 'value' as const,
            valueKind: 'baseline' as const,
            ...(baseline.year && { year: baseline.year }),
            source: baseline.id,
          },
        ]
      : []),
    { name: year ? `${year}年目标值` : '目标值', role: 'other', source: target.id },
    { name: year ? `${year}年实际值` : '实际值', role: 'value', valueKind: 'actual', ...(year && { year }) },
    { name: '增幅', role: 'growth' },
  ];
  return buildTable(table, b, withValues(table, values));
}

/** A task table, project list or key project list of the next period: its columns and empty rows. */
export function nextList(node: Node, b: DocumentBuilder): JSONContent {
  const table = readDataTable(node);
  return b.dataTable({
    kind: table.kind,
    ...(table.unit && { unit: table.unit }),
    totals: table.totals,
    totalsBy: table.totalsBy,
    columns: table.columns.map((column) => keepColumn(column)),
    rows: Array.from({ length: EMPTY_ROWS }, () => ({ cells: [] })),
  });
}

/** A new column that may take its texts from one of the old table. */
type SourcedColumn = ColumnSpec & { readonly source?: string };

function lastTarget(table: DataTableModel): DataTableColumn | undefined {
  return table.columns.findLast(({ valueKind }) => valueKind === 'target');
}

/** The columns of the old table with its value and growth columns replaced, where the first of them stood. */
function withValues(table: DataTableModel, values: readonly SourcedColumn[]): readonly SourcedColumn[] {
  const isReplaced = ({ role }: DataTableColumn) => role === 'value' || role === 'growth';
  const first = table.columns.findIndex(isReplaced);
  const kept = (columns: readonly DataTableColumn[]) =>
    columns
      .filter((column) => !isReplaced(column))
      .map((column) => ({ ...keepColumn(column), source: column.id }));
  return [...kept(table.columns.slice(0, first)), ...values, ...kept(table.columns.slice(first))];
}

function keepColumn({ header, role, unit, numerals, width }: DataTableColumn): SourcedColumn {
  return {
    name: advancePeriod(header),
    role,
    ...(unit && !header.includes(unit) && { unit }),
    ...(numerals && { numerals: numerals as 'decimal' }),
    ...(width && { width }),
  };
}

function buildTable(
  table: DataTableModel,
  b: DocumentBuilder,
  columns: readonly SourcedColumn[],
): JSONContent {
  return b.dataTable({
    kind: table.kind,
    ...(table.unit && { unit: table.unit }),
    columns: columns.map(({ source: _source, ...column }) => column),
    rows: table.rows.filter(({ kind }) => kind !== 'remark').map((row) => buildRow(row, columns)),
  });
}

function buildRow(row: DataTableRow, columns: readonly SourcedColumn[]): RowSpec {
  return {
    kind: row.kind,
    level: row.level,
    cells: columns.map(({ source }) => (source ? cellText(row, source) : '')),
  };
}
