import type { Node } from '@tiptap/pm/model';

/** A cell of a row; `offset` counts from the row's content start. */
export interface CellPart {
  readonly node: Node;
  readonly offset: number;
}

/**
 * The cells of a row that name this column: one, none for a moment after a merge, or several where a merge doubled
 * the cell; then a reader takes them as one text, in this order.
 */
export function cellsOf(row: Node, columnId: string): CellPart[] {
  const cells: CellPart[] = [];
  row.forEach((node, offset) => {
    if (node.type.name === 'dataCell' && node.attrs.column === columnId) cells.push({ node, offset });
  });
  return cells;
}

/** The cell of a row in a column, the first with content where a merge doubled it, or null while it is missing. */
export function cellOf(row: Node, columnId: string): CellPart | null {
  const cells = cellsOf(row, columnId);
  return cells.find(({ node }) => node.content.size > 0) ?? cells[0] ?? null;
}
