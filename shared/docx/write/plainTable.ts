import type { Node } from '@tiptap/pm/model';
import { type Block, paragraph } from './block';
import type { WriteInside } from './blockWriter';
import { fitColumns, isShort, tableSize } from './columnWidths';
import type { Place, WriteContext } from './context';
import { TEXT_WIDTH, textWidth } from './measures';
import { type GridCell, plainGrid } from './plainGrid';
import { writeUnitLine } from './unitLine';

/** A text of so many characters is short. */
const SHORT_TEXT = 8;

/** A free table with merged cells; the rows of header cells at its top repeat on every page. */
export function writePlainTable(
  node: Node,
  context: WriteContext,
  place: Place,
  writeInside: WriteInside,
): Block[] {
  if (node.childCount === 0) return [];
  const { rows, columns } = plainGrid(node);
  const size = tableSize(columns, place.width);
  const grid = fitColumns(columns, size, place.width);
  const headerRows = countHeaderRows(node);
  const cellBlocks = (cell: GridCell, column: number) => {
    if (!cell.node) return [paragraph({ style: 'TableText' })];
    const width = grid.slice(column, column + cell.colspan).reduce((sum, each) => sum + each, 0);
    const isHead = cell.node.type.name === 'tableHeader';
    return writeInside(cell.node, context, {
      kind: isHead ? 'headCell' : 'cell',
      list: null,
      width: width - 160,
      indent: 0,
      format: { size },
      align: alignOf(cell.node),
    });
  };
  const table: Block = {
    kind: 'table',
    style: 'PlanTable',
    grid,
    rows: rows.map((row, index) => {
      let column = 0;
      return {
        header: index < headerRows,
        cells: row.map((cell) => {
          const blocks = cellBlocks(cell, column);
          column += cell.colspan;
          return { span: cell.colspan, verticalMerge: cell.verticalMerge, blocks };
        }),
      };
    }),
    onOnePage: place.width <= TEXT_WIDTH && isShort(columns, grid, size),
  };
  return [...writeUnitLine(node.attrs.unit as string | null), table];
}

/** As the cell says; else short texts such as numbers stand in the middle. */
function alignOf(cell: Node): Place['align'] {
  const isShort = cell.childCount <= 1 && textWidth(cell.textContent) <= SHORT_TEXT;
  return (cell.attrs.align as Place['align'] | null) ?? (isShort ? 'center' : undefined);
}

function countHeaderRows(table: Node): number {
  const first = table.children.findIndex(
    (row) => row.childCount === 0 || row.children.some((cell) => cell.type.name !== 'tableHeader'),
  );
  return first < 0 ? Math.max(0, table.childCount - 1) : first;
}
