import * as Y from 'yjs';
import type { Anchor } from '../../shared/protocol/api';

/** The element with the anchor's id; for a cell, the one in the row with that id that names the column. Null when it is gone. */
export function findElement(
  parent: Y.XmlFragment,
  { blockId, columnId }: Pick<Anchor, 'blockId' | 'columnId'>,
): Y.XmlElement | null {
  // Blocks and rows are asked for far more often than the chips in their texts.
  const element = findById(parent, blockId, false) ?? findById(parent, blockId, true);
  if (!element || !columnId) return element;
  return (
    element
      .toArray()
      .find(
        (cell): cell is Y.XmlElement =>
          cell instanceof Y.XmlElement && cell.getAttribute('column') === columnId,
      ) ?? null
  );
}

/** Without `inTexts` what stands in textblocks is passed over. */
function findById(parent: Y.XmlFragment, id: string, inTexts: boolean): Y.XmlElement | null {
  for (const child of parent.toArray()) {
    if (!(child instanceof Y.XmlElement)) continue;
    if (child.getAttribute('id') === id) return child;
    if (child.length === 0 || (!inTexts && child.firstChild instanceof Y.XmlText)) continue;
    // The cells of a row carry no ids; only chips in their texts do.
    if (!inTexts && child.nodeName === 'dataRow') continue;
    const found = findById(child, id, inTexts);
    if (found) return found;
  }
  return null;
}
