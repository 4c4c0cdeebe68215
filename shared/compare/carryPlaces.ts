import type { Node } from '@tiptap/pm/model';
import type { Anchor } from '../protocol/api';
import { ATOM } from '../review/atom';
import type { PlanDocument } from '../schema/planDocument';
import { comparePlans } from './comparePlans';
import {
  type ComparedBlock,
  type ComparedSide,
  type Comparison,
  PARAGRAPH_END,
  type TextPiece,
} from './comparison';
import { documentOffset, printedBlock, printedOffset } from './printedOffsets';

/**
 * What became of a place: its words, or those that came instead of them, in the newer document (`words`); its chip, chart or picture
 * (`node`); the block or row that held them, where nothing is left of either (`block`); null where that is gone too.
 */
export type CarriedPlace =
  | { readonly kind: 'words'; readonly anchor: Anchor }
  | { readonly kind: 'node'; readonly nodeId: string }
  | { readonly kind: 'block'; readonly blockId: string }
  | null;

/** Finds places of an older document in a newer one, in the order of `anchors`, however the words were moved, split or changed since. */
export function carryPlaces(
  older: PlanDocument,
  newer: PlanDocument,
  anchors: readonly Anchor[],
): readonly CarriedPlace[] {
  const comparison = comparePlans(older, newer);
  const pairs = new Map<string, TextPair>();
  for (const block of comparison.blocks) collectPairs(block, pairs);
  const atoms = { older: atomsIn(comparison.older.body), newer: atomsIn(comparison.newer.body) };
  return anchors.map((anchor) => {
    const atom = atoms.older.get(anchor.blockId);
    if (atom && atoms.newer.has(anchor.blockId)) return { kind: 'node', nodeId: anchor.blockId };
    const place = atom ?? anchor;
    const pair = pairs.get(keyOf(place));
    return pair ? carryPlace(pair, place, comparison) : null;
  });
}

/** Chips, charts and pictures by their ids, each with the block that holds it: a chart is a block itself. */
function atomsIn(body: Node): ReadonlyMap<string, Anchor> {
  const atoms = new Map<string, Anchor>();
  body.descendants((node, _position, parent) => {
    if (!parent || !node.isAtom || node.isText || !idOf(node)) return;
    if (!node.isInline) return void atoms.set(idOf(node), { blockId: idOf(node), quote: '', from: 0, to: 0 });
    let from = 0;
    for (const before of parent.children.slice(0, parent.children.indexOf(node))) from += before.nodeSize;
    atoms.set(idOf(node), { blockId: idOf(parent), quote: ATOM, from, to: from + 1 });
  });
  return atoms;
}

/** Texts of the two sides that belong together. `ids` name the newer nodes: a block by its id, a cell by its row's and its column's. */
interface TextPair {
  readonly older: readonly Node[];
  readonly index: number;
  readonly newer: readonly Node[];
  readonly names: readonly Pick<Anchor, 'blockId' | 'columnId'>[];
  readonly pieces: readonly TextPiece[];
}

function keyOf({ blockId, columnId }: Pick<Anchor, 'blockId' | 'columnId'>): string {
  return columnId ? `${blockId} ${columnId}` : blockId;
}

function idOf(node: Node | null | undefined): string {
  return typeof node?.attrs.id === 'string' ? node.attrs.id : '';
}

function collectPairs(block: ComparedBlock, pairs: Map<string, TextPair>): void {
  // What moved stands twice: where it came to, it is paired.
  if (block.move?.place === 'from') return;
  const { older, newer, pieces, table } = block;
  const names = newer.map((node) => ({ blockId: idOf(node) }));
  older.forEach((node, index) => {
    pairs.set(idOf(node), { older, index, newer, names, pieces });
  });
  for (const inner of block.blocks) collectPairs(inner, pairs);
  for (const row of table?.rows ?? []) {
    if (!row.older || row.move?.place === 'from') continue;
    const blockId = row.newer?.id ?? '';
    for (const cell of row.cells)
      if (cell.older)
        pairs.set(keyOf({ blockId: row.older.id, columnId: String(cell.older.attrs.column) }), {
          older: [cell.older],
          index: 0,
          newer: cell.newer ? [cell.newer] : [],
          names: [{ blockId, columnId: cell.newer ? String(cell.newer.attrs.column) : null }],
          pieces: cell.pieces,
        });
  }
}

