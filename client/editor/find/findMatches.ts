import type { Node } from '@tiptap/pm/model';
import { type PrintAtom, printOwn } from '../../../shared/plan/inlineText';
import { blockWords } from './blockWords';
import { foldText, placesIn } from './foldText';

/** Words that were found, from one position of the document to another. */
export interface FoundRange {
  readonly from: number;
  readonly to: number;
  /** They stand in what a chip prints: the place is the chip. */
  readonly inChip?: true;
  /** They stand in a chart, a picture's description or the unit of a table: the place is that block. */
  readonly inBlock?: true;
  /** Of all places in that block, which one this is, from 0 on. */
  readonly word?: number;
}

/** How words are compared: `exact` tells upper from lower case and full from half width. */
export interface FindOptions {
  readonly exact: boolean;
}

/** Stands for a chip or a line break, which no query can hold. */
const ATOM = '\uFFFC';
const folded = new WeakMap<Node, string>();

/**
 * All places where the words stand within one block, in their order, tables and notes included, every chip in whose printed words (`print`) they
 * stand, and each of them in a chart; none for an empty query.
 */
export function findMatches(
  body: Node,
  query: string,
  { exact }: FindOptions,
  print: PrintAtom = printOwn,
): readonly FoundRange[] {
  const wanted = exact ? query : foldText(query);
  if (wanted === '') return [];
  const found: FoundRange[] = [];
  body.descendants((block, position) => {
    if (!block.isTextblock) {
      const to = position + block.nodeSize;
      const words = blockWords(block, body, print).flatMap((text) =>
        placesIn(exact ? text : foldText(text), wanted),
      );
      found.push(...words.map((_, word) => ({ from: position, to, inBlock: true as const, word })));
      return true;
    }
    const start = position + 1;
    const text = exact ? textOf(block) : foldedText(block);
    const places: readonly FoundRange[] = placesIn(text, wanted).map((at) => ({
      from: start + at,
      to: start + at + wanted.length,
    }));
    const chips = text.includes(ATOM) ? chipsWith(block, start, wanted, exact, print) : [];
    if (chips.length === 0) found.push(...places);
    else found.push(...[...places, ...chips].sort((one, other) => one.from - other.from));
    return false;
  });
  return found;
}

function chipsWith(
  block: Node,
  start: number,
  wanted: string,
  exact: boolean,
  print: PrintAtom,
): readonly FoundRange[] {
  const chips: FoundRange[] = [];
  block.forEach((node, offset) => {
    if (node.isText || !node.isAtom) return;
    const printed = print(node);
    if (!(exact ? printed : foldText(printed)).includes(wanted)) return;
    chips.push({ from: start + offset, to: start + offset + node.nodeSize, inChip: true });
  });
  return chips;
}

/** The index of the place where the search goes on when one has `length` letters now and the wanted words stand `left` times in them. */
export function nextBehind(
  found: readonly FoundRange[],
  { from, to, inChip, word }: FoundRange,
  length: number,
  left: number,
): number {
  if (word === undefined) return nextFrom(found, inChip ? to : from + length);
  const index = found.findIndex(
    (place) => place.from > from || (place.from === from && (place.word ?? 0) >= word + left),
  );
  return Math.max(0, index);
}

/** The index of the first place at or behind a position, 0 when there is none behind it. */
export function nextFrom(found: readonly FoundRange[], position: number): number {
  const index = found.findIndex(({ from }) => from >= position);
  return Math.max(0, index);
}

function textOf(block: Node): string {
  return block.textBetween(0, block.content.size, undefined, ATOM);
}

function foldedText(block: Node): string {
  let text = folded.get(block);
  if (text === undefined) {
    text = foldText(textOf(block));
    folded.set(block, text);
  }
  return text;
}
