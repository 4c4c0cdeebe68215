import type { SourceChart, SourceTable } from '../source';
import { readCellText } from './cellRuns';

const NUMBER = /^[-－]?[\d,，]+(?:\.\d+)?\s*[%％]?$/;
const MISSING = /^[-—/]?$/;
const YEAR = /^(?:19|20)\d\d\s*年?$/;

/**
 * The data of a chart from a table of numbers below a figure's caption: names in the first row and the first column. Years are
 * categories, wherever they stand. Returns null when any other cell is no number.
 */
export function readChartTable(table: SourceTable, title: string): SourceChart | null {
  const grid = table.rows.map((row) => row.cells.map((cell) => readCellText(cell).trim()));
  const [header = [], ...rows] = grid;
  const isNumeric = rows.every(
    (row) =>
      row.length === header.length && row.slice(1).every((text) => NUMBER.test(text) || MISSING.test(text)),
  );
  if (!isNumeric || rows.length === 0 || header.length < 2) return null;
  const names = header.slice(1);
  const numbers = rows.map((row) => row.slice(1).map(readNumber));
  const categories = rows.map((row) => row[0] ?? '');
  const data = names.every((name) => YEAR.test(name))
    ? { categories: names, series: categories.map((name, index) => ({ name, values: numbers[index] ?? [] })) }
    : {
        categories,
        series: names.map((name, index) => ({ name, values: numbers.map((row) => row[index] ?? null) })),
      };
  return { type: 'chart', kind: 'column', title, data };
}

function readNumber(text: string): number | null {
  return MISSING.test(text) ? null : Number(text.replace(/[,，%％\s]/g, '').replace('－', '-'));
}
