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
  const before = transaction.steps.length;
  for (const { kind, from, to } of [...stretches].sort((one, other) => other.from - one.from)) {
    // Words under two marks stand in two stretches: what one of them took away is not there for the other.
    const since = transaction.mapping.slice(before);
    const [start, end] = [since.map(from, 1), since.map(to, -1)];
    if (end <= start) continue;
    const goes = (kind === 'insertion') === (decision === 'reject');
    if (goes) transaction.delete(start, end);
    else transaction.removeMark(start, end, transaction.doc.type.schema.marks[kind]);
  }
  return transaction.setMeta(SETTLES_TRACKED, true);
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
