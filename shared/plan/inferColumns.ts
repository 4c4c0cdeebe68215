import type { ValueKind } from './columnRole';
import { type InferredColumn, inferColumn } from './inferColumn';

/**
 * What the columns of one table are, from the texts of its header row and of the rows below (SPEC TAB-5, TAB-6). Where no header
 * says which value it holds, the earliest year is the baseline, the latest the target, what lies between interim.
 */
export function inferColumns(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
): readonly InferredColumn[] {
  const columns = headers.map((header, index) =>
    inferColumn(
      header,
      rows.map((row) => row[index] ?? ''),
    ),
  );
  return fillValueKinds(settleGroups(columns));
}

/** 类别 before an indicator's name is its group; before a project's it stays its category. A second name is content. */
function settleGroups(columns: readonly InferredColumn[]): InferredColumn[] {
  const hasValues = columns.some((column) => column.role === 'value');
  const nameAt = columns.findIndex((column) => column.role === 'name');
  const contentAt = columns.findIndex((column) => column.role === 'content');
  return columns.map((column, index) => {
    if (column.role === 'category' && hasValues && (nameAt < 0 || index < nameAt))
      return { ...column, role: 'group' };
    if (hasValues && nameAt < 0 && index === contentAt) return { ...column, role: 'name' };
    if (column.role === 'name' && index > nameAt) {
      if (hasValues && nameAt === 0 && index === 1) return column;
      return { ...column, role: contentAt < 0 && !hasValues ? 'content' : 'other' };
    }
    if (column.role === 'name' && hasValues && columns[index + 1]?.role === 'name')
      return { ...column, role: 'group' };
    return column;
  });
}

function fillValueKinds(columns: readonly InferredColumn[]): InferredColumn[] {
  const open = columns.filter((column) => column.role === 'value' && column.valueKind === null);
  const years = columns
    .filter((column) => column.role === 'value' && column.valueKind !== 'actual')
    .map((column) => column.year ?? 0);
  const hasBaseline = columns.some((column) => column.valueKind === 'baseline');
  const hasTarget = columns.some((column) => column.valueKind === 'target');
  const kindOf = (column: InferredColumn): ValueKind => {
    const year = column.year ?? 0;
    if (!hasTarget && year === Math.max(...years)) return 'target';
    if (!hasBaseline && year === Math.min(...years)) return 'baseline';
    return 'interim';
  };
  return columns.map((column) => (open.includes(column) ? { ...column, valueKind: kindOf(column) } : column));
}
