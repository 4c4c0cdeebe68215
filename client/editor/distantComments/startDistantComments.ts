import type { EditorView } from '@tiptap/pm/view';
import { blockStarts } from '../blockStarts';
import { visibleBlocks } from '../visibleBlocks';
import { drawDistantPlain } from './drawDistantPlain';

/** How far beyond the desk's edges comments stay drawn when that is settled anew, and how near to where they end one may scroll before; in heights of the desk. */
const DRAWN = 1;
const NEAR = 0.25;

/** Draws comments only on the words on the desk and some way around it, following the scrolling; returns what ends that. */
export function startDistantComments(view: EditorView, desk: HTMLElement): () => void {
  const drawing = drawDistantPlain(view);
  let frame = 0;
  let isSettled = false;

  const settle = () => {
    isSettled = true;
    const starts = blockStarts(view.state.doc);
    const { first, last } = visibleBlocks(view, desk, starts, DRAWN);
    drawing.setDistant(
      new Set(
        view.state.doc.children.flatMap(({ attrs: { id } }, index) =>
          typeof id === 'string' && (index < first || index > last) ? [id] : [],
        ),
      ),
    );
  };
  const look = () => {
    frame = 0;
    if (view.isDestroyed || view.composing) return;
    if (!isSettled) return settle();
    const { first, last } = visibleBlocks(view, desk, blockStarts(view.state.doc), NEAR);
    for (let index = first; index <= last; index += 1) if (drawing.isDrawnPlain(index)) return settle();
  };
  const later = () => {
    frame ||= requestAnimationFrame(look);
  };
  // The text grows and shrinks, also above what is in sight.
  const resized = new ResizeObserver(later);
  desk.addEventListener('scroll', later, { passive: true });
  view.dom.addEventListener('compositionend', later);
  resized.observe(desk);
  resized.observe(view.dom);
  later();

  return () => {
    cancelAnimationFrame(frame);
    desk.removeEventListener('scroll', later);
    view.dom.removeEventListener('compositionend', later);
    resized.disconnect();
    if (!view.isDestroyed) drawing.destroy();
  };
}
