import type { Transform } from '@tiptap/pm/transform';
import type { DataRowKind } from '../schema/extensions/dataRow';
import { getDataTable } from './getDataTable';
import { rowParts } from './tableParts';

/** Changes what a row is (kind, level); does nothing when it is gone. */
export function setRow(
  transform: Transform,
  tablePosition: number,
  rowId: string,
  fields: { readonly kind?: DataRowKind; readonly level?: number },
): void {
  const row = rowParts(getDataTable(transform.doc, tablePosition)).find(({ id }) => id === rowId);
  if (!row) return;
  for (const [name, value] of Object.entries(fields))
    if (row.node.attrs[name] !== value)
      transform.setNodeAttribute(tablePosition + 1 + row.offset, name, value);
}
