import type { Node } from '@tiptap/pm/model';

/** A block or chip of the paper that something is done with, and the rectangle beside which forms open. */
export interface BlockSpot {
  readonly node: Node;
  readonly position: number;
  readonly anchor: DOMRect;
}

/** The nodes that Enter changes while they are selected. */
export const CHANGED_BY_ENTER: ReadonlySet<string> = new Set([
  'chart',
  'image',
  'taskTable',
  'valueRef',
  'crossRef',
  'noteRef',
  'responsibility',
]);
