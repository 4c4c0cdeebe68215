import type { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import type { DataTableKind } from '../../../shared/schema/extensions/dataTable';
import { createDataTable, type DataTableOptions } from '../../../shared/tables/createDataTable';
import { blockPlace } from '../blockPlace';
import { visualGrid } from './visualGrid';

/**
 * Inserts a data table below the block that the caret is in or that is selected — in the place of that block when it is an empty paragraph, below the whole
 * table when the caret is in one — with an empty paragraph behind it where nothing follows, and puts the caret into its
 * first cell.
 */
export function insertDataTable(
  editor: Editor,
  kind: DataTableKind,
  options: DataTableOptions,
  newId: () => string,
): void {
  const { state, view } = editor;
  const table = createDataTable(kind, options, newId, state.schema);
  const transaction = state.tr;
  const { block, start, end } = blockPlace(state.selection.$to, [table]);
  const isBlank = block?.type.name === 'paragraph' && block.content.size === 0;
  const position = isBlank ? start : end;
  if (isBlank) transaction.delete(start, end);
  transaction.insert(position, table);
  const behind = position + table.nodeSize;
  const paragraph = state.schema.nodes.paragraph;
  if (!transaction.doc.resolve(behind).nodeAfter && paragraph)
    transaction.insert(behind, paragraph.create({ id: newId() }));
  const first = visualGrid(table)[1]?.[0] ?? visualGrid(table)[0]?.[0];
  if (first) transaction.setSelection(TextSelection.create(transaction.doc, position + 1 + first.offset + 1));
  view.dispatch(transaction.scrollIntoView());
  view.focus();
}
