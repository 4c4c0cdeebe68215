import type { Mark, Node } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import type { TrackedStamp } from '../../../shared/schema/extensions/trackedMarks';
import { isEmptied, mayLoseBlocks } from '../../../shared/tracking/acceptedText';
import { isTrackedMark, trackedMarks, trackedState } from '../../../shared/tracking/trackedState';
import { markType, setTracked } from './trackedMarksFor';

/** Set on transactions that accept or reject: they are not tracked themselves. */
export const SETTLES_TRACKED = 'settlesTracked';

/** A stretch of words under one tracking mark. */
export interface TrackedStretch extends TrackedStamp {
  readonly kind: 'insertion' | 'deletion';
  readonly from: number;
  readonly to: number;
}

const known = new WeakMap<Node, readonly TrackedStretch[]>();

/** All tracked words, in the order of the text. Unchanged blocks are not read again. */
export function trackedStretches(doc: Node): readonly TrackedStretch[] {
  const stretches: TrackedStretch[] = [];
  doc.forEach((block, offset) => {
    for (const stretch of stretchesIn(block))
      stretches.push({ ...stretch, from: stretch.from + offset, to: stretch.to + offset });
  });
  return stretches;
}

/** The change that a place stands in or beside, with all its stretches; empty where none is. */
export function changeAt(doc: Node, from: number, to: number): readonly TrackedStretch[] {
  const all = trackedStretches(doc);
  const touched = all.filter((stretch) => stretch.from <= to && stretch.to >= from);
  const changes = new Set(touched.map(({ change }) => change));
  return all.filter(({ change }) => changes.has(change));
}

/** Accepts or rejects the changes of these stretches, as one change that is undone at once. Paragraphs and headings go with their last words. */
export function settleTracked(
  transaction: Transaction,
  stretches: readonly TrackedStretch[],
  decision: 'accept' | 'reject',
): Transaction {
  const changes = new Set(stretches.map(({ change }) => change));
  const pieces: { readonly node: Node; readonly from: number; readonly to: number }[] = [];
  transaction.doc.descendants((node, from) => {
    const isConcerned =
      node.isText && node.marks.some((mark) => isTrackedMark(mark) && changes.has(mark.attrs.change));
    if (isConcerned) pieces.push({ node, from, to: from + node.nodeSize });
  });
  const { doc } = transaction;
  const shortened = new Set<number>();
  for (const { node, from, to } of pieces.reverse()) {
    const { insertion, deletions } = trackedState(node.marks);
    const isInserted = insertion !== null && changes.has(insertion.change);
    const isDeleted = deletions.some(({ change }) => changes.has(change));
    if ((isInserted && decision === 'reject') || (isDeleted && decision === 'accept')) {
      transaction.delete(from, to);
      shortened.add(doc.resolve(from).before());
    } else setTracked(transaction, from, to, remaining(node, changes, isInserted ? insertion : null));
  }
  for (const position of shortened) removeEmptied(transaction, doc, position);
  return transaction.setMeta(SETTLES_TRACKED, true);
}

function removeEmptied(transaction: Transaction, before: Node, position: number): void {
  const place = transaction.doc.resolve(transaction.mapping.map(position));
  const [older, block] = [before.nodeAt(position), place.nodeAfter];
  if (!older || !block || place.parent.childCount === 1) return;
  if (mayLoseBlocks(place.parent) && isEmptied(older, block))
    transaction.delete(place.pos, place.pos + block.nodeSize);
}

/** The tracked marks of words that stay, without those of the changes. Words that were `accepted` are ordinary ones amid the marks that stay. */
function remaining(
  { marks, type: { schema } }: Node,
  changes: ReadonlySet<string>,
  accepted: TrackedStamp | null,
): readonly Mark[] {
  const left = trackedMarks(marks).filter((mark) => !changes.has(mark.attrs.change));
  const olderThan = accepted?.time ?? Number.NEGATIVE_INFINITY;
  const isAmid = left.some((mark) => mark.type.name !== 'exempt' && mark.attrs.time < olderThan);
  if (!left.some((mark) => mark.type.name !== 'exempt')) return [];
  if (!accepted || !isAmid) return left;
  const exempt = { change: accepted.change, scope: 'all', time: accepted.time };
  return markType(schema, 'exempt').create(exempt).addToSet(left);
}

function stretchesIn(block: Node): readonly TrackedStretch[] {
  const before = known.get(block);
  if (before) return before;
  const stretches: TrackedStretch[] = [];
  const add = (kind: TrackedStretch['kind'], stamp: TrackedStamp, from: number, to: number) => {
    const index = stretches.findLastIndex(
      (each) => each.kind === kind && each.change === stamp.change && each.to === from,
    );
    const last = stretches[index];
    if (last) stretches[index] = { ...last, to };
    else stretches.push({ ...stamp, kind, from, to });
  };
  block.descendants((node, position) => {
    if (!node.isText) return;
    const { insertion, deletions } = trackedState(node.marks);
    const [from, to] = [position + 1, position + 1 + node.nodeSize];
    if (insertion) add('insertion', insertion, from, to);
    for (const deletion of deletions) add('deletion', deletion, from, to);
  });
  known.set(block, stretches);
  return stretches;
}
