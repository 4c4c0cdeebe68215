import type { Node } from '@tiptap/pm/model';
import { blockStarts } from '../../../editor/blockStarts';
import { findBlockChange } from './blockChange';
import type { Spot } from './checkMessages';

/** Positions in a document. */
export interface Positions {
  readonly from: number;
  readonly to: number;
}

/**
 * Finds spots of the document that was checked in the document as it is now. Null where the words themselves changed, or their block
 * is gone. Blocks that did not change cost a subtraction.
 */
export function createSpotFinder(checked: Node, current: Node): (spot: Spot) => Positions | null {
  const starts = blockStarts(current);
  const change = findBlockChange(checked, current);
  const shift = change.blocks.length - change.deleteCount;
  return ({ block, from, to }) => {
    if (block < change.index) return at(starts[block], from, to);
    if (block >= change.index + change.deleteCount) return at(starts[block + shift], from, to);
    const before = checked.child(block);
    const place = change.blocks.findIndex((candidate) => candidate.attrs.id === before.attrs.id);
    const after = change.blocks[place];
    if (!after) return null;
    const moved = moveInside(before, after, from, to);
    return moved && at(starts[change.index + place], moved.from, moved.to);
  };
}

function at(start: number | undefined, from: number, to: number): Positions | null {
  return start === undefined ? null : { from: start + from, to: start + to };
}

/** Positions counted from the position before a block, after the block changed. */
function moveInside(before: Node, after: Node, from: number, to: number): Positions | null {
  const start = before.content.findDiffStart(after.content, 1);
  if (start === null) return { from, to };
  const end = before.content.findDiffEnd(after.content, before.nodeSize - 1, after.nodeSize - 1);
  if (!end) return null;
  // Equal neighbours make both ends overlap: the change is then at its start.
  const [oldEnd, newEnd] =
    end.a < start || end.b < start
      ? [end.a, end.b].map((one) => one + start - Math.min(end.a, end.b))
      : [end.a, end.b];
  if (to <= start) return { from, to };
  const growth = (newEnd as number) - (oldEnd as number);
  return from >= (oldEnd as number) ? { from: from + growth, to: to + growth } : null;
}
