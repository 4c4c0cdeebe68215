import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { addDeterminedElement } from '../../../shared/tables/determinedElement';
import { elementsIn } from '../../../shared/tables/sharedElement';

function twoCopies() {
  const first = new Y.Doc();
  first.getXmlFragment('body').insert(0, [new Y.XmlElement('dataRow')]);
  const second = new Y.Doc();
  Y.applyUpdate(second, Y.encodeStateAsUpdate(first));
  return [first, second] as const;
}
const rowOf = (ydoc: Y.Doc) => ydoc.getXmlFragment('body').get(0) as Y.XmlElement;
const addCell = (ydoc: Y.Doc) =>
  addDeterminedElement(ydoc, { parent: rowOf(ydoc), name: 'dataCell', attributes: { column: 'c' } }, 'test');
const exchange = (left: Y.Doc, right: Y.Doc) => {
  Y.applyUpdate(right, Y.encodeStateAsUpdate(left));
  Y.applyUpdate(left, Y.encodeStateAsUpdate(right));
};

describe('An element that is told by what it is', () => {
  it('is one element when two people add it apart from each other, and both write into one text', () => {
    const [first, second] = twoCopies();
    addCell(first);
    addCell(second);
    (rowOf(first).get(0) as Y.XmlElement).get(0).insert(0, '甲' as never);
    (rowOf(second).get(0) as Y.XmlElement).get(0).insert(0, '乙' as never);
    exchange(first, second);
    expect(rowOf(first).toString()).toBe(rowOf(second).toString());
    expect(elementsIn(rowOf(first), 'dataCell')).toHaveLength(1);
    expect(rowOf(first).toString()).toContain('column="c"');
    expect(
      rowOf(first)
        .toString()
        .match(/[甲乙]/g),
    ).toHaveLength(2);
  });

  it('leaves the words that its author writes in the same change his own', () => {
    const [ydoc] = twoCopies();
    const author = ydoc.clientID;
    ydoc.transact(() => {
      addCell(ydoc);
      rowOf(ydoc).insert(0, [new Y.XmlElement('dataCell')]);
    });
    expect(ydoc.clientID).toBe(author);
  });

  it('stands in one order with what others add to the same parent meanwhile', () => {
    const [first, second] = twoCopies();
    rowOf(first).insert(0, [new Y.XmlElement('dataCell')]);
    addCell(first);
    rowOf(second).insert(0, [new Y.XmlElement('dataCell'), new Y.XmlElement('dataCell')]);
    addCell(second);
    exchange(first, second);
    expect(rowOf(first).toString()).toBe(rowOf(second).toString());
    expect(rowOf(first).length).toBe(4);
  });

  it('can be added again after it was deleted', () => {
    const [first] = twoCopies();
    addCell(first);
    rowOf(first).delete(0);
    addCell(first);
    expect(rowOf(first).length).toBe(1);
  });
});
