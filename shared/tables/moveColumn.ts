import type { Transform } from '@tiptap/pm/transform';
import { getDataTable } from './getDataTable';
import { orderKeysAt } from './orderKeys';
import { sortColumns } from './sortColumns';

/**
 * Puts a column at `place`, counted in the printed columns without it, by changing its order key alone. Does nothing when the
 * column is gone.
 */
export function moveColumn(
  transform: Transform,
  tablePosition: number,
  columnId: string,
  place: number,
): void {
  const others = sortColumns(getDataTable(transform.doc, tablePosition));
  const index = others.findIndex(({ id }) => id === columnId);
  const [moved] = index < 0 ? [] : others.splice(index, 1);
  if (!moved) return;
  const keys = others.map((part) => part.node.attrs.order as string);
  const fresh = orderKeysAt(keys, Math.max(0, Math.min(place, keys.length)), 1);
  const start = tablePosition + 1;
  transform.setNodeAttribute(start + moved.offset, 'order', fresh.inserted[0]);
  fresh.others?.forEach((key, at) => {
    const part = others[at];
    if (part) transform.setNodeAttribute(start + part.offset, 'order', key);
  });
}
