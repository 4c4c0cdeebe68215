import type { Node, Schema } from '@tiptap/pm/model';
import type { DataRowKind } from '../schema/extensions/dataRow';

/** The attributes of a row; kind and level default to a plain item. */
export interface RowFields {
  readonly id: string;
  readonly kind?: DataRowKind;
  readonly level?: number;
  readonly order?: string | null;
}

/** A row with one empty cell for each column. */
export function createRow(schema: Schema, columnIds: readonly string[], fields: RowFields): Node {
  const cells = columnIds.map((column) => schema.node('dataCell', { column }));
  return schema.node('dataRow', { kind: 'item', level: 0, order: null, ...fields }, cells);
}
