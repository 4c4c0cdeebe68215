import { Fragment, type Mark, type Node, type ResolvedPos } from '@tiptap/pm/model';
import { type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';
import { AddMarkStep, RemoveMarkStep, ReplaceStep } from '@tiptap/pm/transform';
import type { TrackedStamp } from '../../../shared/schema/extensions/trackedMarks';
import { readStamp } from '../../../shared/schema/extensions/trackedNodes';
import { isJoinable } from '../../../shared/tracking/paragraphBreaks';
import { trackedState } from '../../../shared/tracking/trackedState';
import { markComposed } from './exemptTyped';
import { breakChange, joinedBetween, markJoined, markNew, putBreak, trackBreaks } from './trackBreaks';
import { marksOfInserted, markType, setTracked, stampOfDeleted } from './trackedMarksFor';
import { keepsRowOrder, rowChange, trackRows } from './trackRows';

/**
 * Turns a change of the author into a tracked one: deleted words come back, marked as deleted; inserted ones are marked as
 * inserted. Own words that nobody has accepted yet really go. Ends of paragraphs come and go in the same way (`trackBreaks`). Other structure (rows,
 * moves), looks, chips and line breaks are changed as they are. The transaction itself is added to, so that the shared text sees only what is left of it in the
 * end: words that come back have never been away. Returns another transaction where the words of several blocks
 * would have gone.
 */
export function trackTransaction(
  transaction: Transaction,
  state: EditorState,
  stamp: TrackedStamp,
): Transaction {
  const breaks = breakChange(transaction);
  if (breaks)
    return trackBreaks(transaction, breaks, state, stamp, () =>
      trackTransaction(state.tr.deleteSelection(), state, stamp),
    );
  const rows = rowChange(transaction);
  if (rows) return trackRows(transaction, rows, state, stamp);
  const pasted = pastedParagraphs(transaction);
  if (pasted) return trackParagraphs(state, pasted, stamp);
  const changes = changesOf(transaction);
  if (changes.length === 0) return transaction;
  const across = changes.find(({ deleted }) => deleted === 'several blocks');
  if (across) return changes.length === 1 ? markAcross(transaction, state, stamp) : transaction;
  const before = state.selection;
  let caret: number | null = null;
  for (const { step, deleted, from, to, oldTo } of changes.toReversed()) {
    const map = transaction.mapping.slice(step + 1);
    // Positions behind what was added for later changes of this transaction are right: those stand further back.
    const [start, end] = [map.map(from, 1), map.map(to, -1)];
    if (deleted === 'several blocks') continue;
    const returned = restored(deleted, transaction.doc, start, Math.max(start, end), stamp);
    if (end > start) markInserted(transaction, start, end, returned, stamp);
    if (returned.size === 0) continue;
    transaction.insert(start, returned);
    if (end === start) caret = before.empty && before.head === oldTo ? start : start + returned.size;
  }
  markNewBlocks(transaction, stamp);
  if (caret !== null) transaction.setSelection(TextSelection.create(transaction.doc, caret));
  return transaction;
}

/** Marks words that an input method has composed as inserted. */
function trackComposed(state: EditorState, from: number, to: number, stamp: TrackedStamp): Transaction {
  return markComposed(state, from, to, (end) => marksOfInserted(state.doc, from, end, stamp));
}

/**
 * Whether a transaction, made in tracked mode, changes what is not tracked: rows and columns, moves, what blocks are, chips. To be asked before it
 * is tracked.
 */
export function changesUntracked(transaction: Transaction): boolean {
  if (breakChange(transaction) || rowChange(transaction) || pastedParagraphs(transaction)) return false;
  const { steps, docs } = transaction;
  return steps.some((step, index) => {
    if (step instanceof AddMarkStep || step instanceof RemoveMarkStep) return false;
    const doc = docs[index] as Node;
    if (!(step instanceof ReplaceStep)) return !keepsRowOrder(step, doc);
    const [from, to] = [doc.resolve(step.from), doc.resolve(step.to)];
    const { content } = step.slice;
    const isText = (fragment: Fragment) => fragment.content.every((node) => node.isText);
    const isInline = from.sameParent(to) && from.parent.isTextblock;
    if (isInline)
      return (
        !(isText(content) || isWholeParagraphs(step, from)) || !isText(doc.slice(step.from, step.to).content)
      );
    if (step.from === step.to) return !content.content.every(isJoinable);
    return doc.textBetween(step.from, step.to) === '';
  });
}

interface Change {
  readonly step: number;
  /** What went, when it stood in one block. */
  readonly deleted: Fragment | 'several blocks';
  /** What came, in the document after the step. */
  readonly from: number;
  readonly to: number;
  readonly oldTo: number;
}

function changesOf(transaction: Transaction): Change[] {
  const changes: Change[] = [];
  transaction.steps.forEach((step, index) => {
    if (!(step instanceof ReplaceStep)) return;
    const doc = transaction.docs[index] as Node;
    const words = doc.textBetween(step.from, step.to);
    const inserted = step.slice.content.textBetween(0, step.slice.content.size);
    // The same words in another structure: nothing was written.
    if (words === inserted) return;
    const one = doc.resolve(step.from).sameParent(doc.resolve(step.to));
    const deleted = one ? doc.slice(step.from, step.to).content : words ? 'several blocks' : Fragment.empty;
    changes.push({
      step: index,
      deleted,
      from: step.from,
      to: step.from + step.slice.size,
      oldTo: step.to,
    });
  });
  return changes;
}

/**
 * Marks the words of a selection over several blocks as deleted, and the ends of paragraphs between them; the blocks stay until then. Words that came
 * instead stand at its end.
 */
function markAcross(transaction: Transaction, state: EditorState, stamp: TrackedStamp): Transaction {
  const step = transaction.steps.find((each) => each instanceof ReplaceStep) as ReplaceStep;
  const tracked = state.tr;
  const pieces: { readonly from: number; readonly to: number; readonly marks: readonly Mark[] }[] = [];
  state.doc.nodesBetween(step.from, step.to, (node, position) => {
    if (!node.isText) return;
    const [from, to] = [Math.max(step.from, position), Math.min(step.to, position + node.nodeSize)];
    pieces.push({ from, to, marks: node.marks });
  });
  const isOwn = (marks: readonly Mark[]) => isOwnInsertion(marks, stamp.author);
  const others = pieces.filter(({ marks }) => !isOwn(marks));
  const deletion = stampOfDeleted(
    state.doc,
    step.from,
    step.to,
    others.map(({ marks }) => marks),
    stamp,
  );
  const mark = markType(state.schema, 'deletion').create({ ...deletion });
  for (const { from, to, marks } of others)
    if (trackedState(marks).deletions.length === 0) tracked.addMark(from, to, mark);
  markJoined(tracked, joinedBetween(state.doc, step.from, step.to), deletion);
  for (const { from, to } of pieces.filter(({ marks }) => isOwn(marks)).reverse()) tracked.delete(from, to);
  removeOwnBlocks(tracked, state.doc, step, stamp.author);
  const end = tracked.mapping.map(step.to, -1);
  const words = step.slice.content.textBetween(0, step.slice.content.size, '');
  if (words && tracked.doc.resolve(end).parent.isTextblock) {
    tracked.insert(end, state.schema.text(words));
    setTracked(
      tracked,
      end,
      end + words.length,
      marksOfInserted(tracked.doc, end, end + words.length, deletion),
    );
  }
  return tracked
    .setSelection(TextSelection.near(tracked.doc.resolve(end + words.length), -1))
    .scrollIntoView();
}

/** Marks words as inserted; what they replace will stand before them. */
function markInserted(
  transaction: Transaction,
  from: number,
  to: number,
  replaced: Fragment,
  stamp: TrackedStamp,
): void {
  const { doc } = transaction;
  // One change with what it replaces.
  const last = replaced.lastChild ? trackedState(replaced.lastChild.marks).deletions : [];
  const own = last.findLast(({ author }) => author === stamp.author);
  const joined = own ? { ...stamp, change: own.change, time: Math.max(own.time, stamp.time) } : stamp;
  setTracked(transaction, from, to, marksOfInserted(doc, from, to, joined));
}

/** What comes back of deleted content: all but own words that nobody accepted; chips only together with words. */
function restored(deleted: Fragment, doc: Node, from: number, to: number, stamp: TrackedStamp): Fragment {
  const kept = deleted.content.filter((node) => !(node.isText && isOwnInsertion(node.marks, stamp.author)));
  if (!kept.some(({ isText }) => isText)) return Fragment.empty;
  const marks = kept.map((node) => node.marks);
  const mark = markType(doc.type.schema, 'deletion').create({
    ...stampOfDeleted(doc, from, to, marks, stamp),
  });
  return Fragment.fromArray(
    kept.map((node) =>
      node.isText && trackedState(node.marks).deletions.length === 0
        ? node.mark(mark.addToSet(node.marks))
        : node,
    ),
  );
}

function isOwnInsertion(marks: readonly Mark[], author: string): boolean {
  return trackedState(marks).insertion?.author === author;
}

/** Paragraphs that come in the midst of one, which they part, or in the place of words in it; null where something else comes. */
function pastedParagraphs({ steps, docs }: Transaction): ReplaceStep | null {
  const [step, doc] = [steps[0], docs[0]];
  if (steps.length !== 1 || !(step instanceof ReplaceStep) || !doc) return null;
  const [from, to] = [doc.resolve(step.from), doc.resolve(step.to)];
  const { content, openStart, openEnd } = step.slice;
  if (!from.sameParent(to) || !isJoinable(from.parent) || from.node(-1).type.name === 'listItem') return null;
  if (
    openStart !== 1 ||
    openEnd !== 1 ||
    content.childCount < 2 ||
    content.textBetween(0, content.size) === ''
  )
    return null;
  const isText = (block: Node) =>
    block.type.name === 'paragraph' && block.children.every((each) => each.isText);
  if (!content.content.every((block, index) => isText(block) || (index === 0 && isJoinable(block))))
    return null;
  return isWholeParagraphs(step, from) ? null : step;
}

/** Whether what a step brings begins at the end of a block: then the blocks that come are whole ones. */
function isWholeParagraphs({ from, to, slice }: ReplaceStep, at: ResolvedPos): boolean {
  const isAtEnd = from === to && at.parentOffset === at.parent.content.size;
  return isAtEnd && slice.openStart === 1 && slice.openEnd === 1 && slice.content.content.every(isJoinable);
}

/** Puts paragraphs in the midst of one: their words, with letters for the ends of paragraphs. */
function trackParagraphs(state: EditorState, step: ReplaceStep, stamp: TrackedStamp): Transaction {
  const tracked =
    step.from === step.to ? state.tr : trackTransaction(state.tr.delete(step.from, step.to), state, stamp);
  let at = tracked.mapping.map(step.to, -1);
  step.slice.content.forEach((block, _offset, index) => {
    if (index > 0) at = putBreak(tracked, at, stamp).selection.head;
    if (block.content.size === 0) return;
    tracked.insert(at, block.content);
    const end = at + block.content.size;
    setTracked(tracked, at, end, marksOfInserted(tracked.doc, at, end, stamp));
    at = end;
  });
  return tracked.setSelection(TextSelection.create(tracked.doc, at)).scrollIntoView();
}

/** Notes at whole blocks that came that they did. */
function markNewBlocks(transaction: Transaction, stamp: TrackedStamp): void {
  const [step] = transaction.steps;
  const doc = transaction.docs[0];
  if (!(step instanceof ReplaceStep) || !doc || step.from !== step.to) return;
  const at = doc.resolve(step.from);
  const isBeside = !at.parent.isTextblock && step.slice.content.content.every(isJoinable);
  if (isBeside || (at.parent.isTextblock && step.slice.openStart === 1 && isWholeParagraphs(step, at)))
    markNew(transaction, step, stamp);
}

/** Blocks that came from the author and of which nothing is left really go. */
function removeOwnBlocks(
  transaction: Transaction,
  before: Node,
  { from, to }: ReplaceStep,
  author: string,
): void {
  const found: number[] = [];
  before.nodesBetween(from, to, (node, position) => {
    const isInside = position >= from && position + node.nodeSize <= to;
    if (isInside && isJoinable(node) && readStamp(node.attrs.inserted)?.author === author)
      found.push(position);
    return !node.isTextblock;
  });
  for (const position of found.reverse()) {
    const { pos, parent, nodeAfter } = transaction.doc.resolve(transaction.mapping.map(position));
    if (isJoinable(nodeAfter) && nodeAfter.content.size === 0 && parent.childCount > 1)
      transaction.delete(pos, pos + nodeAfter.nodeSize);
  }
}

/** How what is written in tracked mode is tracked; its script comes when somebody first tracks. */
export interface TrackedWriting {
  readonly trackTransaction: typeof trackTransaction;
  readonly trackComposed: typeof trackComposed;
  readonly changesUntracked: typeof changesUntracked;
}

export const trackedWriting: TrackedWriting = { trackTransaction, trackComposed, changesUntracked };
