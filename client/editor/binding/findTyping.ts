import type { Node } from '@tiptap/pm/model';
import { type InlinePiece, inlinePieces, isRun } from './inlinePieces';

/** One change within one text node: what typing is. */
export interface Typing {
  /** The index of the child, from the document down to the text block. */
  readonly path: readonly number[];
  /** The nodes from the document down to the text block, before and after. */
  readonly before: readonly Node[];
  readonly after: readonly Node[];
  /** Which piece of the block, and its text nodes before and after. */
  readonly piece: number;
  readonly runBefore: readonly Node[];
  readonly runAfter: readonly Node[];
  /** Where the text node begins in its run, and where in the run `removed` characters give way to `inserted`; in UTF-16 units. */
  readonly nodeStart: number;
  readonly at: number;
  readonly removed: number;
  readonly inserted: string;
}

/** What was typed between two states of a document, or null where they differ by anything else. */
export function findTyping(before: Node, after: Node): Typing | null {
  const path: number[] = [];
  const [befores, afters] = [[before], [after]];
  let [old, current] = [before, after];
  while (!old.isTextblock) {
    if (old.childCount !== current.childCount || !old.sameMarkup(current)) return null;
    const index = onlyChange(old.children, current.children, (one, other) => one === other);
    if (index === null) return null;
    path.push(index);
    [old, current] = [old.child(index), current.child(index)];
    befores.push(old);
    afters.push(current);
  }
  if (!old.sameMarkup(current)) return null;
  const [pieces, newPieces] = [inlinePieces(old), inlinePieces(current)];
  const piece = onlyChange(pieces, newPieces, samePiece);
  if (piece === null) return null;
  const [runBefore, runAfter] = [pieces[piece], newPieces[piece]];
  if (!isRun(runBefore) || !isRun(runAfter)) return null;
  const changed = onlyChange(runBefore, runAfter, (one, other) => one === other);
  if (changed === null) return null;
  const [oldText, newText] = [runBefore[changed], runAfter[changed]];
  if (!oldText?.text || !newText?.text || !oldText.sameMarkup(newText)) return null;
  const nodeStart = runBefore.slice(0, changed).reduce((length, node) => length + node.nodeSize, 0);
  const { start, removed, inserted } = textChange(oldText.text, newText.text);
  return {
    path,
    before: befores,
    after: afters,
    piece,
    runBefore,
    runAfter,
    nodeStart,
    at: nodeStart + start,
    removed,
    inserted,
  };
}

/** The one place at which two lists of one length differ, or null. */
function onlyChange<Entry>(
  before: readonly Entry[],
  after: readonly Entry[],
  same: (one: Entry, other: Entry) => boolean,
): number | null {
  if (before.length !== after.length) return null;
  let start = 0;
  while (start < before.length && same(before[start] as Entry, after[start] as Entry)) start += 1;
  let end = before.length - 1;
  while (end > start && same(before[end] as Entry, after[end] as Entry)) end -= 1;
  return start === end ? start : null;
}

function samePiece(one: InlinePiece, other: InlinePiece): boolean {
  if (!isRun(one) || !isRun(other)) return one === other;
  return one.length === other.length && one.every((node, index) => node === other[index]);
}

function textChange(before: string, after: string): { start: number; removed: number; inserted: string } {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  // A character of two units is changed whole: Yjs would spoil its halves.
  if (isHighSurrogate(before, start - 1)) start -= 1;
  if (isLowSurrogate(before, before.length - end)) end -= 1;
  return { start, removed: before.length - end - start, inserted: after.slice(start, after.length - end) };
}

function isHighSurrogate(text: string, index: number): boolean {
  const unit = text.charCodeAt(index);
  return unit >= 0xd800 && unit < 0xdc00;
}

function isLowSurrogate(text: string, index: number): boolean {
  const unit = text.charCodeAt(index);
  return unit >= 0xdc00 && unit < 0xe000;
}
