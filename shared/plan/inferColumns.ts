import type { ColumnRole } from './columnRole';
import { fillValueKinds } from './fillValueKinds';
import { type InferredColumn, inferColumn } from './inferColumn';

/**
 * What the columns of one table are, from the texts of its header row and of the rows below (SPEC TAB-5, TAB-6): each column for
 * itself, then what only its neighbours can tell.
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
  const hasValues = columns.some((column) => column.role === 'value');
  return fillValueKinds(hasValues ? settleIndicatorNames(columns) : settleProjectNames(columns));
}

function withRole(columns: readonly InferredColumn[], index: number, role: ColumnRole): InferredColumn[] {
  return columns.map((column, at) => (at === index ? { ...column, role } : column));
}

/** Among indicators, 类别 or another name before the name groups the rows; without any name the best other column serves. */
function settleIndicatorNames(columns: readonly InferredColumn[]): readonly InferredColumn[] {
  const indexOf = (role: ColumnRole) => columns.findIndex((column) => column.role === role);
  const nameAt = indexOf('name');
  if (nameAt < 0) {
    const substitute = indexOf('content') >= 0 ? indexOf('content') : indexOf('category');
    return substitute < 0 ? columns : settleIndicatorNames(withRole(columns, substitute, 'name'));
  }
  if (columns[nameAt + 1]?.role === 'name') return withRole(columns, nameAt, 'group');
  const categoryAt = indexOf('category');
  return categoryAt >= 0 && categoryAt < nameAt ? withRole(columns, categoryAt, 'group') : columns;
}

/** A second 项目 or 任务 column tells what the first one contains. */
function settleProjectNames(columns: readonly InferredColumn[]): readonly InferredColumn[] {
  const nameAt = columns.findIndex((column) => column.role === 'name');
  const secondAt = columns.findIndex((column, index) => column.role === 'name' && index > nameAt);
  if (secondAt < 0) return columns;
  const hasContent = columns.some((column) => column.role === 'content');
  return settleProjectNames(withRole(columns, secondAt, hasContent ? 'other' : 'content'));
}
