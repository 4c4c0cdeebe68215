import type { Node } from '@tiptap/pm/model';
import type { TrackedStamp } from '../../../shared/schema/extensions/trackedMarks';
import { type NodeStampName, readStamp } from '../../../shared/schema/extensions/trackedNodes';
import { trackedState } from '../../../shared/tracking/trackedState';

/** A stretch of words under one tracking mark; or a block that came, or the end of a paragraph that is to go, from before it to behind it. */
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
  const addStamps = (node: Node, from: number) => {
    for (const { kind, stamp, range } of stampsOf(node)) add(kind, stamp, from + range[0], from + range[1]);
  };
  addStamps(block, 0);
  block.descendants((node, position) => {
    if (!node.isText) {
      addStamps(node, position + 1);
      return;
    }
    const { insertion, deletions } = trackedState(node.marks);
    const [from, to] = [position + 1, position + 1 + node.nodeSize];
    if (insertion) add('insertion', insertion, from, to);
    for (const deletion of deletions) add('deletion', deletion, from, to);
  });
  known.set(block, stretches);
  return stretches;
}

interface NodeStamp {
  readonly name: NodeStampName;
  readonly kind: TrackedStretch['kind'];
  readonly stamp: TrackedStamp;
  /** From where to where it reaches, counted from before the node. */
  readonly range: readonly [number, number];
}

/** What tracked mode says of a node itself. */
export function stampsOf({ attrs, nodeSize }: Node): readonly NodeStamp[] {
  const [inserted, deleted, joined] = [attrs.inserted, attrs.deleted, attrs.joined].map(readStamp);
  return [
    ...(inserted
      ? [{ name: 'inserted', kind: 'insertion', stamp: inserted, range: [0, nodeSize] } as const]
      : []),
    ...(deleted
      ? [{ name: 'deleted', kind: 'deletion', stamp: deleted, range: [0, nodeSize] } as const]
      : []),
    ...(joined ? [{ name: 'joined', kind: 'deletion', stamp: joined, range: [-1, 1] } as const] : []),
  ];
}
