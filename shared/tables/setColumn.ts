import type { Transform } from '@tiptap/pm/transform';
import { getDataTable } from './getDataTable';
import { type ColumnFields, columnParts } from './tableParts';

/** Changes what a column means and, with `header`, its header text; does nothing when the column is gone. */
export function setColumn(
  transform: Transform,
  tablePosition: number,
  columnId: string,
  fields: Partial<ColumnFields> & { readonly header?: string },
): void {
  const table = getDataTable(transform.doc, tablePosition);
  const column = columnParts(table).find(({ id }) => id === columnId);
  if (!column) return;
  const position = tablePosition + 1 + column.offset;
  const { header, ...attributes } = fields;
  for (const [name, value] of Object.entries(attributes))
    if (column.node.attrs[name] !== value) transform.setNodeAttribute(position, name, value);
  if (header !== undefined && header !== column.node.textContent)
    transform.replaceWith(
      position + 1,
      position + 1 + column.node.content.size,
      header ? [table.type.schema.text(header)] : [],
    );
}
