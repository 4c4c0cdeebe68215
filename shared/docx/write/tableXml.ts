import {
  type Block,
  type PrintedCell,
  type PrintedRow,
  paragraph,
  renderParagraph,
  type TableBlock,
} from './block';
import { changeRowMark } from './change';
import { withGaps } from './gaps';
import { keepFigures } from './keepFigures';
import { narrowTables } from './narrowTables';
import { element, valueElement } from './xml';

/** Lowest row: 8 mm. */
export const ROW_HEIGHT = 454;
/** A line in a cell, and what the style of tables keeps free above and below, in twips. */
export const CELL_LINE = 340;
export const CELL_MARGINS = 80;

function keepWithNext(blocks: readonly Block[]): Block[] {
  return blocks.map((block) =>
    block.kind === 'paragraph' ? { ...block, format: { ...block.format, keepNext: true } } : block,
  );
}

function cellXml(cell: PrintedCell, width: number, keepNext: boolean): string {
  return element(
    'w:tc',
    {},
    element(
      'w:tcPr',
      {},
      element('w:tcW', { 'w:w': width, 'w:type': 'dxa' }),
      cell.span > 1 ? valueElement('w:gridSpan', cell.span) : '',
      cell.verticalMerge ? valueElement('w:vMerge', cell.verticalMerge) : '',
      valueElement('w:vAlign', cell.align ?? 'center'),
    ),
    renderCellBlocks(keepNext ? keepWithNext(cell.blocks) : cell.blocks),
  );
}

function rowXml(row: PrintedRow, grid: readonly number[], keepNext: boolean): string {
  let column = 0;
  const cells = row.cells.map((cell) => {
    const width = grid.slice(column, column + cell.span).reduce((sum, each) => sum + each, 0);
    column += cell.span;
    return cellXml(cell, width, keepNext);
  });
  return element(
    'w:tr',
    {},
    element(
      'w:trPr',
      {},
      row.splits ? '' : element('w:cantSplit'),
      element('w:trHeight', { 'w:val': ROW_HEIGHT, 'w:hRule': 'atLeast' }),
      row.header ? element('w:tblHeader') : '',
      row.change ? changeRowMark(row.change) : '',
    ),
    ...cells,
  );
}

/** A block as XML. */
export function renderBlock(block: Block): string {
  if (block.kind === 'paragraph') return renderParagraph(block);
  return narrowTables(block)
    .map(renderTable)
    .join(renderParagraph(paragraph({ style: 'TableGap' })));
}

/** The blocks of a cell: a small gap parts tables, and the last block is a paragraph. */
function renderCellBlocks(blocks: readonly Block[]): string {
  const gapped = withGaps(keepFigures(blocks));
  if (gapped.at(-1)?.kind !== 'paragraph')
    gapped.push(paragraph({ style: gapped.length > 0 ? 'SectionEnd' : 'TableText' }));
  return gapped.map(renderBlock).join('');
}

/** A table of fixed column widths, in the middle of the text area. */
function renderTable({ style, grid, rows, onOnePage = false }: TableBlock): string {
  const width = grid.reduce((sum, each) => sum + each, 0);
  return element(
    'w:tbl',
    {},
    element(
      'w:tblPr',
      {},
      valueElement('w:tblStyle', style),
      element('w:tblW', { 'w:w': width, 'w:type': 'dxa' }),
      valueElement('w:jc', 'center'),
      element('w:tblLayout', { 'w:type': 'fixed' }),
      valueElement('w:tblLook', '0020'),
    ),
    element('w:tblGrid', {}, ...grid.map((each) => element('w:gridCol', { 'w:w': each }))),
    ...rows.map((row, index) => {
      const isLast = index === rows.length - 1;
      return rowXml(row, grid, !isLast && (row.header || onOnePage));
    }),
  );
}
