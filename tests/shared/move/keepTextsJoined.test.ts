import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { keepTextsJoined } from '../../../shared/move/keepTextsJoined';
import { readMoveRecords } from '../../../shared/move/moveRecords';
import { bodyOf } from '../../../shared/schema/ydoc';
import { countingIds } from '../../helpers/countingIds';

const paragraphOf = (ydoc: Y.Doc) => bodyOf(ydoc).get(0) as Y.XmlElement;

/** A plan of one empty paragraph. */
function emptyPlan(): Uint8Array {
  const ydoc = new Y.Doc();
  bodyOf(ydoc).insert(0, [new Y.XmlElement('paragraph')]);
  return Y.encodeStateAsUpdate(ydoc);
}

/** What somebody sends who begins to write in it. */
function begin(state: Uint8Array, words: string): Uint8Array {
  const ydoc = new Y.Doc();
  Y.applyUpdate(ydoc, state);
  paragraphOf(ydoc).insert(0, [new Y.XmlText(words)]);
  return Y.encodeStateAsUpdate(ydoc);
}

/** Two have begun to write in one empty paragraph, and a third, who heard of both, writes another one. */
function writeBeside(isClosed: boolean): Y.Doc {
  const [state, ydoc] = [emptyPlan(), new Y.Doc()];
  const newId = countingIds('n');
  keepTextsJoined(ydoc, {
    now: () => 0,
    newId,
    isWriting: (origin) => origin === 'me',
    isClosed: () => isClosed,
  });
  for (const update of [begin(state, '甲'), begin(state, '乙')]) Y.applyUpdate(ydoc, update);
  ydoc.transact(() => bodyOf(ydoc).push([new Y.XmlElement('paragraph')]), 'me');
  return ydoc;
}

describe('TAB-27: two who begin in one empty place, and a third who writes before they have joined their words', () => {
  it('have one text then, of which a record tells', () => {
    const ydoc = writeBeside(false);
    expect(paragraphOf(ydoc).length).toBe(1);
    expect([
      ...paragraphOf(ydoc)
        .toString()
        .matchAll(/[甲乙]/g),
    ]).toHaveLength(2);
    expect(readMoveRecords(ydoc)).toHaveLength(1);
  });

  it('join them themselves where the third one may change nothing, as in a locked chapter', () => {
    const ydoc = writeBeside(true);
    expect(paragraphOf(ydoc).length).toBe(2);
    expect(readMoveRecords(ydoc)).toHaveLength(0);
  });
});
