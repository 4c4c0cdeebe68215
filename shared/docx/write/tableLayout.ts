import type { Node } from '@tiptap/pm/model';
import { inlineText } from '../../plan/inlineText';
import { atomPrinter } from '../../plan/printedText';
import { type DataTableModel, readDataTable } from '../../plan/readDataTable';
import { rowNumbers } from '../../plan/rowNumbers';
import { tableTotals } from '../../plan/totals';
import { type ColumnTexts, leastWidth, usualSize } from './columnWidths';
import type { WriteContext } from './context';
import { TEXT_WIDTH } from './measures';
import { plainGrid } from './plainGrid';

/** More columns than this do not fit upright. */
const UPRIGHT_COLUMNS = 7;

/** The texts that decide the widths of a data table's columns. */
export function dataColumnTexts(table: DataTableModel, context: WriteContext): ColumnTexts[] {
  const print = atomPrinter(context.body, context.labels);
  const numbers = [...rowNumbers(table).values()];
  const totals = table.totals || table.totalsBy ? tableTotals(table) : new Map<string, string>();
  return table.columns.map((column) => {
    const cells = table.rows
      .filter((row) => row.kind === 'item' || row.kind === 'total')
      .map((row) => row.cells.get(column.id))
      .map((cell) => (cell ? inlineText(cell, print) : ''));
    const computed = column.role === 'number' ? numbers : [];
    const total = totals.get(column.id) ?? '';
    return { header: column.header, texts: [...cells, ...computed, total], millimetres: column.width };
  });
}

/** Whether a node is a table that needs a landscape page. */
export function isWideTable(node: Node, context: WriteContext): boolean {
  if (node.type.name === 'dataTable') {
    const table = readDataTable(node);
    return table.columns.length > UPRIGHT_COLUMNS || isTooWide(dataColumnTexts(table, context));
  }
  if (node.type.name !== 'table') return false;
  const { columns } = plainGrid(node);
  return columns.length > UPRIGHT_COLUMNS || isTooWide(columns);
}

function isTooWide(columns: readonly ColumnTexts[]): boolean {
  return leastWidth(columns, usualSize(columns.length)) > TEXT_WIDTH;
}