function carryPlace(pair: TextPair, anchor: Anchor, { older, newer }: Comparison): CarriedPlace {
  const [first] = pair.names;
  const block: CarriedPlace = first?.blockId ? { kind: 'block', blockId: first.blockId } : null;
  const node = pair.older[pair.index];
  if (!node?.isTextblock) return block;
  const start = pair.older
    .slice(0, pair.index)
    .reduce((sum, each) => sum + printedBlock(each, older).text.length + PARAGRAPH_END.length, 0);
  const { from, to } = exactPlace(node, anchor);
  const printed = printedBlock(node, older);
  const range = carryRange(
    pair.pieces,
    start + printedOffset(printed, from),
    start + printedOffset(printed, to),
  );
  return (range && placeIn(pair, range, newer)) ?? block;
}

/** Where the quoted words stand in their block: at the offsets, or, where those are not quite right, nearest to them. */
function exactPlace(node: Node, { quote, from, to }: Anchor): { readonly from: number; readonly to: number } {
  const text = node.textBetween(0, node.content.size, '', ATOM);
  if (quote === '' || text.slice(from, to) === quote) return { from, to };
  let nearest: number | null = null;
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1))
    if (nearest === null || Math.abs(at - from) < Math.abs(nearest - from)) nearest = at;
  return nearest === null ? { from, to } : { from: nearest, to: nearest + quote.length };
}

/** The printed characters of the newer text that a stretch of the older one became; null when nothing came of it. */
function carryRange(
  pieces: readonly TextPiece[],
  from: number,
  to: number,
): { readonly from: number; readonly to: number } | null {
  let [start, end] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  pieces.forEach(({ kind, older, newer }, index) => {
    const [first, last] = [Math.max(older.from, from), Math.min(older.to, to)];
    if (kind === 'same' && first < last) {
      start = Math.min(start, newer.from + first - older.from);
      end = Math.max(end, newer.from + last - older.from);
    }
    // Words that came in place of words of the stretch belong to it.
    const replaced = kind === 'inserted' ? neighbours(pieces, index) : [];
    if (replaced.some(({ older: gone }) => gone.from < to && gone.to > from)) {
      start = Math.min(start, newer.from);
      end = Math.max(end, newer.to);
    }
  });
  return start < end ? { from: start, to: end } : null;
}

function neighbours(pieces: readonly TextPiece[], index: number): readonly TextPiece[] {
  return [pieces[index - 1], pieces[index + 1]].filter(
    (piece): piece is TextPiece => piece?.kind === 'deleted',
  );
}

/** The place in the newer node that holds most of a printed stretch. */
function placeIn(
  { newer, names }: TextPair,
  { from, to }: { readonly from: number; readonly to: number },
  side: ComparedSide,
): CarriedPlace {
  let start = 0;
  let best: { readonly size: number; readonly anchor: Anchor } | null = null;
  newer.forEach((node, index) => {
    const printed = printedBlock(node, side);
    const { length } = printed.text;
    const [first, last] = [Math.max(from, start) - start, Math.min(to, start + length) - start];
    const name = names[index];
    if (name && last - first > (best?.size ?? 0)) {
      const place = { from: documentOffset(printed, first), to: documentOffset(printed, last) };
      const quote = node.textBetween(place.from, place.to, '', ATOM);
      best = { size: last - first, anchor: { ...name, ...place, quote } };
    }
    start += length + PARAGRAPH_END.length;
  });
  const found = best as { readonly anchor: Anchor } | null;
  return found && { kind: 'words', anchor: found.anchor };
}
