import type { ColumnRole, ValueKind } from '../plan/columnRole';
import { inferColumn } from '../plan/inferColumn';
import { cellText, type DataTableModel } from '../plan/readDataTable';
import type { PlanSettings } from '../schema/settings';
import type { ColumnFields } from './tableParts';

/** What a column could mean. */
export type SuggestedColumn = Pick<ColumnFields, 'role' | 'year' | 'valueKind' | 'numerals'>;

/** A table has one of each. */
const SINGLE: readonly ColumnRole[] = ['number', 'group', 'name', 'unit', 'growth', 'attribute'];

/**
 * What the header and cells of a column without a meaning say that it means, as in a pasted range (SPEC TAB-28); null where they say nothing
 * new. A baseline or target whose header names no year is of the planning period's.
 */
export function suggestColumn(
  table: DataTableModel,
  columnId: string,
  period: PlanSettings['period'],
): SuggestedColumn | null {
  const column = table.columns.find(({ id }) => id === columnId);
  if (column?.role !== 'other') return null;
  const texts = table.rows
    .filter(({ kind }) => kind === 'item')
    .map((row) => cellText(row, columnId))
    .filter((text) => text !== '');
  const { role, year: writtenYear, valueKind } = inferColumn(column.header, texts);
  const isTaken = SINGLE.includes(role) && table.columns.some((each) => each.role === role);
  const isMisplaced = role === 'value' && table.kind !== 'indicators' && table.kind !== 'tasks';
  if (role === 'other' || isTaken || isMisplaced) return null;
  const usualYear = period ? yearOf(valueKind, period) : null;
  const isYearTaken = table.columns.some((each) => each.valueKind === valueKind && each.year === usualYear);
  return {
    role,
    year: writtenYear ?? (isYearTaken ? null : usualYear),
    valueKind,
    // The program counts where nobody has begun to.
    numerals: role === 'number' && texts.length === 0 ? 'decimal' : null,
  };
}

function yearOf(kind: ValueKind | null, period: NonNullable<PlanSettings['period']>): number | null {
  if (kind === 'baseline') return period.from - 1;
  return kind === 'target' ? period.to : null;
}
