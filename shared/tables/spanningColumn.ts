import type { Node } from '@tiptap/pm/model';
import type { ColumnRole } from '../plan/columnRole';
import { cellOf } from './cellOf';

/**
 * The column whose cell stands across the whole row, as in group rows (学前教育) and remark rows: the one cell with content, or while
 * all are empty the name's. Null where the row is of another kind, or where several cells have content (a group with its
 * own sums): then every cell stands in its column.
 */
export function spanningColumn(
  row: Node,
  columns: readonly { readonly id: string; readonly role: ColumnRole }[],
): string | null {
  if (row.attrs.kind !== 'group' && row.attrs.kind !== 'remark') return null;
  const filled = columns.filter(({ id }) => (cellOf(row, id)?.node.content.size ?? 0) > 0);
  if (filled.length > 1) return null;
  const across = filled[0] ?? columns.find(({ role }) => role === 'name') ?? columns[0];
  return across?.id ?? null;
}
