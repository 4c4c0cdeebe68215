import type { JSONContent } from '@tiptap/core';
import { inferColumns } from '../../plan/inferColumns';
import { inferTableKind } from '../../plan/inferTableKind';
import { readCellText } from '../recognise/cellRuns';
import type { TablePart } from '../recognise/part';
import { createGrid, headerTexts, type TableGrid } from '../recognise/tableGrid';
import { unfoldTable } from '../recognise/unfoldTable';
import type { WriteContext } from './context';
import { dateColumns } from './dateColumns';
import { writeDataTable } from './writeDataTable';
import { writePlainTable } from './writePlainTable';

/** A table as what its columns make of it: indicators, tasks, projects, key projects, or a plain one. */
export function writeTable(part: TablePart, context: WriteContext): JSONContent {
  const unfolded = unfoldTable(part.table);
  if (unfolded) {
    const { grid, columns, kind } = readColumns({ ...part, table: unfolded.table }, context);
    if (kind) {
      context.losses.push({
        text: unfolded.repeated,
        reason: '两栏并排的表格已改为一栏，重复的表头不再保留。',
      });
      return writeDataTable(part, kind, columns, grid, context);
    }
  }
  const { grid, columns, kind } = readColumns(part, context);
  return kind
    ? writeDataTable(part, kind, columns, grid, context)
    : writePlainTable(grid, part.unit, context);
}

function readColumns(part: TablePart, context: WriteContext) {
  const grid = createGrid(part.table);
  const columns = dateColumns(inferColumns(headerTexts(grid), sampleRows(grid)), context.period);
  const kind = grid.headerRows > 0 && grid.width > 1 ? inferTableKind(columns, part.caption) : null;
  return { grid, columns, kind };
}

function sampleRows(grid: TableGrid): readonly (readonly string[])[] {
  return grid.rows
    .slice(grid.headerRows)
    .filter((row) => row.length > 1)
    .map((row) =>
      Array.from({ length: grid.width }, (_, column) => {
        const cell = row.find((candidate) => candidate.column === column);
        return cell ? readCellText(cell.cell) : '';
      }),
    );
}
