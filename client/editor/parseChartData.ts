import type { ChartData } from '../../shared/schema/extensions/chart';

/** The data read, or the first thing that is no number with its line (from 1), or that there is nothing. */
export type ParsedChart =
  | { readonly data: ChartData }
  | { readonly wrong: { readonly line: number; readonly text: string } }
  | { readonly empty: true };

/**
 * Reads a chart's data from a pasted table: cells parted by tabs (or, where there are none, commas), series names in the first row,
 * categories in the first column, an empty cell where there is no value.
 */
export function parseChartData(text: string, unit: string): ParsedChart {
  const lines = text.split(/\r?\n/).filter((line) => line.trim());
  const separator = text.includes('\t') ? '\t' : /[,，]/;
  const rows = lines.map((line) => line.split(separator).map((cell) => cell.trim()));
  const [head = [], ...body] = rows;
  const names = head.slice(1);
  if (names.length === 0 || body.length === 0) return { empty: true };
  const values: (number | null)[][] = [];
  for (const [index, row] of body.entries()) {
    const numbers = names.map((_, column) => toNumber(row[column + 1] ?? ''));
    const bad = numbers.findIndex((number) => Number.isNaN(number));
    if (bad >= 0) return { wrong: { line: index + 2, text: row[bad + 1] ?? '' } };
    values.push(numbers);
  }
  const series = names.map((name, column) => ({ name, values: values.map((row) => row[column] ?? null) }));
  const categories = body.map((row) => row[0] ?? '');
  return { data: unit ? { categories, series, unit } : { categories, series } };
}

/** The table that `parseChartData` reads back. */
export function printChartData(data: ChartData): string {
  const head = ['', ...data.series.map(({ name }) => name)];
  const body = data.categories.map((category, index) => [
    category,
    ...data.series.map(({ values }) => values[index] ?? ''),
  ]);
  return [head, ...body].map((row) => row.join('\t')).join('\n');
}

function toNumber(text: string): number | null {
  return text === '' ? null : Number(text.replace(/[%％]$/, ''));
}
