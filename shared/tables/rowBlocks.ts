import type { DataRowKind } from '../schema/extensions/dataRow';
import type { TablePart } from './tableParts';

/**
 * How many rows belong together from `index` on in printed order: an item with its 其中 sub-rows, a group row with
 * everything up to the next group, total or remark, any other row alone.
 */
export function rowBlockLength(rows: readonly TablePart[], index: number): number {
  const first = rows[index];
  if (!first) return 0;
  let end = index + 1;
  const kind = kindOf(first);
  if (kind === 'group') while (rows[end] && kindOf(rows[end]) === 'item') end += 1;
  else if (kind === 'item' && first.node.attrs.level === 0)
    while (rows[end] && kindOf(rows[end]) === 'item' && rows[end]?.node.attrs.level === 1) end += 1;
  return end - index;
}

/** Where the block that ends before `index` starts: what a block at `index` moves over when it goes up one step. */
export function previousBlockStart(rows: readonly TablePart[], index: number): number {
  const self = rows[index];
  let start = index - 1;
  if (self && kindOf(self) === 'group') {
    while (start > 0 && kindOf(rows[start]) === 'item') start -= 1;
  } else if (self?.node.attrs.level === 0)
    while (start > 0 && rows[start]?.node.attrs.level === 1 && kindOf(rows[start]) === 'item') start -= 1;
  return start;
}

/** Where a block at `index` with `length` rows stands after one step down, counted in the rows without it. */
export function nextPlace(rows: readonly TablePart[], index: number, length: number): number {
  const after = index + length;
  const self = rows[index];
  const isGroup = self && kindOf(self) === 'group';
  const over = isGroup || kindOf(rows[after]) === 'item' ? rowBlockLength(rows, after) : 1;
  return index + (self?.node.attrs.level === 1 ? 1 : over);
}

function kindOf(row: TablePart | undefined): DataRowKind | undefined {
  return row?.node.attrs.kind as DataRowKind | undefined;
}
