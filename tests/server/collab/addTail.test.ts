import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { addTail, type PreparedState } from '../../../server/collab/addTail';
import { LazyDocument } from '../../../server/collab/lazyDocument';
import { bodyOf } from '../../../shared/schema/ydoc';
import { oneParagraph as person } from '../../helpers/oneParagraph';
import { createRandom, type Random } from '../../helpers/random';
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

/** Any change that an editor makes. */
function changeWildly(ydoc: Y.Doc, random: Random): void {
  const body = bodyOf(ydoc);
  const texts = body.toArray().flatMap((node) => (node instanceof Y.XmlElement ? node.toArray() : []));
  const text = texts.length > 0 ? random.pick(texts) : null;
  const place = random.below(body.length + 1);
  const changes: (() => void)[] = [
    () => {
      const paragraph = new Y.XmlElement('paragraph');
      const words = new Y.XmlText();
      body.insert(place, [paragraph]);
      paragraph.setAttribute('id', String(random.below(1000)));
      paragraph.push([words]);
      words.insert(0, '新的一段');
    },
    () => body.insert(place, [new Y.XmlElement('heading')]),
    () => body.length > 0 && body.delete(random.below(body.length), 1),
    () => {
      const node = body.length > 0 ? body.get(random.below(body.length)) : null;
      if (node instanceof Y.XmlElement) node.setAttribute('level', String(random.below(4)));
      if (node instanceof Y.XmlElement && node.length === 0) node.push([new Y.XmlText('标题')]);
    },
  ];
  if (text instanceof Y.XmlText && text.length > 1) {
    const at = random.below(text.length - 1);
    changes.push(
      () => text.insert(at, random.pick(['一', '二二', '三三三'])),
      () => text.delete(at, 1),
      () => text.format(at, 1, { bold: random.chance(0.5) ? true : null }),
      () => text.insertEmbed(at, { kind: 'chip' }),
    );
  }
  random.pick(changes)();
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

  it(`stands in every copy as it came, while people who do not see each other change paragraphs, kinds and looks (seed ${seed})`, () => {
    const random = createRandom(seed);
    for (let run = 0; run < 60; run++) {
      const first = person(1);
      const before = preparedOf(first);
      const people = [first, person(2, before.state), person(3, before.state)];
      const log: Uint8Array[] = [];
      const whole = built(before.state);
      const keep = (update: Uint8Array) => {
        log.push(update);
        Y.applyUpdate(whole, update);
      };
      for (let step = random.below(60); step >= 0; step--) {
        const author = random.pick(people);
        if (random.chance(0.3)) Y.applyUpdate(author, Y.encodeStateAsUpdate(whole));
        const update = updateOf(author, () => author.transact(() => changeWildly(author, random)));
        // Who comes back sends everything at once, of others too.
        keep(random.chance(0.2) ? Y.encodeStateAsUpdate(author, Y.encodeStateVector(whole)) : update);
      }
      const after = addTail(before, log);
      if (!after) throw new Error('what people changed was not taken');
      expect(bodyOf(built(after.state)).toJSON()).toBe(bodyOf(whole).toJSON());
      expect(after.prepared.vector).toEqual(Y.encodeStateVector(whole));
      const upToDate = built(Y.encodeStateAsUpdate(whole));
      Y.applyUpdate(upToDate, after.prepared.deletions);
      expect(bodyOf(upToDate).toJSON()).toBe(bodyOf(whole).toJSON());
      const lacksDeletions = built(before.state);
      Y.applyUpdate(lacksDeletions, Y.diffUpdate(after.state, Y.encodeStateVector(lacksDeletions)));
      expect(bodyOf(lacksDeletions).toJSON()).toBe(bodyOf(whole).toJSON());
    }
  });

  it('is taken whatever the order of its pieces, but left to a document when they wait for each other', () => {
    const before = preparedOf(person(1));
    const [one, two] = [person(2, before.state), person(3, before.state)];
    const first = updateOf(one, () => textNode(one).insert(0, '前'));
    Y.applyUpdate(two, first);
    const second = updateOf(two, () => textNode(two).insert(1, '后'));
    expect(addTail(before, [second])).toBeNull();
    const after = addTail(before, [Y.mergeUpdates([first, second])]);
    expect(after && textOf(built(after.state))).toBe('前后教育规划');
    // Two characters of two Yjs clients (50 and 51) that stand beside each other, each only if the other is there.
    const circle = Uint8Array.of(2, 1, 51, 0, 0x84, 50, 0, 1, 97, 1, 50, 0, 0x84, 51, 0, 1, 98, 0);
    expect(addTail(before, [circle])).toBeNull();
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
