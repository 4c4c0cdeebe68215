import type { Node } from '@tiptap/pm/model';
import { computedGrowths, growthColumn } from '../indicators/computedGrowths';
import { chartData } from '../plan/chartData';
import { inlineText, type PrintAtom } from '../plan/inlineText';
import { cellText, type DataTableModel, readDataTable } from '../plan/readDataTable';
import { rowNumbers } from '../plan/rowNumbers';
import { tableTotals } from '../plan/totals';
import { subtotalLabel, subtotals } from '../projects/subtotals';
import { childrenOf } from './textContext';

/** A table as rows of cell texts, the header first. Cells covered by a merged one are ''. */
export interface TableGrid {
  /** How many of the rows are header. */
  readonly headerRows: number;
  readonly rows: readonly (readonly string[])[];
}

/** A data table as it prints: computed row numbers, subtotals and totals included. */
export function dataTableGrid(node: Node, print: PrintAtom): TableGrid {
  const table = readDataTable(node);
  const numbers = rowNumbers(table);
  const growths = computedGrowths(table, print);
  const rows = table.rows.map((row) =>
    table.columns.map((column) => {
      const number = column.role === 'number' ? numbers.get(row.id) : undefined;
      const growth = column.id === growthColumn(table)?.id ? growths.get(row.id) : undefined;
      return number ?? growth ?? cellText(row, column.id, print);
    }),
  );
  const header = table.columns.map((column) => column.header);
  return { headerRows: 1, rows: [header, ...rows, ...totalRows(table, print)] };
}

function totalRows(table: DataTableModel, print: PrintAtom): readonly (readonly string[])[] {
  const nameAt = Math.max(
    0,
    table.columns.findIndex(({ role }) => role === 'name'),
  );
  const line = (label: string, sums: ReadonlyMap<string, string>) =>
    table.columns.map(({ id }, index) => (index === nameAt ? label : (sums.get(id) ?? '')));
  const { totalsBy } = table;
  return [
    ...(totalsBy === null
      ? []
      : subtotals(table, print).map((each) => line(subtotalLabel(each, totalsBy), each.sums))),
    ...(table.totals ? [line('合计', tableTotals(table))] : []),
  ];
}

/** A table of free layout; the text of a merged cell stands in its first place. */
export function plainTableGrid(node: Node, print: PrintAtom): TableGrid {
  const rows = childrenOf(node);
  const grid: (string | undefined)[][] = rows.map(() => []);
  rows.forEach((row, rowIndex) => {
    let column = 0;
    for (const cell of childrenOf(row)) {
      while (grid[rowIndex]?.[column] !== undefined) column += 1;
      const text = childrenOf(cell)
        .map((block) => (block.isTextblock ? inlineText(block, print) : block.textContent))
        .join('\n')
        .trim();
      for (let down = 0; down < (cell.attrs.rowspan as number); down += 1)
        for (let right = 0; right < (cell.attrs.colspan as number); right += 1) {
          const line = grid[rowIndex + down];
          if (line) line[column + right] = down + right === 0 ? text : '';
        }
    }
  });
  const width = grid.reduce((most, row) => Math.max(most, row.length), 0);
  const bodyAt = rows.findIndex((row) => childrenOf(row).some((cell) => cell.type.name !== 'tableHeader'));
  return {
    headerRows: bodyAt < 0 ? rows.length : bodyAt,
    rows: grid.map((row) => Array.from({ length: width }, (_, index) => row[index] ?? '')),
  };
}

/** What a chart draws as a table: one line a category, one column a series. */
export function chartGrid(node: Node, body: Node, print: PrintAtom): TableGrid {
  const { data } = chartData(node, body, print);
  const rows = data.categories.map((category, index) => [
    category,
    ...data.series.map((series) => String(series.values[index] ?? '')),
  ]);
  return { headerRows: 1, rows: [['', ...data.series.map((series) => series.name)], ...rows] };
}
