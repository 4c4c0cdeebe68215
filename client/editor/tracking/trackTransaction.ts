import { Fragment, type Mark, type Node } from '@tiptap/pm/model';
import { type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';
import { AddMarkStep, RemoveMarkStep, ReplaceStep } from '@tiptap/pm/transform';
import type { ExemptStamp, TrackedStamp } from '../../../shared/schema/extensions/trackedMarks';
import { trackedMarks, trackedState } from '../../../shared/tracking/trackedState';
import {
  marksOfInserted,
  marksOfOrdinary,
  markType,
  setTracked,
  stampOfDeleted,
  trackedAround,
} from './trackedMarksFor';

/**
 * Turns a change of the author into a tracked one: deleted words come back, marked as deleted; inserted ones are marked as
 * inserted. Own words that nobody has accepted yet really go. Structure (paragraphs split or joined, rows, moves), looks, chips and line
 * breaks are changed as they are. The transaction itself is added to, so that the shared text sees only what is left of it in the
 * end: words that come back have never been away. Returns another transaction where the words of several blocks
 * would have gone.
 */
export function trackTransaction(
  transaction: Transaction,
  state: EditorState,
  stamp: TrackedStamp,
): Transaction {
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
  if (caret !== null) transaction.setSelection(TextSelection.create(transaction.doc, caret));
  return transaction;
}

/** Marks words that an input method has composed as inserted. */
export function trackComposed(
  state: EditorState,
  from: number,
  to: number,
  stamp: TrackedStamp,
): Transaction {
  return markComposed(state, from, to, (end) => marksOfInserted(state.doc, from, end, stamp));
}

/** Marks words that an input method has composed without tracking as none of the tracked ones around. */
export function exemptComposed(
  state: EditorState,
  from: number,
  to: number,
  newExempt: () => ExemptStamp,
): Transaction {
  return markComposed(state, from, to, (end) => marksOfOrdinary(state.doc, from, end, newExempt));
}

function markComposed(
  state: EditorState,
  from: number,
  to: number,
  marks: (end: number) => readonly Mark[],
): Transaction {
  const end = Math.min(to, state.doc.content.size);
  const isOne = end > from && state.doc.resolve(from).sameParent(state.doc.resolve(end));
  const transaction = state.tr;
  if (isOne) setTracked(transaction, from, end, marks(end));
  return transaction;
}

/**
 * What somebody does who does not track, amid tracked words: words that come are none of those. Words that were moved or pasted with tracked
 * marks of their own keep them.
 */
export function exemptTyped(transaction: Transaction, newExempt: () => ExemptStamp): Transaction {
  transaction.steps.forEach((step, index) => {
    if (!(step instanceof ReplaceStep) || step.slice.size === 0) return;
    const map = transaction.mapping.slice(index + 1);
    const [start, end] = [map.map(step.from, 1), map.map(step.from + step.slice.size, -1)];
    if (end <= start) return;
    const { doc } = transaction;
    if (!doc.resolve(start).sameParent(doc.resolve(end))) return;
    const around = trackedAround(doc, start, end);
    const isTyped = step.slice.content.childCount === 1 && !transaction.getMeta('uiEvent');
    if (around.length === 0) return;
    const marks = marksOfOrdinary(doc, start, end, newExempt);
    const pieces: { readonly from: number; readonly to: number; readonly own: readonly Mark[] }[] = [];
    doc.nodesBetween(start, end, (node, position) => {
      if (!node.isText) return;
      const own = isTyped ? [] : trackedMarks(node.marks).filter((mark) => !mark.isInSet(around));
      pieces.push({ from: Math.max(start, position), to: Math.min(end, position + node.nodeSize), own });
    });
    for (const { from, to, own } of pieces)
      setTracked(
        transaction,
        from,
        to,
        own.length > 0 ? own.reduce((set, mark) => mark.addToSet(set), around) : marks,
      );
  });
  return transaction;
}

/**
 * Whether a transaction, made in tracked mode, changes what is not tracked: paragraphs split in the midst or joined, rows and columns, moves, what blocks are,
 * chips. To be asked before it is tracked. A paragraph that begins with its first word is none of these: it goes with its words.
 */
export function changesUntracked({ steps, docs }: Transaction): boolean {
  return steps.some((step, index) => {
    if (step instanceof AddMarkStep || step instanceof RemoveMarkStep) return false;
    if (!(step instanceof ReplaceStep)) return true;
    const doc = docs[index] as Node;
    const [from, to] = [doc.resolve(step.from), doc.resolve(step.to)];
    const { content } = step.slice;
    const isSplit =
      content.childCount === 2 && content.textBetween(0, content.size) === '' && step.from === step.to;
    const isAtEdge =
      from.parent.isTextblock && (from.parentOffset === 0 || from.parentOffset === from.parent.content.size);
    if (isSplit) return !isAtEdge;
    const isText = (fragment: Fragment) => fragment.content.every((node) => node.isText);
    const isInline = from.sameParent(to) && from.parent.isTextblock;
    if (isInline) return !isText(content) || !isText(doc.slice(step.from, step.to).content);
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

/** Marks the words of a selection over several blocks as deleted; the blocks stay. Words that came instead stand at its end. */
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
  for (const { from, to } of pieces.filter(({ marks }) => isOwn(marks)).reverse()) tracked.delete(from, to);
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
