import type { EditorView } from '@tiptap/pm/view';
import { type CellSpot, cellSpotAt } from '../cellSpot';
import { cellRangeOf } from './cellRange';
import type { CellRanges } from './cellRanges';

/** Selects cells with the mouse: dragging from one cell into another, or a click with Shift. Returns what ends that. */
export function followMouse(view: EditorView, ranges: CellRanges): () => void {
  let start: CellSpot | null = null;
  const spotAt = (event: MouseEvent): CellSpot | null => {
    const element = event.target instanceof Element ? event.target.closest('.data-cell, .data-column') : null;
    if (!element || !view.dom.contains(element)) return null;
    const found = view.posAtCoords({ left: event.clientX, top: event.clientY });
    const inside = found && cellSpotAt(view.state.doc.resolve(found.pos));
    if (inside && view.nodeDOM(inside.cellPosition) === element) return inside;
    return cellSpotAt(view.state.doc.resolve(view.posAtDOM(element, 0)));
  };
  const selectTo = (from: CellSpot, to: CellSpot) =>
    ranges.select({
      table: String(from.table.attrs.id),
      anchor: { row: from.row, column: from.column },
      head: { row: to.row, column: to.column },
    });
  const isSame = (one: CellSpot, other: CellSpot) => one.row === other.row && one.column === other.column;
  const isOneTable = (one: CellSpot, other: CellSpot) => one.table.attrs.id === other.table.attrs.id;
  const onDown = (event: MouseEvent) => {
    if (event.button !== 0) return;
    const spot = spotAt(event);
    const caret = event.shiftKey ? cellSpotAt(view.state.selection.$anchor) : null;
    if (spot && caret && isOneTable(caret, spot) && !isSame(caret, spot)) {
      event.preventDefault();
      selectTo(caret, spot);
      return;
    }
    start = spot;
  };
  const onMove = (event: MouseEvent) => {
    if (!start || event.buttons !== 1) return;
    const spot = spotAt(event);
    const range = cellRangeOf(view.state);
    if (!spot || !isOneTable(start, spot) || (!range && isSame(start, spot))) return;
    event.preventDefault();
    ranges.isDragged = true;
    view.dom.classList.add('selecting-cells');
    if (range?.head.row !== spot.row || range.head.column !== spot.column) selectTo(start, spot);
  };
  const onUp = () => {
    start = null;
    ranges.isDragged = false;
    view.dom.classList.remove('selecting-cells');
  };
  view.dom.addEventListener('mousedown', onDown, { capture: true });
  view.dom.addEventListener('mousemove', onMove);
  window.addEventListener('mouseup', onUp);
  return () => {
    view.dom.removeEventListener('mousedown', onDown, { capture: true });
    view.dom.removeEventListener('mousemove', onMove);
    window.removeEventListener('mouseup', onUp);
  };
}
