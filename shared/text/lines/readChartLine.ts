import type { SourceChart } from '../source';

/**
 * Reads the data of a chart as converters print them: for each series its name, its categories and its values, each ended by a
 * tab. Returns null for any other line.
 */
export function readChartLine(line: string, title: string): SourceChart | null {
  if (line.startsWith('\t') || !/\t\s*$/.test(line)) return null;
  const cells = line
    .trimEnd()
    .split('\t')
    .map((cell) => cell.trim());
  if (cells.length < 4 || cells.includes('')) return null;
  for (let series = 1; series * 4 <= cells.length; series += 1) {
    const chart = cells.length % series === 0 ? readSeries(cells, cells.length / series) : null;
    if (chart) return { type: 'chart', kind: 'column', title, data: chart };
  }
  return null;
}

/** Series of `size` cells each: an even number of them has no name, as in a pie. */
function readSeries(cells: readonly string[], size: number): SourceChart['data'] | null {
  const named = size % 2;
  const count = (size - named) / 2;
  const categories = cells.slice(named, named + count);
  if (count < 2 || (named === 0 && categories.some((category) => !Number.isNaN(Number(category)))))
    return null;
  const series: { name: string; values: number[] }[] = [];
  for (let start = 0; start < cells.length; start += size) {
    const values = cells.slice(start + named + count, start + size).map(Number);
    const sameCategories = categories.every((category, index) => cells[start + named + index] === category);
    if (!sameCategories || values.some(Number.isNaN)) return null;
    series.push({ name: named ? (cells[start] ?? '') : '', values });
  }
  return { categories, series };
}
