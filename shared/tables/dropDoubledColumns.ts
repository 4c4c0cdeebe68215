import type * as Y from 'yjs';
import { elementsIn, findSharedTables, hasContent, textAttribute } from './sharedElement';

/**
 * Takes columns without a header out of the structured tables of a shared document that have another with their id: the deletion of a column was
 * taken back, which had come back for the words of others meanwhile (`completeDataTables`). The cells, which name their column, stay.
 */
export function dropDoubledColumns(body: Y.XmlFragment): void {
  for (const table of findSharedTables(body)) {
    const columns = elementsIn(table, 'dataColumn');
    for (const column of columns) {
      const others = elementsIn(table, 'dataColumn').filter(
        (other) => other !== column && textAttribute(other, 'id') === textAttribute(column, 'id'),
      );
      const isBetter = (other: Y.XmlElement) => hasContent(other) || isRestored(column) || !isRestored(other);
      if (others.length > 0 && !hasContent(column) && others.some(isBetter))
        table.delete(table.toArray().indexOf(column), 1);
    }
  }
}

/** Whether a column came back with its id alone. */
function isRestored(column: Y.XmlElement): boolean {
  return textAttribute(column, 'role') === null;
}
