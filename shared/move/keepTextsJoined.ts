import * as Y from 'yjs';
import { addText } from './addText';
import { leadOn } from './followMovesInUndo';
import { MOVE_ORIGIN } from './moveBlocks';
import { addMoveRecord, moveKey } from './moveRecords';

/**
 * Makes one text of those that several people began in one empty block at the same moment. y-tiptap does so too, but loses words where there
 * are three, and leaves no record. Each author moves the own text into the first one, before y-tiptap sees it, and leaves a record for those who wrote in
 * it meanwhile; so does who began the first one and may go on there. Of the letters that both moved one copy stays. Returns how to stop.
 */
export function keepTextsJoined(
  ydoc: Y.Doc,
  options: { readonly now: () => number; readonly newId: () => string },
): () => void {
  const join = (transaction: Y.Transaction) => {
    if (transaction.local) return;
    for (const [type, keys] of transaction.changed)
      if (type instanceof Y.XmlElement && keys.has(null))
        for (const [host, own] of ownNeighbours(type, ydoc.clientID)) {
          const known = Y.encodeStateVector(ydoc);
          ydoc.transact((inner) => {
            const runs = addText(ydoc, own, host, ({ deleted }) => !deleted);
            type.delete(type.toArray().indexOf(own), 1);
            addMoveRecord(ydoc, moveKey(ydoc, options.now(), options.newId()), known, runs, false);
            for (const run of runs) leadOn(ydoc, inner, run);
          }, MOVE_ORIGIN);
        }
  };
  ydoc.on('beforeObserverCalls', join);
  return () => ydoc.off('beforeObserverCalls', join);
}

/** The texts of an element that lie directly behind another, each with the first of those it follows, where one of both is own. */
function ownNeighbours(element: Y.XmlElement, client: number): readonly (readonly [Y.XmlText, Y.XmlText])[] {
  const found: (readonly [Y.XmlText, Y.XmlText])[] = [];
  let host: Y.XmlText | null = null;
  for (const child of element.toArray()) {
    if (!(child instanceof Y.XmlText)) host = null;
    else if (host === null) host = child;
    else if ([host, child].some(({ _item }) => _item?.id.client === client)) found.push([host, child]);
  }
  return found;
}
