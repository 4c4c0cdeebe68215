import type { Node } from '@tiptap/pm/model';
import type { Anchor } from '../../../shared/protocol/api';

const LONGEST_QUOTE = 2000;

/**
 * The words a new thread stands on: the part of a selection that lies in its first block with words in it. Null where there are
 * no words, or where the block cannot be named. Offsets count as ProseMirror does.
 */
export function commentAnchor(body: Node, from: number, to: number): Anchor | null {
  let anchor: Anchor | null = null;
  body.nodesBetween(from, to, (block, position, parent) => {
    if (anchor || !block.isTextblock) return anchor === null;
    const start = Math.max(0, from - position - 1);
    const end = Math.min(block.content.size, to - position - 1);
    if (start >= end) return false;
    const quote = block.textBetween(start, end).slice(0, LONGEST_QUOTE);
    const place = placeOf(block, parent);
    if (quote.trim() && place) anchor = { quote, ...place, from: start, to: end };
    return false;
  });
  return anchor;
}

/** How a block is named: by its own id, a cell of a data table by its row's and its column's. */
export function placeOf(block: Node, parent: Node | null): { blockId: string; columnId?: string } | null {
  if (block.type.name === 'dataCell') {
    const row = parent?.attrs.id as string | null;
    return row ? { blockId: row, columnId: block.attrs.column as string } : null;
  }
  return typeof block.attrs.id === 'string' ? { blockId: block.attrs.id } : null;
}
