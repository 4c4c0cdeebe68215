import type { Node } from '@tiptap/pm/model';
import { generateNKeysBetween } from 'fractional-indexing';
import { planSchema } from '../schema';
import type { DataTableKind } from '../schema/extensions/dataTable';
import { createRow } from './createRow';
import type { UsualColumn } from './usualColumns';

/** What a new table is made of; `columns` stand from left to right, `rows` counts the empty rows below the header. */
export interface DataTableOptions {
  readonly columns: readonly UsualColumn[];
  readonly rows: number;
  readonly unit?: string | null;
  readonly totals?: boolean;
}

/**
 * A new data table with empty rows. `newId` makes the ids of the table, its columns and its rows. `schema` is the editor's
 * own where it differs from the plan schema as an object.
 */
export function createDataTable(
  kind: DataTableKind,
  options: DataTableOptions,
  newId: () => string,
  schema = planSchema,
): Node {
  const orders = generateNKeysBetween(null, null, options.columns.length);
  const columns = options.columns.map(({ header, usual: _usual, ...fields }, index) =>
    schema.node(
      'dataColumn',
      { ...fields, id: newId(), order: orders[index] },
      header ? [schema.text(header)] : [],
    ),
  );
  const columnIds = columns.map((column) => column.attrs.id as string);
  const rows = Array.from({ length: options.rows }, () => createRow(schema, columnIds, { id: newId() }));
  const { unit = null, totals = false } = options;
  return schema.node('dataTable', { kind, unit, totals, id: newId() }, [...columns, ...rows]);
}
