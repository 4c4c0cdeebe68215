import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { inspectUpdate } from '../../../server/collab/inspectUpdate';
import { LazyDocument } from '../../../server/collab/lazyDocument';
import { bodyOf } from '../../../shared/schema/ydoc';
import { oneParagraph as person } from '../../helpers/oneParagraph';
import { createRandom } from '../../helpers/random';
import { textNode, textOf } from '../../helpers/syncClient';

function updateOf(ydoc: Y.Doc, change: () => void): Uint8Array {
  const before = Y.encodeStateVector(ydoc);
  change();
  return Y.encodeStateAsUpdate(ydoc, before);
}

function prepared(ydoc: Y.Doc): LazyDocument {
  const built = LazyDocument.of(ydoc);
  return LazyDocument.from({
    state: built.state(),
    prepared: { vector: built.vector(), deletions: built.deletions() },
  });
}

/** Takes an update in as a room does. */
function take(document: LazyDocument, update: Uint8Array): void {
  const verdict = inspectUpdate(
    update,
    (client) => document.clock(client),
    () => document.ydoc(),
  );
  if (verdict.type === 'new' && verdict.needs) document.add(verdict);
  else document.apply(update);
}

// SPEC SYN-4
describe('a document that is built only when it is needed', () => {
  it('gives all, nothing but deletions, or a difference, as a built one does', () => {
    const li = person(1);
    textNode(li).delete(0, 1);
    const document = prepared(li);
    expect(document.difference(Uint8Array.of(0))).toEqual(Y.encodeStateAsUpdate(li));
    expect(document.difference(Y.encodeStateVector(li))).toEqual(
      Y.encodeStateAsUpdate(li, Y.encodeStateVector(li)),
    );
    expect(document.isBuilt).toBe(false);
    const nothing = new Y.Doc();
    nothing.getText('other').insert(0, 'x');
    Y.applyUpdate(nothing, document.difference(Y.encodeStateVector(nothing)));
    expect(textOf(nothing)).toBe('育规划');
  });

  it('knows by its bytes what a client in step says, and is not built for typing', () => {
    const li = person(1);
    const document = prepared(li);
    const wang = person(2, document.state());
    expect(document.isInStep(Y.encodeStateAsUpdate(wang, document.vector()))).toBe(true);
    for (const letter of ['优', '先', '发', '展'])
      take(
        document,
        updateOf(wang, () => textNode(wang).insert(2, letter)),
      );
    expect(document.isBuilt).toBe(false);
    expect(document.clock(2)).toBe(4);
    expect(document.isInStep(Y.encodeStateAsUpdate(wang, Y.encodeStateVector(wang)))).toBe(false);
    expect(document.vector()).toEqual(Y.encodeStateVector(wang));
    expect(textOf(document.ydoc())).toBe(textOf(wang));
  });

  it('takes everything but plain typing in at once', () => {
    const li = person(1);
    const document = prepared(li);
    take(
      document,
      updateOf(li, () => bodyOf(li).push([new Y.XmlElement('paragraph')])),
    );
    expect(document.isBuilt).toBe(true);
    expect(document.state()).toEqual(Y.encodeStateAsUpdate(li));
  });

  it('is built when many characters wait', () => {
    const li = person(1);
    const document = prepared(li);
    for (let count = 0; count < 500; count++)
      take(
        document,
        updateOf(li, () => textNode(li).insert(0, '字')),
      );
    expect(document.isBuilt).toBe(true);
    expect(textOf(document.ydoc())).toBe(textOf(li));
  });

  const seed = Date.now() % 1_000_000;
  it(`ends as every person does, whoever types, deletes and reads when (seed ${seed})`, () => {
    const random = createRandom(seed);
    for (let run = 0; run < 40; run++) {
      const first = person(1);
      const document = prepared(first);
      const people = [first, person(2, document.state()), person(3, document.state())];
      for (let step = 0; step < 60; step++) {
        const author = random.pick(people);
        const text = textNode(author);
        const update = updateOf(author, () => {
          if (random.chance(0.3) && text.length > 1) text.delete(random.below(text.length - 1), 1);
          else text.insert(random.below(text.length + 1), random.pick(['一', '二二', '三三三']));
        });
        take(document, update);
        for (const other of people)
          if (other !== author && random.chance(0.2)) Y.applyUpdate(other, document.state());
      }
      for (const other of people) Y.applyUpdate(other, document.difference(Y.encodeStateVector(other)));
      expect(people.map((other) => textOf(other))).toEqual(people.map(() => textOf(document.ydoc())));
      expect(document.ydoc().store.pendingStructs).toBeNull();
    }
  });
});
