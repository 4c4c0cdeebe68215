import type { Node } from '@tiptap/pm/model';
import type { PrintAtom } from './inlineText';
import type { DataTableModel, DataTableRow } from './readDataTable';

/** Reads one row of a data table; `print` says what its inline nodes print. */
export type ReadRow<Value> = (row: DataTableRow, table: DataTableModel, print: PrintAtom) => Value;

/**
 * Remembers what `read` gave for a row for as long as the row and the columns of its table stay the same; a row that cites others is
 * read each time. `read` may use the row, the table's columns and its unit, and nothing else of the table.
 */
export function memoByRow<Value>(read: ReadRow<Value>): ReadRow<Value> {
  const known = new WeakMap<Node, { columns: unknown; unit: string | null; value: Value }>();
  return (row, table, print) => {
    if (row.citesOthers) return read(row, table, print);
    const before = known.get(row.node);
    if (before && before.columns === table.columns && before.unit === table.unit) return before.value;
    const value = read(row, table, print);
    known.set(row.node, { columns: table.columns, unit: table.unit, value });
    return value;
  };
}
