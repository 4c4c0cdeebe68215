import type * as Y from 'yjs';
import { addDeterminedElement } from './determinedElement';
import { restoredOrder } from './repairDataTable';
import { elementsIn, findSharedTables, hasContent, textAttribute } from './sharedElement';

/** The origin of what `completeDataTables` writes; undo does not follow it. */
const COMPLETION_ORIGIN = 'data-table-completion';

/**
 * Gives every row of every data table in a live document a cell for each column (somebody added a row while somebody else
 * added a column), and a column of role `other` back to cells that hold words although their column was deleted. It only adds,
 * and what it adds is determined by what is missing: any number of clients may run it at any time, also at once, and
 * end with the same tables. Tables that `isClosed` names are left to others. Returns how many elements were missing.
 */
export function completeDataTables(
  ydoc: Y.Doc,
  body: Y.XmlFragment,
  isClosed?: (table: Y.XmlElement) => boolean,
): number {
  let added = 0;
  for (const table of findSharedTables(body)) {
    if (isClosed?.(table)) continue;
    const missing = missingElements(table);
    added += missing.length;
    if (missing.length > 0)
      ydoc.transact(() => {
        for (const element of missing) addDeterminedElement(ydoc, element, COMPLETION_ORIGIN);
      }, COMPLETION_ORIGIN);
  }
  return added;
}

function missingElements(table: Y.XmlElement) {
  const rows = elementsIn(table, 'dataRow').map((row) => ({ row, cells: elementsIn(row, 'dataCell') }));
  const known = new Set(elementsIn(table, 'dataColumn').map((column) => textAttribute(column, 'id')));
  const lost = new Set<string>();
  for (const { cells } of rows)
    for (const cell of cells) {
      const id = textAttribute(cell, 'column');
      if (id !== null && !known.has(id) && hasContent(cell)) lost.add(id);
    }
  const columns = [...lost].map((id) => ({
    parent: table,
    name: 'dataColumn',
    attributes: { id, order: restoredOrder(id) },
  }));
  const columnIds = [...known, ...lost].filter((id) => id !== null);
  const cells = rows.flatMap(({ row, cells: present }) => {
    const named = new Set(present.map((cell) => textAttribute(cell, 'column')));
    return columnIds
      .filter((id) => !named.has(id))
      .map((id) => ({ parent: row, name: 'dataCell', attributes: { column: id } }));
  });
  return [...columns, ...cells];
}
