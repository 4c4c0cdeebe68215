import type { Transform } from '@tiptap/pm/transform';
import { getDataTable } from './getDataTable';
import { orderKeysAt } from './orderKeys';
import { nextPlace, previousBlockStart, rowBlockLength } from './rowBlocks';
import { sortRows } from './sortRows';

/**
 * Moves a row one step up or down, an item with its sub-rows, a group with its items. Only order keys change, so that words
 * which others type in the row meanwhile stay in it. Returns false when there is nowhere to go.
 */
export function moveRow(
  transform: Transform,
  tablePosition: number,
  rowId: string,
  direction: 'up' | 'down',
): boolean {
  const rows = sortRows(getDataTable(transform.doc, tablePosition));
  const index = rows.findIndex((row) => row.id === rowId);
  if (index < 0) return false;
  const length = rowBlockLength(rows, index);
  if (direction === 'up' ? index === 0 : index + length >= rows.length) return false;
  const place = direction === 'up' ? previousBlockStart(rows, index) : nextPlace(rows, index, length);
  placeRows(transform, tablePosition, rowId, length, place);
  return true;
}

/**
 * Puts `length` rows, from `rowId` on in printed order, at `place`, counted in the printed rows without them. Does nothing when
 * the row is gone.
 */
function placeRows(
  transform: Transform,
  tablePosition: number,
  rowId: string,
  length: number,
  place: number,
): void {
  const others = sortRows(getDataTable(transform.doc, tablePosition));
  const index = others.findIndex((row) => row.id === rowId);
  if (index < 0) return;
  const moved = others.splice(index, length);
  const keys = others.map((row) => row.node.attrs.order as string | null);
  const target = Math.max(0, Math.min(place, others.length));
  const fresh = orderKeysAt(keys, target, moved.length);
  const write = (offset: number, key: string | undefined) => {
    transform.setNodeAttribute(tablePosition + 1 + offset, 'order', key ?? null);
  };
  fresh.others?.forEach((key, at) => {
    const row = others[at];
    if (row) write(row.offset, key);
  });
  moved.forEach((row, at) => {
    write(row.offset, fresh.inserted[at]);
  });
}
