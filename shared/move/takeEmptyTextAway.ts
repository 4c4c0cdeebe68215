import * as Y from 'yjs';
import { type IdLead, leadTo } from './moveRecords';
import { findItem } from './placeFinder';

/**
 * Deletes the text of a letter that went, where nothing is left in it and it stands beside others or chips: the binding takes such a text away with the next
 * change in its block, without a record, and with what somebody else types in it at that moment. Returns what takes its place.
 */
export function takeEmptyTextAway(ydoc: Y.Doc, letter: Y.ID): readonly IdLead[] {
  const text = findItem(ydoc, letter)?.parent;
  if (!(text instanceof Y.XmlText) || !text._item || text._item.deleted || text.length > 0) return [];
  const block = text.parent;
  if (!(block instanceof Y.XmlElement) || !block._item || block.length < 2) return [];
  block.delete(block.toArray().indexOf(text), 1);
  return [leadTo(text._item.id, block._item.id)];
}
