import type { Node } from '@tiptap/pm/model';
import { readValues, type TextValue } from '../checks/statements/readValues';
import { toPlainUnit } from '../checks/statements/statement';
import { documentIndex } from '../plan/documentIndex';
import { type DataTableModel, readDataTable } from '../plan/readDataTable';
import { columnTotal, summedColumns } from '../plan/totals';
import { moneyUnit } from '../projects/convertColumn';
import { citedForm } from './citedForm';

/** A total or a count that a written figure may cite, and the form that keeps the figure as it is written. */
export interface TotalMatch {
  readonly table: string;
  /** The column that is summed, or null for the number of items. */
  readonly column: string | null;
  /** Its header, '' for the number of items. */
  readonly header: string;
  readonly form: string | null;
}

/** Measures that items of a list are counted in. */
const COUNTING = ['', '个', '项', '所', '条', '件', '处', '家'];
/** A list of fewer items is no number that anybody cites. */
const FEWEST = 2;

/** The computed totals of columns and the numbers of items that are equal to a figure such as 39000万元 or 8个, table by table; none for other words. */
export function matchTotals(body: Node, written: string): readonly TotalMatch[] {
  const text = written.trim();
  const [figure, another] = readValues(text);
  if (!figure || another || figure.written !== text) return [];
  return [...documentIndex(body).nodes.values()]
    .filter(({ type }) => type.name === 'dataTable')
    .map((node) => readDataTable(node))
    .flatMap((table) => [...totalsLike(body, table, figure), ...countLike(body, table, figure)]);
}

function totalsLike(body: Node, table: DataTableModel, figure: TextValue): readonly TotalMatch[] {
  return summedColumns(table).flatMap(({ id, header, unit }): readonly TotalMatch[] => {
    const total = Number(columnTotal(table, id) ?? Number.NaN);
    const plain = toPlainUnit(total, moneyUnit(table, id) ?? unit ?? '');
    const isEqual =
      figure.unit === ''
        ? figure.number === plain.number || figure.number === total
        : figure.unit === plain.unit && figure.number === plain.number;
    if (!isEqual) return [];
    return matchOf(body, table.id, id, header, figure.written);
  });
}

function countLike(body: Node, table: DataTableModel, figure: TextValue): readonly TotalMatch[] {
  if (table.kind === 'indicators' || !COUNTING.includes(figure.unit)) return [];
  const count = table.rows.filter(({ kind, level }) => kind === 'item' && level === 0).length;
  if (count < FEWEST || count !== figure.number) return [];
  return matchOf(body, table.id, null, '', figure.written);
}

function matchOf(
  body: Node,
  table: string,
  column: string | null,
  header: string,
  written: string,
): readonly TotalMatch[] {
  const form = citedForm(body, { table, row: null, column }, written);
  return form === undefined ? [] : [{ table, column, header: header.replace(/\s+/g, ''), form }];
}
