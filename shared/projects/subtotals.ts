import { type PrintAtom, printOwn } from '../plan/inlineText';
import { readTableProjects } from '../plan/projects';
import type { DataTableModel } from '../plan/readDataTable';
import { summedColumns, sumOfRows } from '../plan/totals';
import { groupProjects } from './groupProjects';
import { readPeriod } from './readPeriod';

/** A computed row of sums over the rows that have one thing in common. */
export interface Subtotal {
  /** What they have in common, '' where they do not say it. */
  readonly name: string;
  /** How many rows there are. */
  readonly count: number;
  /** By column id, in the column's unit; a column without numbers is not in it. */
  readonly sums: ReadonlyMap<string, string>;
}

/**
 * The subtotals that a table asks for (SPEC TAB-14), in the order of `groupProjects`; none where it asks for none. Sub-rows do not count, as
 * in totals.
 */
export function subtotals(table: DataTableModel, print: PrintAtom = printOwn): readonly Subtotal[] {
  const { totalsBy } = table;
  if (totalsBy === null) return [];
  const rows = new Map(table.rows.filter(({ level }) => level === 0).map((row) => [row.id, row]));
  const figures = readTableProjects(table, print)
    .filter(({ id }) => rows.has(id))
    .map((project) => ({ project, investment: null, period: readPeriod(project.fields.period ?? '') }));
  const columns = summedColumns(table);
  return groupProjects(figures, totalsBy).map(({ name, projects }) => {
    const own = projects.flatMap(({ project }) => rows.get(project.id) ?? []);
    const sums = columns.flatMap(({ id, unit }) => {
      const sum = sumOfRows(own, id, unit ?? table.unit);
      return sum === null ? [] : [[id, sum] as const];
    });
    return { name, count: own.length, sums: new Map(sums) };
  });
}

/** How a subtotal is named in its row: 小计：学前教育（3个）, 小计：2027年开工（2个）. */
export function subtotalLabel(
  { name, count }: Subtotal,
  by: NonNullable<DataTableModel['totalsBy']>,
): string {
  const words = name === '' ? '未注明' : by === 'year' ? `${name}年开工` : name;
  return `小计：${words}（${count}个）`;
}
