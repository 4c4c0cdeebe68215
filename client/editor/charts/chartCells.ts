import type { ChartData } from '../../../shared/schema/extensions/chart';

/** A chart's data as people type it: series names in the first row, categories in the first column. All rows are of one length. */
export type ChartCells = readonly (readonly string[])[];

/** The data read, or the first cell that is no number (row and column from 0), or that there is nothing. */
export type ReadCells =
  | { readonly data: ChartData }
  | { readonly wrong: { readonly row: number; readonly column: number; readonly text: string } }
  | { readonly empty: true };

export interface ChartUnits {
  readonly unit: string;
  readonly lineUnit: string;
  /** For each series whether it is drawn as a line. */
  readonly lines: readonly boolean[];
}

/** Reads typed cells; rows and columns without any text do not count, an empty cell is no value. */
export function readChartCells(cells: ChartCells, { unit, lineUnit, lines }: ChartUnits): ReadCells {
  const columns = filledColumns(cells);
  const rows = cells.map((_, row) => row).filter((row) => row > 0 && isFilled(cells[row] ?? []));
  if (columns.length === 0 || rows.length === 0) return { empty: true };
  for (const row of rows)
    for (const column of columns) {
      const text = cells[row]?.[column] ?? '';
      if (Number.isNaN(toNumber(text))) return { wrong: { row, column, text } };
    }
  return {
    data: {
      categories: rows.map((row) => (cells[row]?.[0] ?? '').trim()),
      series: columns.map((column) => ({
        name: (cells[0]?.[column] ?? '').trim(),
        values: rows.map((row) => toNumber(cells[row]?.[column] ?? '')),
        ...(lines[column - 1] && { line: true }),
      })),
      ...(unit.trim() && { unit: unit.trim() }),
      ...(lineUnit.trim() && lines.some(Boolean) && { lineUnit: lineUnit.trim() }),
    },
  };
}

/** The columns that are series, by their places. */
export function filledColumns(cells: ChartCells): readonly number[] {
  return (cells[0] ?? [])
    .map((_, column) => column)
    .filter((column) => column > 0 && isFilled(cells.map((row) => row[column] ?? '')));
}

/** The cells that `readChartCells` reads back. */
export function printChartCells({ categories, series }: ChartData): ChartCells {
  const head = ['', ...series.map(({ name }) => name)];
  const body = categories.map((category, index) => [
    category,
    ...series.map(({ values }) => String(values[index] ?? '')),
  ]);
  return [head, ...body];
}

/** The cells with texts written over them from a place on; rows and columns are added where they reach beyond. */
export function fillChartCells(
  cells: ChartCells,
  at: { readonly row: number; readonly column: number },
  texts: ChartCells,
): ChartCells {
  const height = Math.max(cells.length, at.row + texts.length);
  const reach = Math.max(0, ...texts.map((row) => row.length));
  const width = Math.max(cells[0]?.length ?? 0, at.column + reach);
  return Array.from({ length: height }, (_, row) =>
    Array.from(
      { length: width },
      (__, column) => texts[row - at.row]?.[column - at.column] ?? cells[row]?.[column] ?? '',
    ),
  );
}

/** The cells with the series of a column before all others, as a pie shows it, and its mark as a line beside it. */
export function putSeriesFirst(cells: ChartCells, lines: readonly boolean[], column: number) {
  const put = <Item>(items: readonly Item[], from: number, to: number) => [
    ...items.slice(0, to),
    ...items.slice(from, from + 1),
    ...items.slice(to, from),
    ...items.slice(from + 1),
  ];
  const marks = Array.from({ length: (cells[0]?.length ?? 1) - 1 }, (_, at) => lines[at] === true);
  return { cells: cells.map((row) => put(row, column, 1)), lines: put(marks, column - 1, 0) };
}

const isFilled = (texts: readonly string[]) => texts.some((text) => text.trim() !== '');

/** Null where nothing stands, NaN where it is no number; ％ behind it and commas between thousands do not count. */
function toNumber(text: string): number | null {
  const plain = text
    .normalize('NFKC')
    .trim()
    .replace(/%$/, '')
    .replace(/,(?=\d{3}(?!\d))/g, '');
  return plain === '' ? null : Number(plain);
}
