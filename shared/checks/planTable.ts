import type { Node } from '@tiptap/pm/model';
import type { DataTableModel } from '../plan/readDataTable';
import type { Passage } from './passage';

/** A data table in order, with the passages of its filled cells by `row:column`. */
export interface PlanTable {
  readonly node: Node;
  readonly model: DataTableModel;
  readonly cells: ReadonlyMap<string, Passage>;
  /** The passages of headers and cells in reading order. */
  readonly passages: readonly Passage[];
}

/** The passages of a row, in the order of the columns; null for empty cells. */
export function rowPassages({ model, cells }: PlanTable, rowId: string): readonly (Passage | null)[] {
  return model.columns.map(({ id }) => cells.get(`${rowId}:${id}`) ?? null);
}

/** The passage of a row's first column in a role, or null. */
export function passageInRole(table: PlanTable, rowId: string, role: string): Passage | null {
  const column = table.model.columns.find((candidate) => candidate.role === role);
  return (column && table.cells.get(`${rowId}:${column.id}`)) ?? null;
}

/** The known table where nothing in it changed, else the new one: so that what was made of a table is made once. */
export function keepTable(known: WeakMap<Node, PlanTable>, table: PlanTable): PlanTable {
  const old = known.get(table.node);
  const isSame =
    old?.passages.length === table.passages.length &&
    old.passages.every((passage, index) => passage === table.passages[index]);
  if (old && isSame) return old;
  known.set(table.node, table);
  return table;
}
