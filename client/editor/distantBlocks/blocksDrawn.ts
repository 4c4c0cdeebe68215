import type { EditorView } from '@tiptap/pm/view';

const DRAWN = 'gn-blocks-drawn';
const ways = new WeakMap<EditorView, (position: number) => void>();

/** Lets `drawWhole` reach the one who draws this view's distant blocks; returns what ends that. */
export function followWholeBlocks(view: EditorView, drawAt: (position: number) => void): () => void {
  ways.set(view, drawAt);
  return () => void ways.delete(view);
}

/** Draws the block around a position as it is, should it be out of sight and drawn in a shorter form. */
export function drawWhole(view: EditorView, position: number): void {
  ways.get(view)?.(position);
}

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
