import type { Slice } from '@tiptap/pm/model';
import { type EditorState, TextSelection } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import { atomPrinter } from '../../../../shared/plan/printedText';
import { readDataTable } from '../../../../shared/plan/readDataTable';
import { dataTableGrid } from '../../../../shared/text/tableGrid';
import { writeTabbedText } from '../../../../shared/xlsx/tabbedText';
import { labelsOf } from '../../behaviours/computedLabels';
import { ownRowsAt } from '../../nodeViews/dataTable/tableView';
import { cellSpotAt, selectedCellSpot } from '../cellSpot';
import { pasteGrid } from '../pasteGrid';
import { type PastedGrid, readPastedGrid } from '../readPastedGrid';
import { pasteIntoTable } from '../tablePaste';
import { type CellRange, cellRangeKey, cellRangeOf, type RangeCorner } from './cellRange';
import { fitToArea } from './fitToArea';
import { areaCells, findArea, type RangeArea } from './rangeCells';
import { writeHtmlTable } from './writeHtmlTable';

/** The keys that widen a rectangle, with the step in rows and columns that each takes. */
const STEPS = {
  'Shift-ArrowUp': [-1, 0],
  'Shift-ArrowDown': [1, 0],
  'Shift-ArrowLeft': [0, -1],
  'Shift-ArrowRight': [0, 1],
} as const;
export type RangeKey = keyof typeof STEPS | 'Escape' | 'Mod-a' | 'Delete' | 'Backspace';

/** What is done with rectangles of cells: keys widen them, copy, cut and paste take and fill them, Delete empties them. */
export class CellRanges {
  /** Whether the mouse is drawing a rectangle. */
  isDragged = false;

  constructor(
    private readonly view: EditorView,
    private readonly newId: () => string,
  ) {}

  /** Selects a rectangle, or nothing; the caret stands in the corner that moves. */
  select(range: CellRange | null): void {
    const { state } = this.view;
    const transaction = state.tr.setMeta(cellRangeKey, range);
    const area = range && this.find(range);
    if (range && area) {
      const cell = areaCells({ ...area, ...findCorner(area, range.head) })[0];
      if (cell) transaction.setSelection(TextSelection.create(state.doc, cell.position + 1));
    }
    this.view.dispatch(transaction);
  }

  /** Runs a key; false where it means nothing to a rectangle. */
  run(key: RangeKey): boolean {
    const { state } = this.view;
    const range = cellRangeOf(state);
    if (key === 'Mod-a') return this.selectAll(range);
    if (key === 'Escape') {
      if (range) this.select(null);
      return range !== null;
    }
    if (key === 'Delete' || key === 'Backspace') return this.clear();
    return this.widen(range, key);
  }

  /** Puts the rectangle on the clipboard, as text and as a table; false where there is none. */
  copy(event: ClipboardEvent, cut: boolean): boolean {
    const area = this.area();
    if (!area || !event.clipboardData) return false;
    const { doc } = this.view.state;
    const { rows } = dataTableGrid(area.table, atomPrinter(doc, labelsOf(this.view.state)));
    const printed = [null, ...readDataTable(area.table).rows.map(({ id }) => id)];
    const texts = area.rows
      .slice(area.top, area.bottom)
      .map((row) => rows[printed.indexOf(row)]?.slice(area.left, area.right) ?? []);
    event.clipboardData.setData('text/plain', writeTabbedText(texts));
    event.clipboardData.setData('text/html', writeHtmlTable(texts));
    event.preventDefault();
    if (cut && this.view.editable) this.clear();
    return true;
  }

  /** Fills the rectangle, or else the cell of the caret and those behind it, with what is pasted; false outside tables. */
  paste(event: ClipboardEvent, slice: Slice): boolean {
    const area = this.area();
    const data = event.clipboardData;
    if (!area || !data) return pasteIntoTable(this.view, data, slice, this.newId);
    const text = data.getData('text/plain');
    const grid: PastedGrid = readPastedGrid(data.getData('text/html'), text) ?? [[text.trim()]];
    const cell = areaCells(area)[0];
    const spot = cell && cellSpotAt(this.view.state.doc.resolve(cell.position + 1));
    const corner = { row: area.rows[area.top] ?? null, column: area.columns[area.left] ?? '' };
    if (spot) pasteGrid(this.view, { ...spot, ...corner }, fitToArea(grid, area), this.newId);
    return true;
  }

