import type { Transform } from '@tiptap/pm/transform';
import type { DataTableKind, TotalsBy } from '../schema/extensions/dataTable';
import { getDataTable } from './getDataTable';

/** Changes what a table is: its kind, its unit line, which computed totals it shows. */
export function setTable(
  transform: Transform,
  tablePosition: number,
  fields: {
    readonly kind?: DataTableKind;
    readonly unit?: string | null;
    readonly totals?: boolean;
    readonly totalsBy?: TotalsBy | null;
  },
): void {
  const table = getDataTable(transform.doc, tablePosition);
  for (const [name, value] of Object.entries(fields))
    if (table.attrs[name] !== value) transform.setNodeAttribute(tablePosition, name, value);
}
