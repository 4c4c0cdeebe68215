import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { inspectUpdate } from '../../../server/collab/inspectUpdate';

function textDocument(client: number, words = ''): Y.Doc {
  const ydoc = new Y.Doc();
  ydoc.clientID = client;
  ydoc.getText().insert(0, words);
  return ydoc;
}

function copyOf(ydoc: Y.Doc, client: number): Y.Doc {
  const copy = textDocument(client);
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(ydoc));
  return copy;
}

function updateOf(ydoc: Y.Doc, change: () => void): Uint8Array {
  const updates: Uint8Array[] = [];
  const keep = (update: Uint8Array) => updates.push(update);
  ydoc.on('update', keep);
  change();
  ydoc.off('update', keep);
  return Y.mergeUpdates(updates);
}

function judge(update: Uint8Array, ydoc: Y.Doc) {
  return inspectUpdate(
    update,
    (client) => Y.getState(ydoc.store, client),
    () => ydoc,
  );
}

describe('inspectUpdate', () => {
  const server = textDocument(1, '教育规划');

  it('finds new words and deletions new, and tells the clocks after them', () => {
    const editor = copyOf(server, 2);
    const insertion = updateOf(editor, () => editor.getText().insert(2, '发展'));
    expect(judge(insertion, server)).toMatchObject({ type: 'new', ends: new Map([[2, 2]]) });
    const deletion = updateOf(copyOf(server, 3), () => {});
    expect(judge(deletion, server)).toEqual({ type: 'known' });
    const eraser = copyOf(server, 4);
    expect(
      judge(
        updateOf(eraser, () => eraser.getText().delete(0, 1)),
        server,
      ).type,
    ).toBe('new');
  });

  it('finds known what is there already, deletions too', () => {
    const editor = copyOf(server, 2);
    const update = updateOf(editor, () => {
      editor.getText().insert(2, '发展');
      editor.getText().delete(0, 1);
    });
    const informed = copyOf(server, 5);
    Y.applyUpdate(informed, update);
    expect(judge(update, informed)).toEqual({ type: 'known' });
    expect(judge(Y.encodeStateAsUpdate(informed), informed)).toEqual({ type: 'known' });
  });

  it.each([
    ['words of the same client before it', 2],
    ['the words of another client that it stands beside', 3],
  ])('misses %s', (_, client) => {
    const first = copyOf(server, 2);
    first.getText().insert(0, '先');
    const second = client === 2 ? first : copyOf(first, client);
    const update = updateOf(second, () => second.getText().insert(1, '后'));
    expect(judge(update, server)).toEqual({ type: 'missing-past' });
    expect(judge(Y.encodeStateAsUpdate(second, Y.encodeStateVector(server)), server).type).toBe('new');
  });

  it('misses the words that are deleted', () => {
    const first = copyOf(server, 2);
    first.getText().insert(0, '先');
    const eraser = copyOf(first, 3);
    const update = updateOf(eraser, () => eraser.getText().delete(0, 1));
    expect(judge(update, server)).toEqual({ type: 'missing-past' });
  });

  it('finds bytes that are no update invalid', () => {
    for (const bytes of [[], [255], [1, 200, 3], [1, 1, 1, 0, 99]])
      expect(judge(Uint8Array.from(bytes), server)).toEqual({ type: 'invalid' });
  });

  it('judges at random exactly as Yjs does: what is new leaves nothing waiting, what misses its past does', () => {
    for (let seed = 1; seed <= 200; seed++) {
      const random = randomFrom(seed);
      const peers = [10, 11, 12].map((client) => copyOf(server, client));
      const updates: Uint8Array[] = [];
      for (let step = 0; step < 12; step++) {
        const peer = peers[Math.floor(random() * 3)] ?? server;
        const text = peer.getText();
        const place = Math.floor(random() * text.length);
        if (random() < 0.3 && updates.length > 0)
          Y.applyUpdate(peer, updates[Math.floor(random() * updates.length)] ?? new Uint8Array());
        else
          updates.push(
            updateOf(peer, () => (random() < 0.3 ? text.delete(place, 1) : text.insert(place, '字'))),
          );
      }
      const receiver = copyOf(server, 20);
      for (const update of updates) {
        const verdict = judge(update, receiver);
        const trial = copyOf(receiver, 21);
        Y.applyUpdate(trial, update);
        const waits = trial.store.pendingStructs !== null || trial.store.pendingDs !== null;
        expect(`seed ${seed}: ${verdict.type === 'missing-past'}`).toBe(`seed ${seed}: ${waits}`);
        if (random() < 0.7 && !waits) Y.applyUpdate(receiver, update);
      }
    }
  });

  it('tells what plain typing stands on, and finds nothing else plain', () => {
    const editor = copyOf(server, 2);
    const text = editor.getText();
    const needsOf = (change: () => void) => {
      const before = copyOf(editor, 9);
      const verdict = judge(updateOf(editor, change), before);
      return verdict.type === 'new' && verdict.needs;
    };
    text.insert(2, '发');
    expect(needsOf(() => text.insert(3, '展'))).toEqual(
      new Map([
        [2, 1],
        [1, 3],
      ]),
    );
    expect(needsOf(() => text.delete(0, 1))).toBeNull();
    expect(needsOf(() => text.insertEmbed(0, {}))).toBeNull();
    expect(needsOf(() => text.format(0, 1, { strong: true }))).toBeNull();
    expect(needsOf(() => editor.getText('other').insert(0, '一'))).toBeNull();
  });
});

/** mulberry32: numbers from 0 to 1 that depend only on the seed. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
