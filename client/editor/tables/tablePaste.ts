import { Fragment, type Node, Slice } from '@tiptap/pm/model';
import type { EditorView } from '@tiptap/pm/view';
import { selectedCellSpot } from './cellSpot';
import { pasteGrid } from './pasteGrid';
import { readPastedGrid } from './readPastedGrid';

/** Pastes into a cell: a table fills cells from there on, anything else becomes lines of that cell. False outside cells. */
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
