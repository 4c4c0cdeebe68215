import type { Transform } from '@tiptap/pm/transform';
import { getDataTable } from './getDataTable';
import { rowParts } from './tableParts';

/** Deletes a row with its cells; does nothing when it is gone. */
export function deleteRow(transform: Transform, tablePosition: number, rowId: string): void {
  const row = rowParts(getDataTable(transform.doc, tablePosition)).find(({ id }) => id === rowId);
  if (!row) return;
  const position = tablePosition + 1 + row.offset;
  transform.delete(position, position + row.node.nodeSize);
}
