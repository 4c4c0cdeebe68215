import { Fragment, type Node } from '@tiptap/pm/model';
import { atomPrinter } from '../plan/printedText';
import {
  type ComparedBlock,
  type ComparedSide,
  type Comparison,
  PARAGRAPH_END,
  type TextPiece,
} from './comparison';
import { flattenText } from './flattenText';

/** The threads that hang on each character of a text. */
type AnchoredText = (readonly string[])[];

const NOTHING: readonly string[] = [];

/**
 * The newer body of a comparison with the older one's comment anchors on the words that stayed. Its own anchors are left off, but for
 * threads that `isAlive` names and that hang on nothing in the older body.
 */
export function carryAnchors(comparison: Comparison, isAlive: (threadId: string) => boolean): Node {
  const hanging = threadsIn(comparison.older.body);
  const carried = new Map<Node, AnchoredText>();
  for (const block of comparison.blocks) carryBlock(block, comparison, carried);
  return rebuild(comparison.newer, carried, (thread) => isAlive(thread) && !hanging.has(thread));
}

function threadsOf(node: Node): readonly string[] {
  const threads = node.marks.filter(({ type }) => type.name === 'comment').map(({ attrs }) => attrs.thread);
  return threads.length > 0 ? (threads as string[]) : NOTHING;
}

function threadsIn(body: Node): ReadonlySet<string> {
  const threads = new Set<string>();
  body.descendants((node) => {
    for (const thread of threadsOf(node)) threads.add(thread);
  });
  return threads;
}

function carryBlock(block: ComparedBlock, comparison: Comparison, carried: Map<Node, AnchoredText>): void {
  const { older, newer, pieces, blocks, table } = block;
  if (pieces.length > 0) carryText(older, newer, pieces, comparison, carried);
  for (const inner of blocks) carryBlock(inner, comparison, carried);
  for (const cell of (table?.rows ?? []).flatMap(({ cells }) => cells))
    if (cell.older && cell.newer) carryText([cell.older], [cell.newer], cell.pieces, comparison, carried);
}

function carryText(
  older: readonly Node[],
  newer: readonly Node[],
  pieces: readonly TextPiece[],
  comparison: Comparison,
  carried: Map<Node, AnchoredText>,
): void {
  const before = older.flatMap((node, index) => [
    ...(index > 0 ? [NOTHING] : []),
    ...anchorsOf(node, comparison.older),
  ]);
  const lengths = newer.map((node) => anchorsOf(node, comparison.newer).length);
  const total = lengths.reduce((sum, length) => sum + length + PARAGRAPH_END.length, 0);
  const after: AnchoredText = Array.from({ length: total }, () => NOTHING);
  for (const { kind, older: from, newer: to } of pieces) {
    if (kind !== 'same') continue;
    for (let at = 0; at < to.to - to.from; at++) after[to.from + at] = before[from.from + at] ?? NOTHING;
  }
  let start = 0;
  newer.forEach((node, index) => {
    const length = lengths[index] ?? 0;
    carried.set(node, after.slice(start, start + length));
    start += length + PARAGRAPH_END.length;
  });
}

function anchorsOf(block: Node, { body, labels }: ComparedSide): AnchoredText {
  return flattenText(block, atomPrinter(body, labels)).parts.flatMap(({ node, text }) =>
    Array.from({ length: text.length }, () => threadsOf(node)),
  );
}

function rebuild(
  { body, labels }: ComparedSide,
  carried: ReadonlyMap<Node, AnchoredText>,
  keepsOwn: (thread: string) => boolean,
): Node {
  const print = atomPrinter(body, labels);
  const visit = (node: Node): Node => {
    if (!node.isTextblock) return node.copy(Fragment.from(node.children.map(visit)));
    const anchors = carried.get(node) ?? [];
    const pieces = flattenText(node, print).parts.flatMap(({ node: inline, text, from }) => {
      if (!inline.isText) return [inline];
      const own = threadsOf(inline).filter(keepsOwn);
      return stretches(anchors, from, text.length).map(([start, end]) =>
        withThreads(inline.cut(start, end), [...own, ...(anchors[from + start] ?? NOTHING)]),
      );
    });
    return node.copy(Fragment.from(pieces));
  };
  return visit(body);
}

/** The stretches of a text, from a place on, whose characters carry the same threads; relative to the place. */
function stretches(anchors: AnchoredText, from: number, length: number): [number, number][] {
  const ends = Array.from({ length }, (_, index) => index + 1).filter(
    (end) => end === length || !sameThreads(anchors[from + end - 1], anchors[from + end]),
  );
  return ends.map((end, index) => [ends[index - 1] ?? 0, end]);
}

function sameThreads(one: readonly string[] = NOTHING, other: readonly string[] = NOTHING): boolean {
  return one.length === other.length && one.every((thread, index) => thread === other[index]);
}

function withThreads(text: Node, threads: readonly string[]): Node {
  const { comment } = text.type.schema.marks;
  const others = text.marks.filter(({ type }) => type !== comment);
  const own = [...new Set(threads)].map((thread) => comment?.create({ thread }));
  return text.mark([...others, ...own.filter((mark) => mark !== undefined)]);
}
