import * as Y from 'yjs';
import type { Shape } from './copyElement';
import { addRun, type IdRun } from './idRun';
import { leadTo } from './moveRecords';
import { findItem } from './placeFinder';

/**
 * Where the letters of a block are whose one text became another text, as when a version is brought back: those that both begin and end with. Null where there is no text, or
 * several, as around a chip. Called inside the change: what it deleted still says which letters those were.
 */
export function pairRewritten(ydoc: Y.Doc, from: Shape, to: Shape): readonly IdRun[] | null {
  const [[text, ...texts], [twin, ...twins]] = [from.children, to.children];
  if (!text || !twin || texts.length > 0 || twins.length > 0) return null;
  if (text.children.length > 0 || twin.children.length > 0) return null;
  const [old, now] = [lettersOf(ydoc, text), lettersOf(ydoc, twin)];
  const shorter = Math.min(old.length, now.length);
  const isSame = (at: number, nowAt: number) => old[at]?.letter === now[nowAt]?.letter;
  let head = 0;
  while (head < shorter && isSame(head, head)) head += 1;
  let tail = 0;
  while (tail < shorter - head && isSame(old.length - 1 - tail, now.length - 1 - tail)) tail += 1;
  const outer = [leadTo(from.id, to.id), leadTo(text.id, twin.id)];
  const runs: IdRun[] = outer.map((lead) => ({ ...lead, length: 1 }));
  for (let at = 0; at < old.length; at += 1) {
    const nowAt = at < head ? at : at + now.length - old.length;
    const [one, other] = [old[at], now[nowAt]];
    const isKept = at < head || at >= old.length - tail;
    if (one && other && isKept) addRun(runs, { ...leadTo(one.id, other.id), length: 1 });
  }
  return runs;
}

interface Letter {
  readonly id: Y.ID;
  readonly letter: string;
}

function lettersOf(ydoc: Y.Doc, { characters }: Shape): readonly Letter[] {
  return characters.flatMap(({ id, length }) =>
    Array.from({ length }, (_, offset) => {
      const each = Y.createID(id.client, id.clock + offset);
      const item = findItem(ydoc, each);
      const letter =
        item?.content instanceof Y.ContentString ? item.content.str.charAt(each.clock - item.id.clock) : '';
      return { id: each, letter };
    }),
  );
}
