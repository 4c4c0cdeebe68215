import * as Y from 'yjs';
import type { WrittenPlace } from '../../shared/protocol/versionApi';
import { bodyOf } from '../../shared/schema/ydoc';
import { readTextblock } from '../collab/textPieces';
import { elementFinder } from './elementFinder';
import { type PackedLog, unpackLog } from './packedLog';
import { replayLog } from './replayLog';
import { WordLedger } from './wordLedger';

/** Words that one person wrote at about one time, with a line for each block. Times are milliseconds since 1970. */
export interface WrittenWords {
  readonly text: string;
  readonly userId: string | null;
  readonly time: number;
  /** Whether they stand in the plan since its first entry: a template, an imported file. */
  readonly fromStart: boolean;
}

/** Words of one person that are not further apart than this, in milliseconds, count as written at one time. */
const SAME_TIME = 5 * 60_000;

/** Who wrote the words of these places, and when (SPEC VER-5); places that are gone count for nothing. */
export function findWriters(log: PackedLog, places: readonly WrittenPlace[]): WrittenWords[] {
  const entries = unpackLog(log);
  const ledger = new WordLedger();
  entries.forEach(({ update, userId }, index) => {
    ledger.add(index, update, userId);
  });
  const ydoc = replayLog(entries);
  const find = elementFinder(bodyOf(ydoc));
  const words: WrittenWords[] = [];
  for (const { blockId, columnId, from, to } of places) {
    const element = find(blockId, columnId ?? null);
    const block = element && readTextblock(element);
    let before = words.length > 0 ? '\n' : '';
    for (const piece of block?.pieces ?? [])
      for (const { character, id, at } of charactersOf(piece.text, piece.from)) {
        if (at < from || at >= to) continue;
        const index = ledger.entryOf(id.client, id.clock);
        const { userId = null, time = 0 } = (index === null ? null : entries[index]) ?? {};
        addWords(words, { text: character, userId, time, fromStart: index === 0 }, before);
        before = '';
      }
  }
  ydoc.destroy();
  return words;
}

/** Adds words to the last ones where one person wrote both at one time, with `between` between them. */
function addWords(words: WrittenWords[], more: WrittenWords, between: string): void {
  const last = words.at(-1);
  const isOne =
    last &&
    last.userId === more.userId &&
    last.fromStart === more.fromStart &&
    Math.abs(more.time - last.time) <= SAME_TIME;
  if (!isOne) words.push(more);
  else
    words[words.length - 1] = {
      ...last,
      text: last.text + between + more.text,
      time: Math.max(last.time, more.time),
    };
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
