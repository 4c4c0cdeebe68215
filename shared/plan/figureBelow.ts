import type { ChartData } from '../schema/extensions/chart';

/**
 * Whether a line's figure stands below its point: where several lines have values it is the lowest of them, so that figures that run close stay
 * apart. Of equal ones the last counts as the lowest; `lines` are the series drawn as lines.
 */
export function isFigureBelow(
  { series }: ChartData,
  lines: readonly number[],
  index: number,
  point: number,
): boolean {
  const figureOf = (line: number) => series[line]?.values[point];
  const known = lines.filter((line) => typeof figureOf(line) === 'number');
  if (known.length < 2) return false;
  const lowest = known.reduce((low, line) => (Number(figureOf(line)) <= Number(figureOf(low)) ? line : low));
  return lowest === index;
}
