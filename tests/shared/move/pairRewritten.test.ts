import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { type Shape, shapeOf } from '../../../shared/move/copyElement';
import { pairRewritten } from '../../../shared/move/pairRewritten';
import { bodyOf } from '../../../shared/schema/ydoc';

/** A paragraph with a text for each of the words. */
function paragraph(...texts: readonly string[]): Y.XmlElement {
  const element = new Y.XmlElement('paragraph');
  element.insert(
    0,
    texts.map((words) => new Y.XmlText(words)),
  );
  return element;
}

/** The letters of a paragraph that another takes the place of, each with the one it became; null where nothing is said. */
function lettersLed(from: readonly string[], to: readonly string[]): readonly string[] | null {
  const ydoc = new Y.Doc();
  const body = bodyOf(ydoc);
  const old = paragraph(...from);
  body.insert(0, [old]);
  return ydoc.transact(() => {
    const shape = shapeOf(old);
    const letters = lettersByClock(shape, from.join(''));
    body.delete(0, 1);
    const now = paragraph(...to);
    body.insert(0, [now]);
    const lettersNow = lettersByClock(shapeOf(now), to.join(''));
    const runs = pairRewritten(ydoc, shape, shapeOf(now));
    return (
      runs?.flatMap(({ clock, toClock, length }) =>
        Array.from({ length }, (_, at) => {
          const letter = letters.get(clock + at);
          return letter ? [`${letter} → ${lettersNow.get(toClock + at)}`] : [];
        }).flat(),
      ) ?? null
    );
  });
}

/** The letters of a paragraph that one person wrote, by their clocks. */
function lettersByClock({ children }: Shape, words: string): ReadonlyMap<number, string> {
  const clocks = children.flatMap(({ characters }) =>
    characters.flatMap(({ id, length }) => Array.from({ length }, (_, at) => id.clock + at)),
  );
  return new Map(clocks.map((clock, at) => [clock, words.charAt(at)]));
}

describe('A text that takes the place of another', () => {
  it('has the letters that both begin and end with', () => {
    expect(lettersLed(['甲乙丙丁戊'], ['甲乙己戊'])).toEqual(['甲 → 甲', '乙 → 乙', '戊 → 戊']);
  });

  it('has none twice where letters repeat', () => {
    expect(lettersLed(['甲甲'], ['甲甲甲'])).toEqual(['甲 → 甲', '甲 → 甲']);
  });

  it('has none where they have nothing in common', () => {
    expect(lettersLed(['甲乙'], ['丙'])).toEqual([]);
  });

  it('is not told of where there are several, as around a chip', () => {
    expect(lettersLed(['甲', '乙'], ['甲'])).toBeNull();
  });
});
