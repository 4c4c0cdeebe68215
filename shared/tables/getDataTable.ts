import type { Node } from '@tiptap/pm/model';

/** The data table that starts at `position`. Throws when something else stands there: that is the caller's bug. */
export function getDataTable(document: Node, position: number): Node {
  const table = document.nodeAt(position);
  if (table?.type.name !== 'dataTable') throw new RangeError(`no data table at ${position}`);
  return table;
}
