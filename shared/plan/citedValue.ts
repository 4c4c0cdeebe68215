import type { Node } from '@tiptap/pm/model';
import { documentIndex } from './documentIndex';
import { cellText, type DataTableModel, type DataTableRow, readDataTable } from './readDataTable';
import { responsibilityText } from './responsibilityText';
import { columnTotal, countedRows } from './totals';
import { fillForm } from './valueForm';

/** The attributes of a valueRef node. */
export interface ValueReference {
  readonly table: string | null;
  /** Null cites the computed total of the column, or the number of rows when `column` is null too. */
  readonly row: string | null;
  readonly column: string | null;
  readonly form: string | null;
}

const knownRows = new WeakMap<DataTableModel, ReadonlyMap<string, DataTableRow>>();

/** The rows of a table by id; of two with one id the first. */
function rowsOf(table: DataTableModel): ReadonlyMap<string, DataTableRow> {
  const before = knownRows.get(table);
  if (before) return before;
  const rows = new Map(table.rows.toReversed().map((row) => [row.id, row]));
  knownRows.set(table, rows);
  return rows;
}

/**
 * What a valueRef prints (SPEC TAB-8): the text of its cell or the total, put into `form` where there is one: {}%以上 takes the number alone, so
 * that 85以上 gives 85%以上, {-4}万个 writes 16000 as 1.6万个. Null when the table, row or column is gone, or when values cite each other in a circle.
 */
export function citedValue(body: Node, reference: ValueReference): string | null {
  return cite(body, reference, []);
}

function cite(body: Node, reference: ValueReference, citing: readonly Node[]): string | null {
  const value = findValue(body, reference, citing);
  return value === null ? null : fillForm(value, reference.form);
}

function findValue(body: Node, reference: ValueReference, citing: readonly Node[]): string | null {
  const node = documentIndex(body).nodes.get(reference.table ?? '');
  if (node?.type.name !== 'dataTable') return null;
  const table = readDataTable(node);
  if (reference.row === null) {
    if (reference.column !== null) return columnTotal(table, reference.column);
    return String(countedRows(table).length);
  }
  const row = rowsOf(table).get(reference.row);
  const cell = row?.cells.get(reference.column ?? '');
  if (!row || !cell || citing.includes(cell)) return null;
  let broken = false;
  const text = cellText(row, reference.column ?? undefined, (atom) => {
    if (atom.type.name === 'responsibility') return responsibilityText(atom.attrs);
    if (atom.type.name !== 'valueRef') return '';
    const inner = cite(body, atom.attrs as unknown as ValueReference, [...citing, cell]);
    broken ||= inner === null;
    return inner ?? '';
  });
  return broken ? null : text;
}
