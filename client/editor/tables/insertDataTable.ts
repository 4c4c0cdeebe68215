import type { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import type { DataTableKind } from '../../../shared/schema/extensions/dataTable';
import { createDataTable, type DataTableOptions } from '../../../shared/tables/createDataTable';
import { visualGrid } from './visualGrid';

/**
 * Inserts a data table below the block that the caret is in — in the place of that block when it is an empty paragraph, below the whole
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
  const { $from } = state.selection;
  const table = createDataTable(kind, options, newId, state.schema);
  const transaction = state.tr;
  let depth = $from.depth;
  while (depth > 1 && !canHold($from.node(depth - 1).type.name)) depth -= 1;
  const block = depth > 0 ? $from.node(depth) : null;
  const isBlank = block?.type.name === 'paragraph' && block.content.size === 0;
  const position = depth === 0 ? state.doc.content.size : isBlank ? $from.before(depth) : $from.after(depth);
  if (isBlank) transaction.delete(position, position + block.nodeSize);
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

/** Data tables stand among the blocks of the plan or of a box, not in cells and list items. */
function canHold(name: string): boolean {
  return name === 'doc' || name === 'box';
}
