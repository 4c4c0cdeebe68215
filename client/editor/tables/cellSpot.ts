import type { Node, ResolvedPos } from '@tiptap/pm/model';
import type { EditorState } from '@tiptap/pm/state';

/** Where in a data table the caret is. `row` is null in a header. */
export interface CellSpot {
  readonly tablePosition: number;
  readonly table: Node;
  readonly row: string | null;
  readonly column: string;
  /** The cell or header node, and the position before it. */
  readonly cell: Node;
  readonly cellPosition: number;
}

/** The cell or header around a position, or null outside data tables. */
export function cellSpotAt($position: ResolvedPos): CellSpot | null {
  for (let depth = $position.depth; depth > 0; depth -= 1) {
    const cell = $position.node(depth);
    const isHeader = cell.type.name === 'dataColumn';
    if (!isHeader && cell.type.name !== 'dataCell') continue;
    const tableDepth = isHeader ? depth - 1 : depth - 2;
    const table = $position.node(tableDepth);
    if (table.type.name !== 'dataTable') return null;
    return {
      tablePosition: $position.before(tableDepth),
      table,
      row: isHeader ? null : String($position.node(depth - 1).attrs.id ?? ''),
      column: String((isHeader ? cell.attrs.id : cell.attrs.column) ?? ''),
      cell,
      cellPosition: $position.before(depth),
    };
  }
  return null;
}

/** The cell that holds the whole selection, or null. */
export function selectedCellSpot(state: EditorState): CellSpot | null {
  const spot = cellSpotAt(state.selection.$from);
  if (!spot) return null;
  return state.selection.to <= spot.cellPosition + spot.cell.nodeSize ? spot : null;
}
