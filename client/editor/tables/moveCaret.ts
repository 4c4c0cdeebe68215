import { GapCursor } from '@tiptap/pm/gapcursor';
import { Selection, TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { ownRowsAt } from '../nodeViews/dataTable/tableView';
import type { CellSpot } from './cellSpot';
import { type GridPlace, visualGrid } from './visualGrid';

/** Where in the cell the caret goes; `all` selects its text, as Tab does in a spreadsheet. */
export type CaretPlace = 'start' | 'end' | 'all';

/** Puts the caret into a place of the table. */
export function enterCell(view: EditorView, tablePosition: number, place: GridPlace, at: CaretPlace): void {
  const start = tablePosition + 1 + place.offset + 1;
  const end = start + place.node.content.size;
  const anchor = at === 'end' ? end : start;
  const selection = TextSelection.create(view.state.doc, anchor, at === 'start' ? anchor : end);
  view.dispatch(view.state.tr.setSelection(selection).scrollIntoView());
}

/** Goes `step` cells on in reading order. Returns false at the edge of the table. */
export function stepCell(view: EditorView, spot: CellSpot, step: 1 | -1, at: CaretPlace): boolean {
  const places = visualGrid(spot.table, ownRowsAt(view, spot.tablePosition)).flat();
  const next = places[indexOfSpot(places, spot) + step];
  if (!next) return false;
  enterCell(view, spot.tablePosition, next, at);
  return true;
}

/** Goes one row up or down in the same column, else in the nearest one of that row. Returns false at the edge. */
export function stepRow(view: EditorView, spot: CellSpot, step: 1 | -1): boolean {
  const grid = visualGrid(spot.table, ownRowsAt(view, spot.tablePosition));
  const index = grid.findIndex((row) => indexOfSpot(row, spot) >= 0);
  const place = indexOfSpot(grid[index] ?? [], spot);
  for (let at = index + step; at >= 0 && at < grid.length; at += step) {
    const row = grid[at] ?? [];
    const target = row.find(({ column }) => column === spot.column) ?? row[Math.min(place, row.length - 1)];
    if (!target) continue;
    enterCell(view, spot.tablePosition, target, step > 0 ? 'start' : 'end');
    return true;
  }
  return false;
}

/**
 * Leaves the table for the text before or behind it, or, where the plan begins or ends with the table, for the gap there.
 */
export function leaveTable(view: EditorView, spot: CellSpot, direction: 1 | -1): void {
  const { doc, tr } = view.state;
  const edge = doc.resolve(spot.tablePosition + (direction < 0 ? 0 : spot.table.nodeSize));
  const selection = Selection.findFrom(edge, direction, true) ?? new GapCursor(edge);
  view.dispatch(tr.setSelection(selection).scrollIntoView());
}

function indexOfSpot(places: readonly GridPlace[], spot: CellSpot): number {
  return places.findIndex(({ offset }) => spot.tablePosition + 1 + offset === spot.cellPosition);
}
