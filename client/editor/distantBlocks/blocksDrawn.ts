import type { EditorView } from '@tiptap/pm/view';

const DRAWN = 'gn-blocks-drawn';

/** Where something begins and ends in the window. */
export type Extent = Pick<DOMRect, 'top' | 'bottom'>;

/** What draws a view's distant blocks. */
export interface DistantBlocks {
  /** Draws the block around a position as it is, should it be out of sight and drawn in a shorter form. */
  readonly drawAt: (position: number) => void;
  /** Where in the window a top-level block would stand that is not drawn itself, by its index; null for all others. */
  readonly placeOf: (blockIndex: number) => Extent | null;
}

/** Who draws the distant blocks of a view, if it has any. */
export const distantBlocks = new WeakMap<EditorView, DistantBlocks>();

/** Tells that other blocks are whole than before. */
export function tellBlocksDrawn(view: EditorView): void {
  view.dom.dispatchEvent(new Event(DRAWN));
}

/** Calls when other blocks are whole than before, for what lies over them; returns what ends that. */
export function onBlocksDrawn(view: EditorView, call: () => void): () => void {
  const { dom } = view;
  dom.addEventListener(DRAWN, call);
  return () => dom.removeEventListener(DRAWN, call);
}
