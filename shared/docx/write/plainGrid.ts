import type { Node } from '@tiptap/pm/model';
import type { ColumnTexts } from './columnWidths';

/** A place of the grid: a cell's upper left corner, a place that the cell above reaches down to, or one without a cell. */
export interface GridCell {
  readonly node: Node | null;
  readonly colspan: number;
  readonly verticalMerge?: 'restart' | 'continue';
}

/** A free table laid out on its grid; `columns` decide the widths. */
export interface PlainGrid {
  readonly rows: readonly (readonly GridCell[])[];
  readonly columns: readonly ColumnTexts[];
}

/** Millimetres of a CSS pixel. */
const PIXEL = 25.4 / 96;

interface Cover {
  readonly colspan: number;
  rowsLeft: number;
}

/** Lays a `table` node out; overlapping spans give way to the cell that came first, missing places become empty cells. */
export function plainGrid(table: Node): PlainGrid {
  const covers: (Cover | undefined)[] = [];
  const texts: string[][] = [];
  const headers: string[] = [];
  const widths: (number | null)[] = [];
  const rows = table.children.map((row, rowIndex) => {
    const cells: GridCell[] = [];
    let column = 0;
    const passCovered = () => {
      for (let cover = covers[column]; cover && cover.rowsLeft > 0; cover = covers[column]) {
        cells.push({ node: null, colspan: cover.colspan, verticalMerge: 'continue' });
        cover.rowsLeft -= 1;
        column += cover.colspan;
      }
    };
    row.forEach((node) => {
      passCovered();
      const { colspan, rowspan, colwidth } = spansOf(node, table.childCount - rowIndex);
      covers[column] = { colspan, rowsLeft: rowspan - 1 };
      cells.push({ node, colspan, verticalMerge: rowspan > 1 ? 'restart' : undefined });
      if (colspan === 1) {
        if (node.type.name === 'tableHeader') headers[column] ??= node.textContent;
        const own = texts[column] ?? [];
        own[rowIndex] = node.textContent;
        texts[column] = own;
      }
      colwidth?.forEach((width, offset) => {
        widths[column + offset] ??= width > 0 ? width * PIXEL : null;
      });
      column += colspan;
    });
    passCovered();
    return { cells, width: column };
  });
  const width = Math.max(1, ...rows.map((row) => row.width));
  return {
    rows: rows.map((row) =>
      row.width < width ? [...row.cells, { node: null, colspan: width - row.width }] : row.cells,
    ),
    columns: Array.from({ length: width }, (_, index) => ({
      header: headers[index] ?? '',
      texts: Array.from(texts[index] ?? [], (text) => text ?? ''),
      millimetres: widths[index] ?? null,
    })),
  };
}

function spansOf(node: Node, rowsBelow: number) {
  return {
    colspan: Math.max(1, Number(node.attrs.colspan)),
    rowspan: Math.min(rowsBelow, Math.max(1, Number(node.attrs.rowspan))),
    colwidth: node.attrs.colwidth as number[] | null,
  };
}
