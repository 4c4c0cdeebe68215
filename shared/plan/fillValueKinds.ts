import type { ColumnRole, ValueKind } from './columnRole';

interface ValueColumn {
  readonly role: ColumnRole;
  readonly year: number | null;
  readonly valueKind: ValueKind | null;
}

/**
 * Gives every value column a kind (SPEC TAB-6): where none is said, the earliest year is the baseline, the latest the target, what lies
 * between interim; a lone column is the target. Other columns come back as they were.
 */
export function fillValueKinds<Column extends ValueColumn>(columns: readonly Column[]): readonly Column[] {
  const planned = columns.filter((column) => column.role === 'value' && column.valueKind !== 'actual');
  const years = planned.map((column) => column.year ?? 0);
  const says = (kind: ValueKind) => planned.some((column) => column.valueKind === kind);
  const [hasBaseline, hasTarget] = [says('baseline'), says('target')];
  const kindOf = (year: number): ValueKind => {
    if (!hasTarget && year === Math.max(...years)) return 'target';
    if (!hasBaseline && year === Math.min(...years)) return 'baseline';
    return 'interim';
  };
  return columns.map((column) =>
    column.role === 'value' && column.valueKind === null
      ? { ...column, valueKind: kindOf(column.year ?? 0) }
      : column,
  );
}
