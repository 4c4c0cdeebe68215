import type { Node } from '@tiptap/pm/model';
import { readDataTable } from '../../plan/readDataTable';
import { chartHeight } from './chart';
import { type ColumnTexts, charactersIn, fitColumns, isShort, tableSize } from './columnWidths';
import type { WriteContext } from './context';
import type { Measured } from './estimatePages';
import { headerLineCount } from './headerLines';
import { pictureSize } from './image';
import {
  LANDSCAPE_TEXT_HEIGHT,
  LANDSCAPE_TEXT_WIDTH,
  LINE_TWIPS,
  LINES_A_PAGE,
  TEXT_WIDTH,
} from './measures';
import { plainGrid } from './plainGrid';
import { printedWidth } from './printedWidth';
import { dataColumnTexts, isWideTable } from './tableLayout';
import { CELL_LINE, CELL_MARGINS, ROW_HEIGHT } from './tableXml';

const MILLIMETRES_A_LINE = (LINE_TWIPS * 25.4) / 1440;

/** How many lines of an upright page a table, chart or picture takes, as it will print; null for other blocks. On a page on its side fewer lines fill the page. */
export function printedLines(node: Node, context: WriteContext): Measured | null {
  switch (node.type.name) {
    case 'chart':
      return { lines: chartHeight(node, context) / MILLIMETRES_A_LINE, whole: true };
    case 'image':
      return { lines: pictureLines(node, context), whole: true };
    case 'dataTable':
      return tableLines(
        dataColumnTexts(readDataTable(node), context),
        readDataTable(node).rows.length,
        node,
        context,
      );
    case 'table':
      return tableLines(plainGrid(node).columns, node.childCount, node, context);
    default:
      return null;
  }
}

/** A picture whose file is not at hand is a line of text. */
function pictureLines(node: Node, context: WriteContext): number {
  const size = pictureSize(node, context, TEXT_WIDTH);
  return size ? size.height / MILLIMETRES_A_LINE : 1;
}

function tableLines(
  columns: readonly ColumnTexts[],
  rows: number,
  node: Node,
  context: WriteContext,
): Measured {
  const isWide = isWideTable(node, context);
  const width = isWide ? LANDSCAPE_TEXT_WIDTH : TEXT_WIDTH;
  const size = tableSize(columns, width);
  const grid = fitColumns(columns, size, width);
  const heights = rowHeights(columns, grid, size);
  // Rows over all columns are not among the texts that decide the widths.
  const others = Math.max(0, rows + 1 - heights.length) * ROW_HEIGHT;
  const twips = heights.reduce((sum, each) => sum + each, others);
  if (isWide) return { lines: (twips / LANDSCAPE_TEXT_HEIGHT) * LINES_A_PAGE, whole: false };
  return { lines: twips / LINE_TWIPS, whole: isShort(columns, grid, size) };
}

/** The header's height and those of the rows, in twips. */
function rowHeights(columns: readonly ColumnTexts[], grid: readonly number[], size: number): number[] {
  const rows = Math.max(0, ...columns.map(({ texts }) => texts.length));
  const heightOf = (lines: number) => Math.max(ROW_HEIGHT, lines * CELL_LINE + CELL_MARGINS);
  const characters = grid.map((width) => charactersIn(width, size));
  const header = columns.map((column, index) => headerLineCount(column.header, characters[index] ?? 1));
  const body = Array.from({ length: rows }, (_, row) =>
    Math.max(...columns.map(({ texts }, index) => linesOf(texts[row] ?? '', characters[index] ?? 1))),
  );
  return [Math.max(1, ...header), ...body].map(heightOf);
}

function linesOf(text: string, characters: number): number {
  const paragraphs = text.split('\n').map((each) => Math.ceil(printedWidth(each) / Math.max(1, characters)));
  return paragraphs.reduce((sum, lines) => sum + Math.max(1, lines), 0);
}
