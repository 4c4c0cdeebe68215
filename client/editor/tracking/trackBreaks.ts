import type { Node } from '@tiptap/pm/model';
import { type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';
import { ReplaceStep } from '@tiptap/pm/transform';
import { BREAK_LETTER, type TrackedStamp } from '../../../shared/schema/extensions/trackedMarks';
import { readStamp, writeStamp } from '../../../shared/schema/extensions/trackedNodes';
import { isJoinable } from '../../../shared/tracking/paragraphBreaks';
import { isTrackedMark } from '../../../shared/tracking/trackedState';
import { marksOfInserted, setTracked } from './trackedMarksFor';

/** What a transaction does to the ends of paragraphs, and nothing else. */
export type BreakChange =
  /** Parts a paragraph in its midst, after the words that were selected went. */
  | { readonly kind: 'part'; readonly at: number; readonly replacesSelection: boolean }
  /** Begins new, empty blocks beside others. */
  | { readonly kind: 'begin'; readonly step: ReplaceStep }
  /** Joins blocks to those before them; without words of their own. */
  | { readonly kind: 'join'; readonly from: number; readonly to: number; readonly blocks: readonly number[] };

/** What a transaction does to the ends of paragraphs; null where it does something else, or more. */
export function breakChange({ steps, docs }: Transaction): BreakChange | null {
  const step = steps.at(-1);
  const doc = docs.at(-1);
  if (!(step instanceof ReplaceStep) || !doc) return null;
  const first = steps[0];
  const replacesSelection = steps.length === 2 && first instanceof ReplaceStep && first.slice.size === 0;
  if (steps.length > 1 && !replacesSelection) return null;
  const at = doc.resolve(step.from);
  const { content, openStart, openEnd } = step.slice;
  const isEmpty = step.from === step.to;
  if (isEmpty && openStart === 1 && openEnd === 1 && isSplit(content.content, at.parent)) {
    if (at.node(-1).type.name === 'listItem') return null;
    const isAtEdge = at.parentOffset === 0 || at.parentOffset === at.parent.content.size;
    if (!isAtEdge || replacesSelection) return { kind: 'part', at: step.from, replacesSelection };
    return { kind: 'begin', step };
  }
  if (steps.length > 1) return null;
  const isNew = isEmpty && openStart === 0 && openEnd === 0 && content.childCount > 0;
  if (isNew && content.content.every((node) => isJoinable(node) && node.content.size === 0))
    return { kind: 'begin', step };
  if (step.slice.size > 0 || isEmpty || hasContent(doc, step.from, step.to)) return null;
  const blocks = joinedBetween(doc, step.from, step.to);
  return blocks.length > 0 ? { kind: 'join', from: step.from, to: step.to, blocks } : null;
}

/** The positions before the blocks whose beginning, and the end of the block before it, lie between two places; or of empty blocks that lie there. */
export function joinedBetween(doc: Node, from: number, to: number): readonly number[] {
  const found: number[] = [];
  doc.nodesBetween(from, Math.min(to + 1, doc.content.size), (node, position, parent, index) => {
    if (!node.isTextblock) return true;
    const before = index > 0 ? parent?.child(index - 1) : null;
    if (!isJoinable(node) || !isJoinable(before)) return false;
    const isCrossed = position - 1 >= from && position + 1 <= to;
    const isTakenOut =
      node.content.size === 0 && position >= from && position + node.nodeSize <= to && position === from;
    const isBehindTakenOut =
      before.content.size === 0 &&
      position === to &&
      position - before.nodeSize >= from &&
      found.length === 0;
    if (isCrossed || isTakenOut || isBehindTakenOut) found.push(position);
    return false;
  });
  return found;
}

/** Carries a change to the ends of paragraphs out as a tracked one. */
export function trackBreaks(
  transaction: Transaction,
  change: BreakChange,
  state: EditorState,
  stamp: TrackedStamp,
  deleteSelection: () => Transaction,
): Transaction {
  if (change.kind === 'begin') return markNew(transaction, change.step, stamp);
  if (change.kind === 'part') {
    const tracked = change.replacesSelection ? deleteSelection() : state.tr;
    return putBreak(tracked, change.replacesSelection ? tracked.selection.to : change.at, stamp);
  }
  const isOwn = (node: Node | null | undefined) => readStamp(node?.attrs.inserted)?.author === stamp.author;
  const [block = 0] = change.blocks;
  const place = state.doc.resolve(block);
  const isOwnEmpty = isOwn(place.nodeBefore) && place.nodeBefore?.content.size === 0;
  if (change.blocks.length === 1 && (isOwn(place.nodeAfter) || isOwnEmpty)) return transaction;
  const tracked = state.tr;
  markJoined(tracked, change.blocks, stamp);
  const isBackward = state.selection.head >= change.to || state.selection.head > block;
  const caret = isBackward ? state.doc.resolve(block - 1) : state.doc.resolve(block + 1);
  return tracked.setSelection(TextSelection.create(tracked.doc, caret.pos)).scrollIntoView();
}

/** Puts the letter for the end of a paragraph at a place, as words that came, and the caret behind it. */
export function putBreak(transaction: Transaction, at: number, stamp: TrackedStamp): Transaction {
  const { schema } = transaction.doc.type;
  const around = transaction.doc
    .resolve(at)
    .marks()
    .filter((mark) => !isTrackedMark(mark));
  transaction.insert(at, schema.text(BREAK_LETTER, [schema.mark('paragraphBreak'), ...around]));
  setTracked(transaction, at, at + 1, marksOfInserted(transaction.doc, at, at + 1, stamp));
  return transaction.setSelection(TextSelection.create(transaction.doc, at + 1)).scrollIntoView();
}

/** Notes at blocks that the break before them is to go, unless somebody has already. */
export function markJoined(transaction: Transaction, blocks: readonly number[], stamp: TrackedStamp): void {
  for (const position of blocks)
    if (!readStamp(transaction.doc.nodeAt(position)?.attrs.joined))
      transaction.setNodeAttribute(position, 'joined', writeStamp(stamp));
}

/** Notes at the blocks that a step brought that they came. */
export function markNew(transaction: Transaction, step: ReplaceStep, stamp: TrackedStamp): Transaction {
  const { doc } = transaction;
  const [from, to] = [step.from, step.from + step.slice.size];
  const found: number[] = [];
  doc.nodesBetween(from, Math.min(to, doc.content.size), (node, position) => {
    if (isJoinable(node) && position >= from && position < to) found.push(position);
    return !node.isTextblock;
  });
  const upper = doc.resolve(from);
  const isAbove = upper.parent.isTextblock && upper.parent.content.size === 0;
  const lower = found.length === 1 && isAbove ? doc.nodeAt(found[0] as number) : null;
  if (lower && lower.content.size > 0) {
    // Room was made above: the words below are the block that was there.
    transaction.setNodeAttribute(found[0] as number, 'inserted', upper.parent.attrs.inserted);
    transaction.setNodeAttribute(upper.before(), 'inserted', writeStamp(stamp));
  } else for (const position of found) transaction.setNodeAttribute(position, 'inserted', writeStamp(stamp));
  return transaction;
}

function isSplit(blocks: readonly Node[], parent: Node): boolean {
  return (
    blocks.length === 2 &&
    isJoinable(parent) &&
    blocks.every((block) => block.type === parent.type && block.content.size === 0)
  );
}

/** Whether words, chips or anything that is no paragraph stand between two places. */
function hasContent(doc: Node, from: number, to: number): boolean {
  let found = false;
  doc.nodesBetween(from, to, (node, position) => {
    const isInside = position >= from && position + node.nodeSize <= to;
    found ||= node.isInline || (isInside && !isJoinable(node));
    return !found;
  });
  return found;
}
