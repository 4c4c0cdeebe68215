import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import {
  type Keystroke,
  readKeystroke,
  writeKeystroke,
  type YjsPlace,
} from '../../../server/collab/keystroke';
import { WaitingTyping } from '../../../server/collab/waitingTyping';
import { createRandom, type Random } from '../../helpers/random';

const LETTERS = ['字', '县', 'ab', '𠮷'];

function keystroke(client: number, clock: number, text: string, ...beside: (YjsPlace | null)[]): Keystroke {
  const [origin = null, rightOrigin = null] = beside;
  return { client, clock, text, origin, rightOrigin };
}

/** 教育规划, written by client 9. */
function fourLetters(): Y.Doc {
  const ydoc = new Y.Doc();
  ydoc.clientID = 9;
  ydoc.getText().insert(0, '教育规划');
  return ydoc;
}

/** What a document says that took these updates in, one after the other or together. */
function wordsAfter(updates: readonly Uint8Array[], together = true): string {
  const ydoc = fourLetters();
  const takeAll = () => {
    for (const update of updates) Y.applyUpdate(ydoc, update);
  };
  if (together) ydoc.transact(takeAll);
  else takeAll();
  return ydoc.getText().toString();
}

/** Keystrokes of three people: mostly one behind the other, now and then at places that no client of Yjs would name. */
function strangeTyping(random: Random): readonly Keystroke[] {
  const clocks = new Map([[9, 4]]);
  const last = new Map<number, Keystroke>();
  const anyPlace = (): YjsPlace => {
    const client = random.pick([...clocks.keys()]);
    return { client, clock: random.below(clocks.get(client) ?? 1) };
  };
  return Array.from({ length: 40 }, () => {
    const client = random.pick([1, 20, 30]);
    const clock = clocks.get(client) ?? 0;
    const before = random.chance(0.6) ? last.get(client) : undefined;
    const origin = before ? { client, clock: clock - 1 } : anyPlace();
    const rightOrigin = before ? before.rightOrigin : random.chance(0.8) ? anyPlace() : null;
    const next = keystroke(client, clock, random.pick(LETTERS), origin, rightOrigin);
    last.set(client, next);
    clocks.set(client, clock + next.text.length);
    return next;
  });
}

// SPEC SYN-4
describe('typing that waits', () => {
  const second = { client: 9, clock: 1 };
  const third = { client: 9, clock: 2 };

  it('is one piece for all that a person types letter behind letter, whoever types elsewhere meanwhile', () => {
    const waiting = new WaitingTyping();
    waiting.type(keystroke(1, 0, '优', second, third));
    waiting.type(keystroke(2, 0, '县', third));
    waiting.type(keystroke(1, 1, '先', { client: 1, clock: 0 }, third));
    waiting.type(keystroke(1, 2, '发展', { client: 1, clock: 1 }, third));
    expect(waiting.updates().map(readKeystroke)).toEqual([
      keystroke(1, 0, '优先发展', second, third),
      keystroke(2, 0, '县', third),
    ]);
  });

  it('begins anew where the caret was moved, and where somebody typed right behind the last letter', () => {
    const waiting = new WaitingTyping();
    waiting.type(keystroke(1, 0, '优', second, third));
    waiting.type(keystroke(1, 1, '先', second, { client: 1, clock: 0 }));
    waiting.type(keystroke(2, 0, '县', { client: 1, clock: 1 }, third));
    waiting.type(keystroke(1, 2, '发', { client: 1, clock: 1 }, { client: 1, clock: 0 }));
    expect(waiting.size).toBe(4);
  });

  it('keeps what is no keystroke as it came, in its place', () => {
    const waiting = new WaitingTyping();
    const first = keystroke(1, 0, '优', second, third);
    const next = keystroke(1, 1, '先', { client: 1, clock: 0 }, third);
    const elsewhere = Uint8Array.of(1, 2, 3);
    waiting.type(first);
    waiting.add(elsewhere);
    waiting.type(next);
    expect(waiting.updates()).toEqual([writeKeystroke(first), elsewhere, writeKeystroke(next)]);
    waiting.clear();
    expect(waiting.updates()).toEqual([]);
  });

  const seed = Date.now() % 1_000_000;
  it(`says what it would say letter by letter, even where people type at places that contradict each other (seed ${seed})`, () => {
    const random = createRandom(seed);
    let [pieces, compared] = [0, 0];
    for (let run = 0; run < 1000; run++) {
      const waiting = new WaitingTyping();
      const keystrokes = strangeTyping(random);
      for (const one of keystrokes) waiting.type(one);
      pieces += waiting.size;
      const apart = keystrokes.map(writeKeystroke);
      const words = wordsAfter(apart);
      // Of some contradictions Yjs itself makes one thing in one transaction and another in several.
      if (words !== wordsAfter(apart, false)) continue;
      compared += 1;
      expect(wordsAfter(waiting.updates())).toBe(words);
    }
    expect(compared).toBeGreaterThan(500);
    expect(pieces).toBeLessThan(1000 * 30);
  });
});
