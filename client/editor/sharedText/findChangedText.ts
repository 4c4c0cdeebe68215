import type { Node } from '@tiptap/pm/model';
import { type InlinePiece, inlinePieces, isRun } from './inlinePieces';

/** The one text at which two states of a document differ. */
export interface ChangedText {
  /** The index of the child, from the document down to the text block. */
  readonly path: readonly number[];
  /** The nodes from the document down to the text block, before and after. */
  readonly before: readonly Node[];
  readonly after: readonly Node[];
  /** Which piece of the block, and its text nodes before and after. */
  readonly piece: number;
  readonly runBefore: readonly Node[];
  readonly runAfter: readonly Node[];
}

/** Where two states of a document differ when somebody only types, or null where they differ by more than one text. */
export function findChangedText(before: Node, after: Node): ChangedText | null {
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
  return { path, before: befores, after: afters, piece, runBefore, runAfter };
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
