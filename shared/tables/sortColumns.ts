import type { Node } from '@tiptap/pm/model';
import { columnParts, type TablePart } from './tableParts';

/**
 * The columns as they print, from left to right: by order key, equal keys (two people inserted at one place at once) by
 * document position, which is the same for everybody.
 */
export function sortColumns(table: Node): TablePart[] {
  return columnParts(table).sort((left, right) => {
    const leftKey = left.node.attrs.order as string;
    const rightKey = right.node.attrs.order as string;
    if (leftKey !== rightKey) return leftKey < rightKey ? -1 : 1;
    return left.offset - right.offset;
  });
}
