import type { EditorView } from '@tiptap/pm/view';
import { blockStarts } from '../blockStarts';
import { boxOf, visibleBlocks } from '../visibleBlocks';
import { distantBlocks, tellBlocksDrawn } from './blocksDrawn';
import { type DistantDrawing, type DistantForm, drawDistantBlocks } from './drawDistantBlocks';
import { keepAllReachable } from './keepAllReachable';
import { LONG } from './longPlan';
import { measureAhead } from './measureAhead';

/**
 * How far beyond the desk's edges blocks stay whole when that is settled anew, and how near to where they end one may scroll before; in heights of
 * the desk. Whoever scrolls fast should not see the blanks.
 */
const REACHES = { plain: { whole: 1, near: 0.25 }, blank: { whole: 2, near: 1 } } as const;

/** So many positions are drawn at first of a long plan: three screens of text. */
const FIRST = 4_000;
/** So many at once to learn how high they are: a key that comes just then waits for them. */
const MEASURED = 700;

/** Drawings of views that draw only the first screens so far. */
const begun = new WeakMap<EditorView, DistantDrawing>();

/**
 * Lets a view that has no document yet draw no more of a long plan than its first screens, until `startDistantBlocks` goes on. Returns what is to be called when
 * the document is there: should it be short, it is drawn whole, however long it becomes.
 */
export function drawFirstScreens(view: EditorView): () => void {
  const drawing = drawDistantBlocks(view, 'blank');
  drawing.setFirst(FIRST, LONG);
  begun.set(view, drawing);
  distantBlocks.set(view, drawing);
  return () => {
    if (view.state.doc.content.size < LONG) drawing.setDistant(new Set());
  };
}

/** What the view draws by already, in this form; where it is another, that ends. */
function takeBegun(view: EditorView, form: DistantForm): DistantDrawing | undefined {
  const drawing = begun.get(view);
  begun.delete(view);
  if (form === 'blank') return drawing;
  drawing?.destroy();
  return undefined;
}

/** Draws blocks whole only on the desk and some way around it, following the scrolling; returns what ends that. */
export function startDistantBlocks(view: EditorView, desk: HTMLElement, form: DistantForm): () => void {
  const drawing = takeBegun(view, form) ?? drawDistantBlocks(view, form);
  const reach = REACHES[form];
  let frame = 0;
  let isSettled = false;
  let stopMeasuring: (() => void) | undefined;

  const measureSome = () => {
    if (view.composing) return true;
    let isLeft = false;
    keepSeenInPlace(view, desk, () => {
      isLeft = drawing.measureSome(MEASURED);
    });
    return isLeft;
  };
  const measureAnew = (isWanted: boolean) => {
    stopMeasuring?.();
    stopMeasuring = isWanted && form === 'blank' ? measureAhead(measureSome) : undefined;
  };
  const settle = () => {
    isSettled = true;
    const starts = blockStarts(view.state.doc);
    const { first, last } = visibleBlocks(view, desk, starts, reach.whole);
    const used = blocksInUse(view);
    const ids = view.state.doc.children.flatMap(({ attrs: { id } }, index) =>
      typeof id === 'string' && (index < first || index > last) && !used.has(index) ? [id] : [],
    );
    keepSeenInPlace(view, desk, () => drawing.setDistant(new Set(ids)));
    tellBlocksDrawn(view);
    measureAnew(true);
  };
  const look = () => {
    frame = 0;
    if (view.isDestroyed || view.composing) return;
    if (!isSettled) return settle();
    const { first, last } = visibleBlocks(view, desk, blockStarts(view.state.doc), reach.near);
    for (let index = first; index <= last; index += 1) if (!drawing.isWhole(index)) return settle();
  };
  const later = () => {
    frame ||= requestAnimationFrame(look);
  };
  const drawAll = () => {
    isSettled = false;
    measureAnew(false);
    drawing.setDistant(new Set());
  };
  // The text grows and shrinks, also above what is in sight.
  const resized = new ResizeObserver(later);
  desk.addEventListener('scroll', later, { passive: true });
  view.dom.addEventListener('compositionend', later);
  // Before those who prepare what they find drawn.
  window.addEventListener('beforeprint', drawAll, { capture: true });
  window.addEventListener('afterprint', later);
  distantBlocks.set(view, drawing);
  const stopKeys = form === 'blank' ? keepAllReachable(view) : undefined;
  resized.observe(desk);
  resized.observe(view.dom);
  later();

  return () => {
    cancelAnimationFrame(frame);
    desk.removeEventListener('scroll', later);
    view.dom.removeEventListener('compositionend', later);
    window.removeEventListener('beforeprint', drawAll, { capture: true });
    window.removeEventListener('afterprint', later);
    distantBlocks.delete(view);
    stopKeys?.();
    measureAnew(false);
    resized.disconnect();
    if (!view.isDestroyed) drawing.destroy();
  };
}

/** The blocks that show more than the document says, which would be lost: one's own view of a table, or the focus; by index. */
function blocksInUse(view: EditorView): ReadonlySet<number> {
  const { dom, state } = view;
  const used = [...dom.querySelectorAll('.data-table-own'), document.activeElement].filter(
    (element) => element !== null && element !== dom && dom.contains(element),
  );
  return new Set(used.map((element) => state.doc.resolve(view.posAtDOM(element as Element, 0)).index(0)));
}

/**
 * Runs what draws blocks anew, so that what is in sight stays where it is. The browser's own way to do so holds on to elements that are drawn anew
 * themselves, and would scroll by as much as was drawn.
 */
function keepSeenInPlace(view: EditorView, desk: HTMLElement, run: () => void): void {
  const starts = blockStarts(view.state.doc);
  const { first: seen } = visibleBlocks(view, desk, starts, 0);
  const topOf = () => boxOf(view, starts, seen)?.top ?? 0;
  const before = topOf();
  desk.style.overflowAnchor = 'none';
  run();
  const moved = topOf() - before;
  if (Math.abs(moved) >= 1) desk.scrollTop += moved;
  desk.style.removeProperty('overflow-anchor');
}
