import type { EditorView } from '@tiptap/pm/view';
import type { CellSpot } from './cellSpot';

/** Puts a panel below a cell, above it where there is no room. */
export function placeBelow(panel: HTMLElement, view: EditorView, { cellPosition }: CellSpot): void {
  const cell = view.nodeDOM(cellPosition);
  const { left, top, bottom } =
    cell instanceof HTMLElement ? cell.getBoundingClientRect() : view.coordsAtPos(view.state.selection.from);
  const gap = 4;
  const { width, height } = panel.getBoundingClientRect();
  const fits = bottom + gap + height <= window.innerHeight;
  panel.style.top = `${fits ? bottom + gap : Math.max(gap, top - gap - height)}px`;
  panel.style.left = `${Math.max(gap, Math.min(left, window.innerWidth - width - gap))}px`;
}
