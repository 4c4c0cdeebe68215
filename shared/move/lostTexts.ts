import * as Y from 'yjs';
import { findItem } from './placeFinder';

/** What words go with when it is deleted: rows and cells, of structured tables too. */
const TAKES_WORDS = /^(data(Table|Row|Cell|Column)|table(Row|Cell|Header))$/;

/** The texts that a change deleted with what stood in them, but for those in rows and cells; `waits` tells what is kept for its author. */
export function lostTexts(
  transaction: Y.Transaction,
  waits: (item: Y.Item) => boolean,
): ReadonlySet<Y.XmlText> {
  const lost = new Set<Y.XmlText>();
  for (const [client, ranges] of transaction.deleteSet.clients)
    for (const { clock, len } of ranges)
      for (let at = clock; at < clock + len; ) {
        const item = findItem(transaction.doc, Y.createID(client, at));
        const text = item?.parent;
        if (item && text instanceof Y.XmlText && isLostWith(text, transaction) && !waits(item))
          lost.add(text);
        at = item ? item.id.clock + item.length : at + 1;
      }
  return lost;
}

function isLostWith(text: Y.XmlText, { deleteSet }: Y.Transaction): boolean {
  if (!text._item || !Y.isDeleted(deleteSet, text._item.id)) return false;
  for (let outer = text.parent; outer instanceof Y.XmlElement && outer._item?.deleted; outer = outer.parent)
    if (TAKES_WORDS.test(outer.nodeName)) return false;
  return true;
}