  /** Marks the cells of the rectangle. */
  decorations(state: EditorState): DecorationSet | null {
    const range = cellRangeOf(state);
    const area = range && findArea(state.doc, range, this.ownRows);
    if (!area) return null;
    const cells = areaCells(area).map(({ node, position }) =>
      Decoration.node(position, position + node.nodeSize, { class: 'data-cell-selected' }),
    );
    return DecorationSet.create(state.doc, cells);
  }

  private area(): RangeArea | null {
    const range = cellRangeOf(this.view.state);
    return range && this.find(range);
  }

  private find(range: CellRange): RangeArea | null {
    return findArea(this.view.state.doc, range, this.ownRows);
  }

  private readonly ownRows = (tablePosition: number) => ownRowsAt(this.view, tablePosition);

  /** Empties the cells, in one step of undoing; they stay selected. */
  private clear(): boolean {
    const area = this.area();
    if (!area) return false;
    const transaction = this.view.state.tr.setMeta(cellRangeKey, cellRangeOf(this.view.state));
    for (const { node, position } of areaCells(area).toReversed())
      if (node.content.size > 0) transaction.delete(position + 1, position + 1 + node.content.size);
    this.view.dispatch(transaction);
    return true;
  }

  private widen(range: CellRange | null, key: keyof typeof STEPS): boolean {
    const [down, right] = STEPS[key];
    const from = range ?? this.rangeAtEdge(down, right);
    const area = from && this.find(from);
    if (!from || !area) return false;
    const row = area.rows[area.rows.indexOf(from.head.row) + down];
    const column = area.columns[area.columns.indexOf(from.head.column) + right];
    if (row === undefined || column === undefined) return range !== null;
    this.select({ ...from, head: { row, column } });
    return true;
  }

  /** The cell of the caret as a rectangle, where the caret stands at the edge of the cell towards which the key goes. */
  private rangeAtEdge(down: number, right: number): CellRange | null {
    const { state } = this.view;
    const spot = selectedCellSpot(state);
    if (!spot) return null;
    const { $head } = state.selection;
    const atEdge =
      down !== 0
        ? this.view.endOfTextblock(down < 0 ? 'up' : 'down')
        : $head.parentOffset === (right < 0 ? 0 : $head.parent.content.size);
    if (!atEdge) return null;
    const corner: RangeCorner = { row: spot.row, column: spot.column };
    return { table: String(spot.table.attrs.id), anchor: corner, head: corner };
  }

  /** After the text of the cell the whole table; then, as everywhere, the whole plan. */
  private selectAll(range: CellRange | null): boolean {
    const spot = selectedCellSpot(this.view.state);
    if (!spot) return false;
    const corner: RangeCorner = { row: spot.row, column: spot.column };
    const table = String(spot.table.attrs.id);
    const area = this.find({ table, anchor: corner, head: corner });
    if (!area) return false;
    const all: CellRange = {
      table,
      anchor: { row: null, column: area.columns[0] ?? '' },
      head: { row: area.rows.at(-1) ?? null, column: area.columns.at(-1) ?? '' },
    };
    if (range && JSON.stringify(range) === JSON.stringify(all)) {
      this.view.dispatch(this.view.state.tr.setMeta(cellRangeKey, null));
      return false;
    }
    this.select(all);
    return true;
  }
}

/** One corner of a rectangle as a rectangle. */
function findCorner({ rows, columns }: RangeArea, { row, column }: RangeCorner) {
  const [top, left] = [rows.indexOf(row), columns.indexOf(column)];
  return { top, bottom: top + 1, left, right: left + 1 };
}
