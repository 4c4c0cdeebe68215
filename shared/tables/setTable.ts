import type { Transform } from '@tiptap/pm/transform';
import type { DataTableKind } from '../schema/extensions/dataTable';
import { getDataTable } from './getDataTable';

/** Changes what a table is: its kind, its unit line, whether it shows a computed total row. */
export function setTable(
  transform: Transform,
  tablePosition: number,
  fields: { readonly kind?: DataTableKind; readonly unit?: string | null; readonly totals?: boolean },
): void {
  const table = getDataTable(transform.doc, tablePosition);
  for (const [name, value] of Object.entries(fields))
    if (table.attrs[name] !== value) transform.setNodeAttribute(tablePosition, name, value);
}
