import type { EditorState } from '@tiptap/pm/state';
import { TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { scriptPart } from '../../components/scriptPart';
import { type CellSpot, cellSpotAt, selectedCellSpot } from './cellSpot';
import { clearSelectedCells } from './clearSelectedCells';
import { leaveTable, stepCell, stepRow } from './moveCaret';
import type * as NumberedLines from './numberedLines';
import { TableActions } from './tableActions';

const INDICATOR_MENU = scriptPart(() => import('./standardIndicatorMenu'));
const NUMBERED_LINES = scriptPart(() => import('./numberedLines'));

type Key = (view: EditorView, spot: CellSpot) => boolean;

/** What the keys do inside a cell, by ProseMirror key name; each returns whether it did something. */
export function tableKeys(newId: () => string): Readonly<Record<string, Key>> {
  const actions = (view: EditorView, spot: CellSpot) => new TableActions(view, spot.tablePosition, newId);
  let numbered: typeof NumberedLines | null = null;
  NUMBERED_LINES.whenHere((part) => {
    numbered = part;
  });
  const removeLines = (key: 'Backspace' | 'Delete', view: EditorView, spot: CellSpot) => {
    const transaction = view.state.tr;
    if (!numbered?.removeLines(transaction, spot, key)) return false;
    view.dispatch(transaction);
    return true;
  };
  const newRowBelow: Key = (view, spot) => {
    actions(view, spot).addRow(spot.row, spot.row === null ? 'before' : 'after', { column: spot.column });
    return true;
  };
  const moveRow =
    (direction: 'up' | 'down'): Key =>
    (view, spot) => {
      if (spot.row !== null) actions(view, spot).moveRow(spot.row, direction);
      return true;
    };
  return {
    Tab: (view, spot) => {
      if (stepCell(view, spot, 1, 'all')) return true;
      actions(view, spot).addRow(null, 'after');
      return true;
    },
    'Shift-Tab': (view, spot) => stepCell(view, spot, -1, 'all') || true,
    Enter: (view, spot) => {
      const transaction = view.state.tr;
      if (numbered) numbered.breakLine(transaction, spot);
      else transaction.replaceSelectionWith(view.state.schema.node('hardBreak')).scrollIntoView();
      view.dispatch(transaction);
      return true;
    },
    'Mod-Enter': newRowBelow,
    'Alt-/': (view, { row, table, tablePosition }) => {
      if (row === null || table.attrs.kind !== 'indicators') return false;
      const { left, bottom, top } = view.coordsAtPos(view.state.selection.from);
      void INDICATOR_MENU.ask().then((part) =>
        part?.openIndicatorMenu(view, tablePosition, row, new DOMRect(left, top, 1, bottom - top)),
      );
      return true;
    },
    'Alt-ArrowUp': moveRow('up'),
    'Alt-ArrowDown': moveRow('down'),
    ArrowUp: (view, spot) => atEdge(view, 'up') && goOn(view, spot, -1, stepRow(view, spot, -1)),
    ArrowDown: (view, spot) => atEdge(view, 'down') && goOn(view, spot, 1, stepRow(view, spot, 1)),
    ArrowLeft: (view, spot) =>
      caretAt(view.state, 'start') && goOn(view, spot, -1, stepCell(view, spot, -1, 'end')),
    ArrowRight: (view, spot) =>
      caretAt(view.state, 'end') && goOn(view, spot, 1, stepCell(view, spot, 1, 'start')),
    Backspace: (view, spot) => caretAt(view.state, 'start') || removeLines('Backspace', view, spot),
    Delete: (view, spot) => caretAt(view.state, 'end') || removeLines('Delete', view, spot),
    'Mod-a': (view, spot) => {
      const { from, to } = view.state.selection;
      const start = spot.cellPosition + 1;
      const end = start + spot.cell.content.size;
      if ((from === start && to === end) || start === end) return false;
      view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, start, end)));
      return true;
    },
  };
}

/** Runs one of the keys: for a caret or selection inside one cell, or to clear a selection over several cells. */
export function runTableKey(view: EditorView, name: string, key: Key): boolean {
  if (view.composing) return false;
  const spot = selectedCellSpot(view.state);
  if (spot) return key(view, spot);
  if (name !== 'Backspace' && name !== 'Delete') return false;
  const { $from, $to } = view.state.selection;
  const from = cellSpotAt($from);
  return from !== null && cellSpotAt($to)?.tablePosition === from.tablePosition && clearSelectedCells(view);
}

/** After a step within the table, or else out of it. */
function goOn(view: EditorView, spot: CellSpot, direction: 1 | -1, stepped: boolean): boolean {
  if (!stepped) leaveTable(view, spot, direction);
  return true;
}

function atEdge(view: EditorView, direction: 'up' | 'down'): boolean {
  return view.state.selection.empty && view.endOfTextblock(direction);
}

function caretAt(state: EditorState, edge: 'start' | 'end'): boolean {
  const { empty, $from } = state.selection;
  return empty && $from.parentOffset === (edge === 'start' ? 0 : $from.parent.content.size);
}
