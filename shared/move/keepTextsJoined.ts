import * as Y from 'yjs';
import { addText } from './addText';
import type { AnyType } from './anyType';
import { leadOn } from './followMovesInUndo';
import { MOVE_ORIGIN } from './moveBlocks';
import { addMoveRecord, moveKey } from './moveRecords';

export interface JoinOptions {
  readonly now: () => number;
  readonly newId: () => string;
  /** Whether a change of this origin is what somebody writes here. */
  readonly isWriting: (origin: unknown) => boolean;
  /** What may not be changed here, such as a locked chapter. */
  readonly isClosed: (type: AnyType) => boolean;
}

/**
 * Makes one text of those that several people began in one empty block at the same moment. y-tiptap does so too, but loses words where there
 * are three, and leaves no record. Each author moves the own text into the first one, before y-tiptap sees it, and leaves a record for those who wrote in
 * it meanwhile; so does who began the first one and may go on there, and anybody else who writes before the authors have done so. Of the letters that both
 * moved one copy stays. Returns how to stop.
 */
export function keepTextsJoined(ydoc: Y.Doc, options: JoinOptions): () => void {
  /** What holds texts of others that are not joined yet. */
  const apart = new Set<Y.XmlElement>();
  const join = (type: Y.XmlElement, host: Y.XmlText, text: Y.XmlText) => {
    const known = Y.encodeStateVector(ydoc);
    ydoc.transact((inner) => {
      const runs = addText(ydoc, text, host, ({ deleted }) => !deleted);
      type.delete(type.toArray().indexOf(text), 1);
      addMoveRecord(ydoc, moveKey(ydoc, options.now(), options.newId()), known, runs, false);
      for (const run of runs) leadOn(ydoc, inner, run);
    }, MOVE_ORIGIN);
  };
  const joinOwn = (transaction: Y.Transaction) => {
    if (transaction.local) return;
    for (const [type, keys] of transaction.changed)
      if (type instanceof Y.XmlElement && keys.has(null))
        for (const [host, text] of neighbours(type))
          if ([host, text].some(({ _item }) => _item?.id.client === ydoc.clientID)) join(type, host, text);
          else apart.add(type);
  };
  const joinOthers = ({ local, origin }: Y.Transaction) => {
    if (apart.size === 0 || !local || !options.isWriting(origin)) return;
    for (const type of apart)
      if (!options.isClosed(type)) for (const [host, text] of neighbours(type)) join(type, host, text);
    apart.clear();
  };
  ydoc.on('beforeObserverCalls', joinOwn);
  ydoc.on('beforeTransaction', joinOthers);
  return () => {
    ydoc.off('beforeObserverCalls', joinOwn);
    ydoc.off('beforeTransaction', joinOthers);
  };
}

/** The texts of an element that lie directly behind another, each with the first of those it follows. */
function neighbours(element: Y.XmlElement): readonly (readonly [Y.XmlText, Y.XmlText])[] {
  if (element._item?.deleted) return [];
  const found: (readonly [Y.XmlText, Y.XmlText])[] = [];
  let host: Y.XmlText | null = null;
  for (const child of element.toArray()) {
    if (!(child instanceof Y.XmlText)) host = null;
    else if (host === null) host = child;
    else found.push([host, child]);
  }
  return found;
}
