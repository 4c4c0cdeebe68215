import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { addTail, type PreparedState } from '../../../server/collab/addTail';
import { LazyDocument } from '../../../server/collab/lazyDocument';
import { bodyOf } from '../../../shared/schema/ydoc';
import { oneParagraph as person } from '../../helpers/oneParagraph';
import { createRandom } from '../../helpers/random';
import { textNode, textOf } from '../../helpers/syncClient';

function updateOf(ydoc: Y.Doc, change: () => void): Uint8Array {
  const before = Y.encodeStateVector(ydoc);
  let update: Uint8Array | null = null;
  const take = (bytes: Uint8Array) => {
    update = bytes;
  };
  ydoc.on('update', take);
  change();
  ydoc.off('update', take);
  return update ?? Y.encodeStateAsUpdate(ydoc, before);
}

function preparedOf(ydoc: Y.Doc): PreparedState {
  const built = LazyDocument.of(ydoc);
  return { state: built.state(), prepared: { vector: built.vector(), deletions: built.deletions() } };
}

const built = (state: Uint8Array) => person(999, state);

// SPEC SYN-4
describe('what came after a snapshot', () => {
  const seed = Date.now() % 1_000_000;
  it(`says the same merged as taken into a document, while people type and delete (seed ${seed})`, () => {
    const random = createRandom(seed);
    for (let run = 0; run < 60; run++) {
      const first = person(1);
      const before = preparedOf(first);
      const people = [first, person(2, before.state), person(3, before.state)];
      const log: Uint8Array[] = [];
      const whole = built(before.state);
      for (let step = random.below(80); step >= 0; step--) {
        const author = random.pick(people);
        Y.applyUpdate(author, Y.encodeStateAsUpdate(whole));
        const text = textNode(author);
        const update = updateOf(author, () => {
          if (random.chance(0.3) && text.length > 1) text.delete(random.below(text.length - 1), 1);
          else text.insert(random.below(text.length + 1), random.pick(['一', '二二', '三三三']));
        });
        log.push(update);
        Y.applyUpdate(whole, update);
      }
      const after = addTail(before, log);
      if (!after) throw new Error('typing and deleting was not taken');
      expect(textOf(built(after.state))).toBe(textOf(whole));
      expect(after.prepared).toEqual(preparedOf(built(after.state)).prepared);
      expect(after.prepared.vector).toEqual(Y.encodeStateVector(whole));
    }
  });

  it('is left to a document when it is more than typing and deleting', () => {
    const li = person(1);
    const before = preparedOf(li);
    const paragraph = updateOf(li, () => bodyOf(li).push([new Y.XmlElement('paragraph')]));
    expect(addTail(before, [paragraph])).toBeNull();
    const bold = updateOf(li, () => textNode(li).format(0, 2, { bold: true }));
    expect(addTail(before, [paragraph, bold])).toBeNull();
  });

  it('is left to a document when an entry is damaged or stands on one that is missing', () => {
    const li = person(1);
    const before = preparedOf(li);
    const [first, second] = ['先', '后'].map((word) => updateOf(li, () => textNode(li).insert(0, word)));
    expect(addTail(before, [Uint8Array.of(9, 9, 9)])).toBeNull();
    expect(addTail(before, [second as Uint8Array])).toBeNull();
    expect(addTail(before, [first as Uint8Array, second as Uint8Array])).not.toBeNull();
    const deletion = updateOf(li, () => textNode(li).delete(0, 1));
    expect(addTail(before, [deletion])).toBeNull();
  });

  it('is left to a document when it is long', () => {
    const li = person(1);
    const before = preparedOf(li);
    const log = Array.from({ length: 2001 }, () => updateOf(li, () => textNode(li).insert(0, '字')));
    expect(addTail(before, log.slice(1))).toBeNull();
    expect(addTail(before, log.slice(0, 2000))).not.toBeNull();
    expect(addTail(before, log)).toBeNull();
  });

  it('is stored without what was deleted', () => {
    const li = person(1);
    const before = preparedOf(li);
    const page = updateOf(li, () => textNode(li).insert(0, '页'.repeat(10_000)));
    const gone = updateOf(li, () => textNode(li).delete(0, 10_000));
    const after = addTail(before, [page, gone]);
    if (!after) throw new Error('typing and deleting was not taken');
    const document = LazyDocument.from(after, false);
    expect(document.state().length).toBeGreaterThan(10_000);
    expect(document.isBuilt).toBe(false);
    document.compact();
    expect(document.state().length).toBeLessThan(1000);
    expect(textOf(built(document.state()))).toBe('教育规划');
  });
});
