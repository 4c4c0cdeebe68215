import type { Node } from '@tiptap/pm/model';
import type { Anchor } from '../../../shared/protocol/api';
import { findPosition } from '../../editor/findBlock';

/** Where an opinion's words, or the chip, chart or picture that it names, stand in a frozen text, which never moves; null when the place is not there. */
export function findAnchor(
  body: Node,
  anchor: Anchor,
): { readonly from: number; readonly to: number } | null {
  const position = findPosition(body, anchor.blockId);
  const node = position === null ? null : body.nodeAt(position);
  if (position === null || !node) return null;
  if (!anchor.columnId) return within(node, position, anchor);
  let place: { from: number; to: number } | null = null;
  node.forEach((cell, offset) => {
    if (cell.attrs.column === anchor.columnId) place = within(cell, position + 1 + offset, anchor);
  });
  return place;
}

function within(node: Node, position: number, { from, to }: Anchor): { from: number; to: number } | null {
  if (node.isAtom) return { from: position, to: position + node.nodeSize };
  if (!node.isTextblock || from >= node.content.size) return null;
  return { from: position + 1 + from, to: position + 1 + Math.min(to, node.content.size) };
}
