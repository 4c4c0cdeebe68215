import type { Node } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import type { TrackedStamp } from '../../../shared/schema/extensions/trackedMarks';

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

/** Accepts or rejects tracked words, as one change that is undone at once. */
export function settleTracked(
  transaction: Transaction,
  stretches: readonly TrackedStretch[],
  decision: 'accept' | 'reject',
): Transaction {
  for (const { kind, from, to } of [...stretches].sort((one, other) => other.from - one.from)) {
    const goes = (kind === 'insertion') === (decision === 'reject');
    if (goes) deleteWords(transaction, from, to);
    else transaction.removeMark(from, to, transaction.doc.type.schema.marks[kind]);
  }
  return transaction.setMeta(SETTLES_TRACKED, true);
}

/** Words under both marks stand in two stretches: what one of them took away is not there for the other. */
function deleteWords(transaction: Transaction, from: number, to: number): void {
  const start = Math.min(from, transaction.doc.content.size);
  const end = Math.min(to, transaction.doc.content.size);
  if (end > start) transaction.delete(start, end);
}

function stretchesIn(block: Node): readonly TrackedStretch[] {
  const before = known.get(block);
  if (before) return before;
  const stretches: TrackedStretch[] = [];
  const read = (node: Node, position: number) => {
    for (const { type, attrs } of node.marks) {
      if (type.name !== 'insertion' && type.name !== 'deletion') continue;
      const to = position + node.nodeSize;
      const index = stretches.findLastIndex(
        (each) => each.kind === type.name && each.change === attrs.change && each.to === position,
      );
      const last = stretches[index];
      if (last) stretches[index] = { ...last, to };
      else stretches.push({ ...(attrs as TrackedStamp), kind: type.name, from: position, to });
    }
  };
  block.descendants((node, position) => {
    if (node.isText) read(node, position + 1);
  });
  known.set(block, stretches);
  return stretches;
}
