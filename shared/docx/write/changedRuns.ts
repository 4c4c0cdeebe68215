import type { Node } from '@tiptap/pm/model';
import {
  type ComparedBlock,
  type ComparedSide,
  PARAGRAPH_END,
  type TextPiece,
} from '../../compare/comparison';
import { flattenText, sliceFlatText } from '../../compare/flattenText';
import { atomPrinter } from '../../plan/printedText';
import type { Change } from './change';
import type { ChangedRuns } from './context';

/** A printed paragraph of a text that changed: the node whose look it takes, its runs, and whether its end came or went. */
export interface ChangedParagraph {
  readonly node: Node;
  readonly side: 'older' | 'newer';
  readonly runs: readonly ChangedRuns[];
  readonly end: Change | null;
}

export type ChangeOf = (kind: TextPiece['kind']) => Change | null;

/** Gives the inline nodes of one side that print a stretch of a text. */
export type Slicer = (from: number, to: number) => Node[];

/** Cuts the texts of blocks that count as one, parted by `PARAGRAPH_END`. */
export function createSlicer(nodes: readonly Node[], { body, labels }: ComparedSide): Slicer {
  const print = atomPrinter(body, labels);
  let start = 0;
  const texts = nodes.map((node) => {
    const flat = flattenText(node, print);
    const placed = { flat, start };
    start += flat.text.length + PARAGRAPH_END.length;
    return placed;
  });
  return (from, to) =>
    texts.flatMap(({ flat, start: offset }) => sliceFlatText(flat, from - offset, to - offset));
}

/** Parts the pieces of a text into its paragraphs: one for each end that stayed, came or went. */
export function changedParagraphs(
  { older, newer, pieces }: Pick<ComparedBlock, 'older' | 'newer' | 'pieces'>,
  slicers: { readonly older: Slicer; readonly newer: Slicer },
  changeOf: ChangeOf,
): ChangedParagraph[] {
  const paragraphs: ChangedParagraph[] = [];
  let runs: ChangedRuns[] = [];
  let [olderIndex, newerIndex] = [0, 0];
  const close = (kind: TextPiece['kind']) => {
    const side = kind === 'deleted' ? ('older' as const) : ('newer' as const);
    const node = (side === 'older' ? older[olderIndex] : newer[newerIndex]) as Node;
    paragraphs.push({ node, side, runs, end: changeOf(kind) });
    runs = [];
    if (kind !== 'inserted') olderIndex += 1;
    if (kind !== 'deleted') newerIndex += 1;
  };
  for (const piece of pieces) {
    const side = piece.kind === 'deleted' ? ('older' as const) : ('newer' as const);
    let from = piece[side].from;
    piece.text.split(PARAGRAPH_END).forEach((text, index) => {
      if (index > 0) {
        close(piece.kind);
        from += PARAGRAPH_END.length;
      }
      const nodes = slicers[side](from, from + text.length);
      if (nodes.length > 0) runs.push({ nodes, side, change: changeOf(piece.kind) });
      from += text.length;
    });
  }
  close('same');
  return paragraphs;
}
