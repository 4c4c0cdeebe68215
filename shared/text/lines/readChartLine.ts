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
  if (cells.length < 5 || cells.includes('')) return null;
  for (let series = 1; series * 5 <= cells.length; series += 1) {
    const chart = cells.length % series === 0 ? readSeries(cells, cells.length / series) : null;
    if (chart) return { type: 'chart', kind: 'column', title, data: chart };
  }
  return null;
}

function readSeries(cells: readonly string[], size: number): SourceChart['data'] | null {
  if (size % 2 === 0) return null;
  const count = (size - 1) / 2;
  const categories = cells.slice(1, 1 + count);
  const series: { name: string; values: number[] }[] = [];
  for (let start = 0; start < cells.length; start += size) {
    const values = cells.slice(start + 1 + count, start + size).map(Number);
    const sameCategories = categories.every((category, index) => cells[start + 1 + index] === category);
    if (!sameCategories || values.some(Number.isNaN)) return null;
    series.push({ name: cells[start] ?? '', values });
  }
  return { categories, series };
}
