import { type ColumnRole, SUMMED_ROLES } from './columnRole';
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
  const named = hasValues ? settleIndicatorNames(columns) : settleProjectNames(columns);
  return fillValueKinds(settleBaseline(named));
}

function withRole(columns: readonly InferredColumn[], index: number, role: ColumnRole): InferredColumn[] {
  return columns.map((column, at) => (at === index ? { ...column, role } : column));
}

/** Among indicators, 类别 or another name before the name groups the rows; without any name the best other column serves. */
function settleIndicatorNames(columns: readonly InferredColumn[]): readonly InferredColumn[] {
  const indexOf = (role: ColumnRole) => columns.findIndex((column) => column.role === role);
  const nameAt = indexOf('name');
  if (nameAt < 0) {
    const doubled = columns.findIndex((column, index) => isOneHeader(columns[index - 1], column));
    if (doubled > 0) return settleIndicatorNames(withRole(columns, doubled, 'name'));
    const substitute = [indexOf('content'), indexOf('category'), indexOf('other')].find(
      (index) => index >= 0,
    );
    return substitute === undefined ? columns : settleIndicatorNames(withRole(columns, substitute, 'name'));
  }
  if (columns[nameAt + 1]?.role === 'name') return withRole(columns, nameAt, 'group');
  const categoryAt = indexOf('category');
  return categoryAt >= 0 && categoryAt < nameAt ? withRole(columns, categoryAt, 'group') : columns;
}

/** 类别 over two columns, the groups and their indicators. */
function isOneHeader(first: InferredColumn | undefined, second: InferredColumn): boolean {
  return first?.name === second.name && second.role === 'category';
}

/** Where no column is named like a project, the first unknown one (学校) is; a second name tells what the first one contains. */
function settleProjectNames(columns: readonly InferredColumn[]): readonly InferredColumn[] {
  const nameAt = columns.findIndex((column) => column.role === 'name');
  const otherAt = columns.findIndex((column) => column.role === 'other');
  const hasMoney = columns.some((column) => SUMMED_ROLES.includes(column.role));
  if (nameAt < 0 && otherAt >= 0 && hasMoney) return settleProjectNames(withRole(columns, otherAt, 'name'));
  const secondAt = columns.findIndex((column, index) => column.role === 'name' && index > nameAt);
  if (secondAt < 0) return columns;
  const hasContent = columns.some((column) => column.role === 'content');
  return settleProjectNames(withRole(columns, secondAt, hasContent ? 'other' : 'content'));
}

/** What was really reached before the plan's first target (2020年实际值) is its baseline where no other column is. */
function settleBaseline(columns: readonly InferredColumn[]): readonly InferredColumn[] {
  if (columns.some((column) => column.valueKind === 'baseline')) return columns;
  const years = columns.filter((column) => column.role === 'value').map((column) => column.year ?? 0);
  const [earliest, latest] = [Math.min(...years), Math.max(...years)];
  if (earliest === latest) return columns;
  return columns.map((column) =>
    column.valueKind === 'actual' && column.year === earliest ? { ...column, valueKind: 'baseline' } : column,
  );
}
