import { Fragment, type Node, Slice } from '@tiptap/pm/model';
import type { EditorView } from '@tiptap/pm/view';
import { readDataTable } from '../../../shared/plan/readDataTable';
import { matchColumns } from '../../../shared/xlsx/matchColumns';
import { scriptPart } from '../../components/scriptPart';
import { selectedCellSpot } from './cellSpot';
import { pasteGrid } from './pasteGrid';
import { readPastedGrid } from './readPastedGrid';

const BRING_IN = scriptPart(() => import('./bringRowsIn'));

/** Pastes into a cell: a table with the headers of this one brings its rows, another fills cells from there on, anything else becomes lines of that cell. False outside cells. */
export function pasteIntoTable(
  view: EditorView,
  clipboard: DataTransfer | null,
  slice: Slice,
  newId: () => string,
): boolean {
  const spot = selectedCellSpot(view.state);
  if (!spot) return false;
  const grid = readPastedGrid(clipboard?.getData('text/html') ?? '', clipboard?.getData('text/plain') ?? '');
  const isOneCell = grid?.length === 1 && grid[0]?.length === 1;
  if (grid && !isOneCell) {
    if (spot.row !== null && matchColumns(readDataTable(spot.table), grid)) {
      const tableId = String(spot.table.attrs.id);
      void BRING_IN.ask().then((part) => {
        if (!part || part.bringPastedIn(view, tableId, spot.row, grid, newId)) return;
        const place = selectedCellSpot(view.state);
        if (place) pasteGrid(view, place, grid, newId);
      });
      return true;
    }
    pasteGrid(view, spot, grid, newId);
    return true;
  }
  const inline = inlineSlice(slice);
  view.dispatch(view.state.tr.replaceSelection(inline).scrollIntoView());
  return true;
}

/** The pasted blocks as lines of one cell: their inline content, parted by hard breaks. */
function inlineSlice(slice: Slice): Slice {
  const lines: (readonly Node[])[] = [];
  const loose: Node[] = [];
  const visit = (node: Node) => {
    if (node.isInline) loose.push(node);
    else if (node.isTextblock) lines.push(node.children);
    else node.forEach(visit);
  };
  slice.content.forEach(visit);
  if (loose.length > 0) lines.push(loose);
  const lineBreak = slice.content.firstChild?.type.schema.node('hardBreak');
  const nodes = lines.flatMap((line, index) => (index > 0 && lineBreak ? [lineBreak, ...line] : line));
  return new Slice(Fragment.from(nodes), 0, 0);
}
