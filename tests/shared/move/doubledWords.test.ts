import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { pairIds, type SharedNode } from '../../../shared/move/copyElement';
import { dropDoubledWords } from '../../../shared/move/doubledWords';
import { addMoveRecord } from '../../../shared/move/moveRecords';
import { bodyOf } from '../../../shared/schema/ydoc';
import { countingIds } from '../../helpers/countingIds';

const options = { now: () => 0, newId: countingIds('n') };

/** A plan of paragraphs. */
function planOf(...texts: readonly string[]): Y.Doc {
  const ydoc = new Y.Doc();
  ydoc.clientID = 1;
  for (const text of texts) write(ydoc, text);
  return ydoc;
}

/** Adds a paragraph to the end. */
function write(ydoc: Y.Doc, words: string): Y.XmlElement {
  const [paragraph, text] = [new Y.XmlElement('paragraph'), new Y.XmlText()];
  text.insert(0, words);
  paragraph.insert(0, [text]);
  bodyOf(ydoc).push([paragraph]);
  return paragraph;
}

/** Adds a copy of the first paragraph, with a record that says so, as two leave it who rearrange it at once. */
function copyFirst(ydoc: Y.Doc, key: string, words: string): Y.XmlElement {
  const known = Y.encodeStateVector(ydoc);
  const copy = write(ydoc, words);
  addMoveRecord(ydoc, key, known, pairIds(bodyOf(ydoc).get(0) as SharedNode, copy), false);
  return copy;
}

const textIn = (paragraph: unknown): Y.XmlText => {
  const text = paragraph instanceof Y.XmlElement ? paragraph.get(0) : null;
  if (!(text instanceof Y.XmlText)) throw new Error('the paragraph has no text');
  return text;
};
const textsOf = (ydoc: Y.Doc): readonly string[] =>
  bodyOf(ydoc)
    .toArray()
    .map((paragraph) => textIn(paragraph).toString());

describe('TAB-27: words that stand beside a copy of themselves', () => {
  it('stay once, where the copy of the greatest key stands', () => {
    const ydoc = planOf('甲乙');
    copyFirst(ydoc, '2', '甲乙');
    copyFirst(ydoc, '1', '甲乙');
    dropDoubledWords(ydoc, options);
    expect(textsOf(ydoc)).toEqual(['', '甲乙', '']);
  });

  it('are the same for two who do so at once, and who do so again', () => {
    const one = planOf('甲乙');
    copyFirst(one, '1', '甲乙');
    const other = new Y.Doc();
    Y.applyUpdate(other, Y.encodeStateAsUpdate(one));
    for (const each of [one, other, one]) dropDoubledWords(each, options);
    Y.applyUpdate(one, Y.encodeStateAsUpdate(other));
    Y.applyUpdate(other, Y.encodeStateAsUpdate(one));
    expect([textsOf(one), textsOf(other)]).toEqual([
      ['', '甲乙'],
      ['', '甲乙'],
    ]);
  });

  it('leave what was typed into one of the copies only', () => {
    const ydoc = planOf('甲乙');
    const copy = copyFirst(ydoc, '1', '甲乙');
    textIn(bodyOf(ydoc).get(0)).insert(1, '早');
    textIn(copy).insert(2, '晚');
    dropDoubledWords(ydoc, options);
    expect(textsOf(ydoc)).toEqual(['早', '甲乙晚']);
  });

  it('leave what somebody types into the copy that went, who had not heard of it', () => {
    const one = planOf('甲乙');
    copyFirst(one, '1', '甲乙');
    const away = new Y.Doc();
    Y.applyUpdate(away, Y.encodeStateAsUpdate(one));
    textIn(bodyOf(away).get(0)).insert(1, '晚');
    dropDoubledWords(one, options);
    Y.applyUpdate(one, Y.encodeStateAsUpdate(away));
    dropDoubledWords(one, options);
    expect(textsOf(one)).toEqual(['晚', '甲乙']);
  });

  it('are not those that somebody typed twice or copied by hand', () => {
    const ydoc = planOf('甲乙', '甲乙');
    dropDoubledWords(ydoc, options);
    expect(textsOf(ydoc)).toEqual(['甲乙', '甲乙']);
  });

  it('are not other words that took their place, as in a version', () => {
    const ydoc = planOf('甲乙');
    copyFirst(ydoc, '1', '丙丁');
    dropDoubledWords(ydoc, options);
    expect(textsOf(ydoc)).toEqual(['甲乙', '丙丁']);
  });

  it('stay where the other copy was deleted', () => {
    const ydoc = planOf('甲乙');
    textIn(copyFirst(ydoc, '1', '甲乙')).delete(0, 2);
    dropDoubledWords(ydoc, options);
    expect(textsOf(ydoc)).toEqual(['甲乙', '']);
  });

  it('are left alone where undo brought one of them back, of which no record tells', () => {
    const ydoc = planOf('甲乙');
    const copy = copyFirst(ydoc, '1', '甲乙');
    const undo = new Y.UndoManager(bodyOf(ydoc));
    textIn(copy).delete(0, 2);
    dropDoubledWords(ydoc, options);
    undo.undo();
    dropDoubledWords(ydoc, options);
    expect(textsOf(ydoc)).toEqual(['甲乙', '甲乙']);
  });

  it('stay where they may not be changed', () => {
    const ydoc = planOf('甲乙');
    copyFirst(ydoc, '1', '甲乙');
    dropDoubledWords(ydoc, { ...options, isClosed: () => true });
    expect(textsOf(ydoc)).toEqual(['甲乙', '甲乙']);
  });
});
