import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { keepOthersWords } from '../../../client/editor/rearrangement/keepOthersWords';

function paragraph(id: string, words: string): Y.XmlElement {
  const element = new Y.XmlElement('paragraph');
  element.setAttribute('id', id);
  element.insert(0, [new Y.XmlText(words)]);
  return element;
}

/** Somebody wrote 首 and 句; one's own step, which is taken back, brought 我 and takes all three away but 首. */
function takeBack(isClosed: (type: unknown) => boolean): readonly string[] {
  const ydoc = new Y.Doc();
  const body = ydoc.getXmlFragment('body');
  const manager = new Y.UndoManager(body, { trackedOrigins: new Set(['me']) });
  ydoc.transact(() => body.insert(0, [paragraph('p1', '首'), paragraph('p2', '句')]), 'another');
  ydoc.transact(() => body.insert(2, [paragraph('p3', '我')]), 'me');
  const [step] = manager.undoStack;
  if (!step) throw new Error('no step');
  ydoc.transact((transaction) => {
    body.delete(1, 2);
    keepOthersWords(transaction, step, [], { body, newId: () => 'new', isClosed });
  });
  return body.toArray().map((block) => `${(block as Y.XmlElement).getAttribute('id')} ${textOf(block)}`);
}

const textOf = (block: unknown) => (block as Y.XmlElement).toArray().join('');

describe('[TAB-23] what a step takes along when it is taken back', () => {
  it('stays in a paragraph of its own, but for what the step had brought', () => {
    expect(takeBack(() => false)).toEqual(['p1 首', 'new 句']);
  });

  it('is put into no chapter that is locked for whoever takes it back', () => {
    expect(takeBack(() => true)).toEqual(['p1 首']);
  });
});
