import type { JSONContent } from '@tiptap/core';
import { readCellRuns, readCellText, readHeaderText } from '../recognise/cellRuns';
import { picturesIn } from '../recognise/picturesOf';
import { sliceRuns, textOfRuns } from '../recognise/runs';
import type { GridCell, TableGrid } from '../recognise/tableGrid';
import type { SourceRun } from '../source';
import { createNode, type WriteContext } from './context';
import { writeInline } from './writeInline';
import { writePicture } from './writePicture';

/** A table of free layout with its merged cells; empty cells below a filled one in the first column or the header are merged with it. */
export function writePlainTable(grid: TableGrid, unit: string | null, context: WriteContext): JSONContent {
  const merged = mergeDown(grid);
  const rows = merged.map((cells, row): JSONContent => {
    const isHeader = row < grid.headerRows;
    return { type: 'tableRow', content: cells.map((cell) => writeCell(cell, isHeader, context)) };
  });
  return createNode(context, 'table', { unit }, rows);
}

function writeCell(cell: GridCell, isHeader: boolean, context: WriteContext): JSONContent {
  const lines = isHeader ? [[{ text: readHeaderText(cell.cell) }]] : splitLines(readCellRuns(cell.cell));
  const paragraphs = lines.map((runs) =>
    createNode(
      context,
      'paragraph',
      { indent: false },
      writeInline(runs.filter(isKept), context, { responsibilities: !isHeader }),
    ),
  );
  return {
    type: isHeader ? 'tableHeader' : 'tableCell',
    attrs: { colspan: cell.columnSpan, rowspan: cell.rowSpan },
    content: [
      ...paragraphs,
      ...cell.cell.blocks.flatMap(picturesIn).map((each) => writePicture(each, context)),
    ],
  };
}

function isKept(run: SourceRun): boolean {
  return run.text !== '' || run.note !== undefined;
}

function splitLines(runs: readonly SourceRun[]): readonly (readonly SourceRun[])[] {
  const text = textOfRuns(runs);
  let from = 0;
  return text.split('\n').map((line) => {
    const part = sliceRuns(runs, from, from + line.length);
    from += line.length + 1;
    return part;
  });
}

/** Plain text shows vertically merged cells as empty ones; formats that know spans have none to merge. */
function mergeDown(grid: TableGrid): readonly (readonly GridCell[])[] {
  if (grid.rows.flat().some((cell) => cell.rowSpan > 1)) return grid.rows;
  const rows: GridCell[][] = grid.rows.map((row) => [...row]);
  for (let row = rows.length - 1; row > 0; row -= 1) {
    const above = rows[row - 1] ?? [];
    const mayMerge = (cell: GridCell) =>
      row < grid.headerRows
        ? true
        : cell.column === 0 && row > grid.headerRows && rows[row]?.length === grid.width;
    for (const cell of [...(rows[row] ?? [])]) {
      const upper = above.findIndex(
        (other) => other.column === cell.column && other.columnSpan === cell.columnSpan,
      );
      if (upper < 0 || !mayMerge(cell) || readCellText(cell.cell).trim() !== '') continue;
      const head = above[upper] as GridCell;
      above[upper] = { ...head, rowSpan: head.rowSpan + cell.rowSpan };
      rows[row] = (rows[row] ?? []).filter((other) => other !== cell);
    }
  }
  return rows;
}
