import { parseQuantity } from '../../../../shared/plan/parseQuantity';
import { cellText, type DataTableModel, type DataTableRow } from '../../../../shared/plan/readDataTable';
import { readPeriod } from '../../../../shared/projects/readPeriod';

/** Which rows a person wants to see, and how. */
export interface RowCriteria {
  /** Words that the row has somewhere, '' for any. */
  readonly words: string;
  /** A column and what its cell says; null for any. */
  readonly only: { readonly column: string; readonly value: string } | null;
  readonly order: { readonly column: string; readonly falling: boolean } | null;
  /** The column whose equal cells bring rows together. */
  readonly group: string | null;
}

/** All rows as they print. */
export const ALL_ROWS: RowCriteria = { words: '', only: null, order: null, group: null };

/** What is seen of a table by some criteria. */
export interface RowChoice {
  /** From top to bottom. */
  readonly rows: readonly DataTableRow[];
  /** By the row with which a group begins. */
  readonly groups: ReadonlyMap<string, { readonly name: string; readonly rows: readonly DataTableRow[] }>;
}

/**
 * Chooses and orders the rows of a table. A sub-row (其中) stays with its row. Group rows of the document are seen while a row below them is
 * and nothing is ordered anew; typed totals only while all rows are seen; remarks stay at the end.
 */
export function selectRows(table: DataTableModel, criteria: RowCriteria): RowChoice {
  const { words, only, order, group } = criteria;
  const textOf = inheritedValues(table);
  const wanted = words.trim().toLowerCase();
  const isWanted = (row: DataTableRow) =>
    (only === null || textOf(row, only.column) === only.value) &&
    (wanted === '' || [...row.cells.keys()].some((id) => textOf(row, id).toLowerCase().includes(wanted)));
  const families = readFamilies(table.rows).filter(({ rows }) => rows.some(isWanted));
  const isFiltered = only !== null || wanted !== '';
  const isOrdered = order !== null || group !== null;
  const totals = isFiltered ? [] : table.rows.filter(({ kind }) => kind === 'total');
  const remarks = table.rows.filter(({ kind }) => kind === 'remark');
  if (!isFiltered && !isOrdered) return { rows: table.rows, groups: new Map() };
  if (!isOrdered) {
    const rows = families.flatMap(({ heading, rows: own }, index) =>
      heading !== null && heading !== families[index - 1]?.heading ? [heading, ...own] : own,
    );
    return { rows: [...rows, ...remarks], groups: new Map() };
  }
  const sorted = order ? sortFamilies(families, table, order, textOf) : families;
  const parts = new Map<string, Family[]>();
  for (const family of sorted) {
    const [first] = family.rows;
    const name = group === null || !first ? '' : textOf(first, group);
    const part = parts.get(name);
    if (part) part.push(family);
    else parts.set(name, [family]);
  }
  const named = [...parts].sort(([one], [other]) => Number(one === '') - Number(other === ''));
  const groups = named.map(([name, members]) => ({ name, rows: members.flatMap(({ rows }) => rows) }));
  return {
    rows: [...groups.flatMap(({ rows }) => rows), ...totals, ...remarks],
    groups:
      group === null
        ? new Map()
        : new Map(groups.flatMap((each) => (each.rows[0] ? [[each.rows[0].id, each] as const] : []))),
  };
}

/** What a cell of a row says in one line; an empty cell of the group column says what the one above it says. */
export function inheritedValues(table: DataTableModel): (row: DataTableRow, column: string) => string {
  const groupColumns = new Set(table.columns.filter(({ role }) => role === 'group').map(({ id }) => id));
  const inherited = new Map<string, string>();
  for (const column of groupColumns) {
    let above = '';
    for (const row of table.rows) {
      if (row.kind !== 'item') above = '';
      else {
        above = oneLine(cellText(row, column)) || above;
        inherited.set(`${row.id} ${column}`, above);
      }
    }
  }
  return (row, column) => inherited.get(`${row.id} ${column}`) ?? oneLine(cellText(row, column));
}

interface Family {
  /** The group row of the document that it stands under. */
  readonly heading: DataTableRow | null;
  /** A row with its sub-rows. */
  readonly rows: DataTableRow[];
}

function readFamilies(rows: readonly DataTableRow[]): readonly Family[] {
  const families: Family[] = [];
  let heading: DataTableRow | null = null;
  for (const row of rows) {
    if (row.kind === 'group') heading = row;
    if (row.kind !== 'item') continue;
    const last = families.at(-1);
    if (row.level > 0 && last && last.heading === heading) last.rows.push(row);
    else families.push({ heading, rows: [row] });
  }
  return families;
}

/** By number where a cell is one, by year where it is a period, else by words; what says nothing stands last. */
function sortFamilies(
  families: readonly Family[],
  table: DataTableModel,
  { column, falling }: NonNullable<RowCriteria['order']>,
  textOf: (row: DataTableRow, column: string) => string,
): readonly Family[] {
  const model = table.columns.find(({ id }) => id === column);
  const keyed = families.map((family) => {
    const text = family.rows[0] ? textOf(family.rows[0], column) : '';
    const number =
      model?.role === 'period'
        ? (readPeriod(text)?.from ?? null)
        : parseQuantity(text, model?.unit ?? table.unit).number;
    return { family, text, number };
  });
  const direction = falling ? -1 : 1;
  return keyed
    .toSorted((one, other) => {
      if ((one.text === '') !== (other.text === '')) return one.text === '' ? 1 : -1;
      if ((one.number === null) !== (other.number === null)) return one.number === null ? 1 : -1;
      if (one.number !== null && other.number !== null) return direction * (one.number - other.number);
      return direction * one.text.localeCompare(other.text, 'zh');
    })
    .map(({ family }) => family);
}

const oneLine = (text: string): string => text.replace(/\s+/g, '');
