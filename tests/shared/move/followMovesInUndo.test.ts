import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { followMovesInUndo } from '../../../shared/move/followMovesInUndo';
import { addMoveRecord } from '../../../shared/move/moveRecords';
import { bodyOf } from '../../../shared/schema/ydoc';

const ME = 'me';

it('undo goes in no circle where two people led an element with attributes there and back at once', () => {
  const ydoc = new Y.Doc();
  const body = bodyOf(ydoc);
  const undoManager = new Y.UndoManager(body, { trackedOrigins: new Set([ME]) });
  const addParagraph = () => {
    const paragraph = new Y.XmlElement('paragraph');
    paragraph.setAttribute('align', 'left');
    body.push([paragraph]);
    return paragraph;
  };
  const mine = ydoc.transact(addParagraph, ME);
  const other = ydoc.transact(addParagraph);
  const stop = followMovesInUndo(ydoc, undoManager);
  const lead = (key: string, from: Y.XmlElement, to: Y.XmlElement) => {
    const [{ client, clock }, target] = [from, to].map(({ _item }) => _item?.id) as [Y.ID, Y.ID];
    const run = { client, clock, length: 1, toClient: target.client, toClock: target.clock };
    ydoc.transact(() => addMoveRecord(ydoc, key, Y.encodeStateVector(ydoc), [run], false));
  };
  lead('1', mine, other);
  lead('2', other, mine);
  lead('3', mine, other);
  undoManager.undo();
  expect(body.length).toBe(1);
  stop();
});
