import type { Node } from '@tiptap/pm/model';
import { compareAttributes, describeMarks } from './compareAttributes';
import { compareDataTables } from './compareDataTables';
import { compareLines } from './compareLines';
import { compareText } from './compareText';
import {
  type AttributeChange,
  type ComparedBlock,
  type Move,
  PARAGRAPH_END,
  type TextPiece,
} from './comparison';
import { findMoved } from './findMoved';
import { groupSplits } from './groupSplits';
import { interleave } from './interleave';
import { matchCells } from './matchCells';
import { type Matches, type MatchItem, matchItems } from './matchItems';
import type { Side } from './sides';

/** What comparing the blocks of two documents needs to know of both. */
export interface CompareContext {
  readonly older: Side;
  readonly newer: Side;
  /** Whether equal ids mean the same block. */
  readonly trustIds: boolean;
  nextMove(): number;
}

/** Compares what stands in two containers, such as the bodies of two documents. */
export function compareBlocks(older: Node, newer: Node, context: CompareContext): ComparedBlock[] {
  const items = (side: Side, parent: Node) => parent.children.map((node) => describe(node, side, context));
  return compareMatched(
    older,
    newer,
    matchItems(items(context.older, older), items(context.newer, newer)),
    context,
  );
}

function describe(node: Node, side: Side, { trustIds }: CompareContext): MatchItem {
  const text = side.textOf(node);
  const id = trustIds ? ((node.attrs.id as string | null | undefined) ?? null) : null;
  return { id, family: node.type.name, text, key: keyOf(node, side) };
}

/** A box goes by its title, a data table by its headers, the row of a free table by its first words. */
function keyOf(node: Node, side: Side): string {
  const named = (type: string) => node.children.filter((child) => child.type.name === type);
  if (node.type.name === 'box') return named('boxTitle').map(side.textOf).join('');
  if (node.type.name === 'dataTable') return named('dataColumn').map(side.textOf).join('\n');
  if (node.type.name !== 'tableRow') return '';
  return node.children.map(side.textOf).find((text) => /\p{L}/u.test(text)) ?? '';
}

function compareMatched(older: Node, newer: Node, found: Matches, context: CompareContext): ComparedBlock[] {
  const paragraphTexts = (side: Side, parent: Node) =>
    parent.children.map((node) => (node.type.name === 'paragraph' ? side.textOf(node) : null));
  const groups = groupSplits(
    paragraphTexts(context.older, older),
    paragraphTexts(context.newer, newer),
    found,
  );
  const nodesOf = (parent: Node, group: readonly number[]) => group.map((index) => parent.child(index));
  const [before, after] = [
    groups.older.map((group) => nodesOf(older, group)),
    groups.newer.map((group) => nodesOf(newer, group)),
  ];
  const weight = (nodes: readonly Node[]) =>
    nodes.reduce((sum, node) => sum + context.newer.textOf(node).length, 0);
  const moved = findMoved(groups.matches, after.map(weight));
  const numbers = numberMoves(groups.matches, moved, context);
  const compared = new Map<number, Omit<ComparedBlock, 'move'>>();
  return interleave(before.length, groups.matches, moved).map((place): ComparedBlock => {
    const [olderNodes, newerNodes] = [before[place.older ?? -1] ?? [], after[place.newer ?? -1] ?? []];
    if (place.older === null || place.newer === null) return oneSided(olderNodes, newerNodes);
    const pair = compared.get(place.newer) ?? comparePair(olderNodes, newerNodes, context);
    compared.set(place.newer, pair);
    const move: Move | null = place.move && { number: numbers.get(place.newer) ?? 0, place: place.move };
    return { ...pair, move };
  });
}

/** Blocks that moved together, as a chapter does, share one number. */
function numberMoves(
  matches: Matches,
  moved: ReadonlySet<number>,
  context: CompareContext,
): ReadonlyMap<number, number> {
  const numbers = new Map<number, number>();
  matches.forEach((older, index) => {
    if (older === null || !moved.has(index)) return;
    const goesOn = matches[index - 1] === older - 1 ? numbers.get(index - 1) : undefined;
    numbers.set(index, goesOn ?? context.nextMove());
  });
  return numbers;
}

function oneSided(older: readonly Node[], newer: readonly Node[]): ComparedBlock {
  const status = older.length > 0 ? 'deleted' : 'inserted';
  return { status, move: null, older, newer, attributes: [], pieces: [], blocks: [], table: null, lines: [] };
}

type Pair = Omit<ComparedBlock, 'move'>;

function comparePair(older: readonly Node[], newer: readonly Node[], context: CompareContext): Pair {
  const [before, after] = [older[0] as Node, newer[0] as Node];
  const attributes = compareAttributes(before, after);
  const pair = (detail: Partial<Pair>, changed: boolean): Pair => ({
    status: changed || attributes.length > 0 || detail.attributes?.length ? 'changed' : 'same',
    older,
    newer,
    attributes,
    pieces: [],
    blocks: [],
    table: null,
    lines: [],
    ...detail,
  });
  if (before.isTextblock && after.isTextblock) {
    const pieces = compareTexts(older, newer, context);
    const changed = pieces.some(({ kind }) => kind !== 'same');
    return pair(
      { pieces, attributes: changed ? attributes : [...attributes, ...compareMarks(before, after)] },
      changed,
    );
  }
  if (before.type.name === 'dataTable' && after.type.name === 'dataTable') {
    const table = compareDataTables(before, after, context, context.trustIds, context.nextMove);
    const changed = [...table.columns, ...table.rows, table.totals].some(
      (each) => each && (each.status !== 'same' || ('move' in each && each.move !== null)),
    );
    return pair({ table }, changed);
  }
  if (before.isAtom) {
    const changed = context.older.textOf(before) !== context.newer.textOf(after);
    const [from, to] = [context.older.linesOf(before), context.newer.linesOf(after)];
    return pair({ lines: changed && from && to ? compareLines(from, to) : [] }, changed);
  }
  const blocks = compareInside(before, after, context);
  return pair(
    { blocks },
    blocks.some(({ status, move }) => status !== 'same' || move !== null),
  );
}

function compareInside(older: Node, newer: Node, context: CompareContext): ComparedBlock[] {
  if (older.type.name !== 'table') return compareBlocks(older, newer, context);
  const rows = compareBlocks(older, newer, context);
  const cells = matchCells(older, newer, context);
  return rows.map((row) => {
    const [before, after] = [row.older[0], row.newer[0]];
    if (!before || !after) return row;
    const blocks = compareMatched(before, after, cells(before, after), context);
    const changed = row.attributes.length > 0 || blocks.some(({ status }) => status !== 'same');
    return { ...row, status: changed ? 'changed' : 'same', blocks };
  });
}

function compareTexts(older: readonly Node[], newer: readonly Node[], context: CompareContext): TextPiece[] {
  return compareText(
    older.map(context.older.textOf).join(PARAGRAPH_END),
    newer.map(context.newer.textOf).join(PARAGRAPH_END),
  );
}

function compareMarks(older: Node, newer: Node): AttributeChange[] {
  const [before, after] = [describeMarks(older), describeMarks(newer)];
  return before === after ? [] : [{ name: 'marks', older: before, newer: after }];
}
