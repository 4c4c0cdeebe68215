import type { Node } from '@tiptap/pm/model';
import { rowParts, type TablePart } from './tableParts';

/**
 * The rows as they print, from top to bottom. A row that was moved carries an order key, since Yjs cannot move a node without
 * losing what others type in it; a row without a key follows the row before it in the document. A table in which nobody moved
 * a row prints in document order.
 */
export function sortRows(table: Node): TablePart[] {
  const rows = rowParts(table);
  if (rows.every((row) => row.node.attrs.order == null)) return rows;
  let key = '';
  return rows
    .map((row) => {
      key = (row.node.attrs.order as string | null) ?? key;
      return { row, key };
    })
    .sort((left, right) => {
      if (left.key !== right.key) return left.key < right.key ? -1 : 1;
      return left.row.offset - right.row.offset;
    })
    .map(({ row }) => row);
}
