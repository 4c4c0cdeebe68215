import type { EditorView } from '@tiptap/pm/view';
import { cellOf } from '../../../shared/tables/cellOf';
import { getDataTable } from '../../../shared/tables/getDataTable';
import { runTableEdits } from '../../../shared/tables/runTableEdits';
import { rowParts } from '../../../shared/tables/tableParts';

/** Writes texts into cells of one row, by column id, over what stood there; one undo takes it back. */
export function fillCells(
  view: EditorView,
  tablePosition: number,
  rowId: string,
  texts: ReadonlyMap<string, string>,
): void {
  runTableEdits(view, tablePosition, [
    (transform, position) => {
      const row = rowParts(getDataTable(transform.doc, position)).find(({ id }) => id === rowId);
      if (!row) return;
      const writes = [...texts].flatMap(([column, text]) => {
        const cell = cellOf(row.node, column);
        return cell ? [{ ...cell, text }] : [];
      });
      for (const { offset, node, text } of writes.sort((one, other) => other.offset - one.offset)) {
        const from = position + 1 + row.offset + 1 + offset + 1;
        transform.replaceWith(from, from + node.content.size, text ? [node.type.schema.text(text)] : []);
      }
    },
  ]);
}
