import type { SourceBlock, SourceCell, SourceRow, SourceTable } from '../../text/source';
import { childValue, findChild, isOn, type XmlElement } from './xml';

interface GridCell {
  readonly blocks: readonly SourceBlock[];
  readonly columnSpan: number;
  readonly continues: boolean;
  readonly column: number;
}

/** Reads a table (ECMA-376 part 1, 17.4): horizontal and vertical merges become spans; deleted rows are left out. */
export function readTable(element: XmlElement, readBlocks: (cell: XmlElement) => SourceBlock[]): SourceTable {
  const rowElements = rowsOf(element).filter((row) => !findChild(findChild(row, 'trPr'), 'del'));
  const grid = rowElements.map((row) => readGridRow(row, readBlocks));
  const rows = grid.map(
    (cells, rowIndex): SourceRow => ({
      header: isOn(findChild(rowElements[rowIndex], 'trPr'), 'tblHeader') ?? false,
      cells: cells
        .filter((cell) => !cell.continues)
        .map(
          (cell): SourceCell => ({
            blocks: cell.blocks,
            columnSpan: cell.columnSpan,
            rowSpan: rowSpanOf(grid, rowIndex, cell),
          }),
        ),
    }),
  );
  return { type: 'table', rows };
}

function rowsOf(element: XmlElement): XmlElement[] {
  return element.children.flatMap((child) => {
    if (child.name === 'tr') return [child];
    return ['sdt', 'sdtContent', 'customXml', 'ins'].includes(child.name) ? rowsOf(child) : [];
  });
}

function cellsOf(row: XmlElement): XmlElement[] {
  return row.children.flatMap((child) => {
    if (child.name === 'tc') return [child];
    return ['sdt', 'sdtContent', 'customXml'].includes(child.name) ? cellsOf(child) : [];
  });
}

function readGridRow(row: XmlElement, readBlocks: (cell: XmlElement) => SourceBlock[]): GridCell[] {
  let column = Number(childValue(findChild(row, 'trPr'), 'gridBefore') ?? 0);
  return cellsOf(row).map((element) => {
    const properties = findChild(element, 'tcPr');
    const merge = findChild(properties, 'vMerge');
    const columnSpan = Math.max(1, Math.min(Number(childValue(properties, 'gridSpan') ?? 1) || 1, 200));
    const cell = {
      blocks: readBlocks(element),
      columnSpan,
      continues: merge !== null && merge.attributes.val !== 'restart',
      column,
    };
    column += columnSpan;
    return cell;
  });
}

function rowSpanOf(grid: readonly (readonly GridCell[])[], rowIndex: number, cell: GridCell): number {
  let span = 1;
  for (let below = rowIndex + 1; below < grid.length; below += 1) {
    const continuation = grid[below]?.find((other) => other.column === cell.column);
    if (!continuation?.continues) break;
    span += 1;
  }
  return span;
}
