import type { EditorView } from '@tiptap/pm/view';
import { distantBlocks, type Extent } from './distantBlocks/blocksDrawn';

/** Top-level blocks of the document, by index, from the first to the last. */
export interface BlockSpan {
  readonly first: number;
  readonly last: number;
}

/** The blocks that stand on the desk between its top and bottom, `margin` of its height further on either side. */
export function visibleBlocks(
  view: EditorView,
  desk: HTMLElement,
  starts: readonly number[],
  margin: number,
): BlockSpan {
  const { top, height } = desk.getBoundingClientRect();
  const [upper, lower] = [top - height * margin, top + height * (1 + margin)];
  return {
    first: firstIndex(starts.length, (index) => (boxOf(view, starts, index)?.bottom ?? 0) >= upper),
    last: lastBlockAbove(view, starts, lower),
  };
}

/** The index of the last top-level block that begins at a height of the window or above it; -1 where there is none. */
export function lastBlockAbove(view: EditorView, starts: readonly number[], y: number): number {
  return firstIndex(starts.length, (index) => (boxOf(view, starts, index)?.top ?? 0) > y) - 1;
}

/** Where a top-level block stands in the window, by its index; null where it is nowhere. */
export function boxOf(view: EditorView, starts: readonly number[], index: number): Extent | null {
  const node = view.nodeDOM(starts[index] ?? 0);
  return (
    distantBlocks.get(view)?.placeOf(index) ??
    (node instanceof HTMLElement ? node.getBoundingClientRect() : null)
  );
}

/** The first index for which something is true that stays true for all behind it; `count` when there is none. */
function firstIndex(count: number, isTrue: (index: number) => boolean): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isTrue(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
