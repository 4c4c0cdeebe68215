import * as Y from 'yjs';
import type { Anchor } from '../../shared/protocol/api';
import { bodyOf } from '../../shared/schema/ydoc';
import { readTextblock } from '../collab/textPieces';
import { findElement } from './findElement';
import { type PackedLog, unpackLog } from './packedLog';
import { replayLog } from './replayLog';
import { WordLedger } from './wordLedger';

/** Words that one person wrote at about one time. Times are milliseconds since 1970. */
export interface WrittenWords {
  readonly text: string;
  readonly userId: string | null;
  readonly time: number;
  /** Whether they stand in the plan since its first entry: a template, an imported file. */
  readonly fromStart: boolean;
}

/** Words of one person that are not further apart than this, in milliseconds, count as written at one time. */
const SAME_TIME = 5 * 60_000;

/** Who wrote the words of a place, and when (SPEC VER-5); empty when the place is gone. */
export function findWriters(log: PackedLog, { blockId, columnId, from, to }: Anchor): WrittenWords[] {
  const entries = unpackLog(log);
  const ledger = new WordLedger();
  entries.forEach(({ update, userId }, index) => {
    ledger.add(index, update, userId);
  });
  const ydoc = replayLog(entries);
  const element = findElement(bodyOf(ydoc), blockId, columnId ?? null);
  const block = element && readTextblock(element);
  const words: WrittenWords[] = [];
  for (const piece of block?.pieces ?? [])
    for (const { character, id, at } of charactersOf(piece.text, piece.from)) {
      if (at < from || at >= to) continue;
      const index = ledger.entryOf(id.client, id.clock);
      const entry = index === null ? null : entries[index];
      const last = words.at(-1);
      const { userId = null, time = 0 } = entry ?? {};
      const fromStart = index === 0;
      if (
        last &&
        last.userId === userId &&
        last.fromStart === fromStart &&
        Math.abs(time - last.time) <= SAME_TIME
      )
        words[words.length - 1] = { ...last, text: last.text + character, time: Math.max(last.time, time) };
      else words.push({ text: character, userId, time, fromStart });
    }
  ydoc.destroy();
  return words;
}

interface Character {
  readonly character: string;
  readonly id: { readonly client: number; readonly clock: number };
  /** Its offset in the textblock. */
  readonly at: number;
}

function* charactersOf(text: Y.XmlText, start: number): Generator<Character> {
  let at = start;
  for (let item: Y.Item | null = text._start; item; item = item.right) {
    if (item.deleted || !item.countable) continue;
    if (!(item.content instanceof Y.ContentString)) {
      at += item.length;
      continue;
    }
    const { client, clock } = item.id;
    for (const [offset, character] of item.content.str.split('').entries()) {
      yield { character, id: { client, clock: clock + offset }, at };
      at += 1;
    }
  }
}
