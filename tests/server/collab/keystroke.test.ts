import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { readKeystroke, writeKeystroke } from '../../../server/collab/keystroke';
import { createRandom } from '../../helpers/random';

/** What one change of a document is sent as. */
function updateOf(ydoc: Y.Doc, change: (text: Y.Text) => void): Uint8Array {
  const updates: Uint8Array[] = [];
  const keep = (update: Uint8Array) => updates.push(update);
  ydoc.on('update', keep);
  ydoc.transact(() => change(ydoc.getText()));
  ydoc.off('update', keep);
  return Y.mergeUpdates(updates);
}

function writer(words: string): Y.Doc {
  const ydoc = new Y.Doc();
  ydoc.clientID = 7;
  ydoc.getText().insert(0, words);
  return ydoc;
}

describe('a keystroke is read without Yjs', () => {
  it('tells who typed what beside what', () => {
    const ydoc = writer('教育规划');
    expect(readKeystroke(updateOf(ydoc, (text) => text.insert(2, '𠮷a')))).toEqual({
      client: 7,
      clock: 4,
      text: '𠮷a',
      origin: { client: 7, clock: 1 },
      rightOrigin: { client: 7, clock: 2 },
    });
    expect(readKeystroke(updateOf(ydoc, (text) => text.insert(0, '县')))).toMatchObject({ origin: null });
  });

  it('leaves everything else to Yjs: deletions, marks, first words, two places at once, bytes that are none', () => {
    const ydoc = writer('教育规划');
    const others = [
      updateOf(ydoc, (text) => text.delete(0, 1)),
      updateOf(ydoc, (text) => text.format(0, 2, { bold: true })),
      updateOf(new Y.Doc(), (text) => text.insert(0, '总则')),
      updateOf(ydoc, (text) => {
        text.insert(0, 'a');
        text.insert(3, 'b');
      }),
      updateOf(ydoc, (text) => text.insertEmbed(1, { image: 1 })),
      Uint8Array.of(),
      Uint8Array.of(1, 1, 7),
    ];
    expect(others.map(readKeystroke)).toEqual(others.map(() => null));
  });

  it('reads the same as Yjs in everything that it reads, also in broken bytes', () => {
    const random = createRandom(20261122);
    const ydoc = writer('教育规划发展');
    let read = 0;
    for (let round = 0; round < 3000; round++) {
      const place = random.below(ydoc.getText().length + 1);
      const update = updateOf(ydoc, (text) => text.insert(place, random.pick(['字', 'a', '县城', '𠮷'])));
      if (random.chance(0.5)) update[random.below(update.length)] = random.below(256);
      const keystroke = readKeystroke(update);
      if (!keystroke) continue;
      read += 1;
      const { client, clock, text, origin, rightOrigin } = keystroke;
      const { structs, ds } = Y.decodeUpdate(update);
      expect(ds.clients.size).toBe(0);
      expect(structs).toMatchObject([
        { id: { client, clock }, length: text.length, origin, rightOrigin, content: { str: text } },
      ]);
      expect((structs[0] as Y.Item).content).toBeInstanceOf(Y.ContentString);
      expect(readKeystroke(writeKeystroke(keystroke))).toEqual(keystroke);
    }
    expect(read).toBeGreaterThan(1500);
  });
});
