import type { Node } from '@tiptap/pm/model';
import { type PrintAtom, printOwn } from '../../../shared/plan/inlineText';
import { blockWords } from './blockWords';
import { foldText } from './foldText';

/** Words that were found, from one position of the document to another. */
export interface FoundRange {
  readonly from: number;
  readonly to: number;
  /** They stand in what a chip prints: the place is the chip. */
  readonly inChip?: true;
  /** They stand in a chart, a picture's description or the unit of a table: the place is that block. */
  readonly inBlock?: true;
}

/** How words are compared: `exact` tells upper from lower case and full from half width. */
export interface FindOptions {
  readonly exact: boolean;
}

/** Stands for a chip or a line break, which no query can hold. */
const ATOM = '\uFFFC';
const folded = new WeakMap<Node, string>();

/**
 * All places where the words stand within one block, in their order, tables and notes included, and every chip and chart in whose printed words
 * (`print`) they stand; none for an empty query.
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
      const holds = (text: string) => (exact ? text : foldText(text)).includes(wanted);
      if (blockWords(block, body, print).some(holds))
        found.push({ from: position, to: position + block.nodeSize, inBlock: true });
      return true;
    }
    const start = position + 1;
    const text = exact ? textOf(block) : foldedText(block);
    const places: FoundRange[] = [];
    for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length))
      places.push({ from: start + at, to: start + at + wanted.length });
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

/** Where the search goes on when a place has `length` letters now. */
export function behind({ from, to, inChip, inBlock }: FoundRange, length: number): number {
  if (inChip) return to;
  return from + (inBlock ? 1 : length);
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
