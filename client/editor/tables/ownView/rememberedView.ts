import type { DataTableModel } from '../../../../shared/plan/readDataTable';
import type { RowCriteria } from './selectRows';

const keyOf = (tableId: string) => `gongni-own-view ${tableId}`;

/** Keeps what this person wants to see of a table on this computer; without storage it lasts as long as the page. */
export function rememberView(tableId: string, criteria: RowCriteria): void {
  try {
    localStorage.setItem(keyOf(tableId), JSON.stringify(criteria));
  } catch {
    // Forbidden by the browser's settings: it is then not remembered.
  }
}

/** From now on all rows are seen again. */
export function forgetView(tableId: string): void {
  try {
    localStorage.removeItem(keyOf(tableId));
  } catch {
    // As above: nothing was remembered.
  }
}

/** What was last wanted of a table, as far as its columns are still there; null for all rows as they print. */
export function rememberedView({ id, columns }: DataTableModel): RowCriteria | null {
  const stored = readStored(id);
  if (!stored) return null;
  const isThere = (column: unknown) => columns.some((each) => each.id === column);
  const { words, only, order, group } = stored;
  const criteria: RowCriteria = {
    words: typeof words === 'string' ? words : '',
    only: only && isThere(only.column) && typeof only.value === 'string' ? only : null,
    order: order && isThere(order.column) ? { column: order.column, falling: order.falling === true } : null,
    group: isThere(group) ? (group ?? null) : null,
  };
  const { only: filtered, order: ordered, group: grouped } = criteria;
  return criteria.words !== '' || filtered || ordered || grouped ? criteria : null;
}

function readStored(id: string): Partial<RowCriteria> | null {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(keyOf(id)) ?? 'null');
    return typeof value === 'object' ? value : null;
  } catch {
    return null;
  }
}
