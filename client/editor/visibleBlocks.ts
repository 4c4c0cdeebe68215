import type { EditorView } from '@tiptap/pm/view';

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
  const boxOf = (index: number) => {
    const node = view.nodeDOM(starts[index] ?? 0);
    return node instanceof HTMLElement ? node.getBoundingClientRect() : null;
  };
  return {
    first: firstIndex(starts.length, (index) => (boxOf(index)?.bottom ?? 0) >= upper),
    last: firstIndex(starts.length, (index) => (boxOf(index)?.top ?? 0) > lower) - 1,
  };
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
