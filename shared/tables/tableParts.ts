import type { Node } from '@tiptap/pm/model';
import type { ColumnRole, ValueKind } from '../plan/columnRole';
import type { LevelFormat } from '../schema/settings';

/** A child of a data table with its place: `offset` counts from the table's content start, as ProseMirror does. */
export interface TablePart {
  readonly id: string;
  readonly node: Node;
  readonly offset: number;
}

/** What a column says about its cells; the attributes of a `dataColumn` node without its id. */
export interface ColumnFields {
  readonly role: ColumnRole;
  readonly year: number | null;
  readonly valueKind: ValueKind | null;
  readonly unit: string | null;
  readonly numerals: LevelFormat['numerals'] | null;
  /** Millimetres, or null for the usual width of the role. */
  readonly width: number | null;
}

/** The columns of a data table in the order in which they stand in the document, which is not the printed one. */
export function columnParts(table: Node): TablePart[] {
  return partsOf(table, 'dataColumn');
}

/** The rows of a data table in document order; `sortRows` gives the printed one. */
export function rowParts(table: Node): TablePart[] {
  return partsOf(table, 'dataRow');
}

function partsOf(table: Node, type: string): TablePart[] {
  const parts: TablePart[] = [];
  table.forEach((node, offset) => {
    if (node.type.name === type) parts.push({ id: (node.attrs.id as string | null) ?? '', node, offset });
  });
  return parts;
}
