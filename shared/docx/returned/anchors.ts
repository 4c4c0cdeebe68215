import type { Anchor } from '../../protocol/anchor';
import { type CurrentBlock, isPlainText, offsetInBlock } from './currentBlocks';

/** A stretch of a block's words as an anchor, null where chips are in it. */
export function anchorOf(block: CurrentBlock, from: number, to: number): Anchor | null {
  if (from >= to || !isPlainText(block, from, to)) return null;
  const [start, end] = [offsetInBlock(block, from), offsetInBlock(block, to)];
  if (start === null || end === null) return null;
  return { ...block.place, from: start, to: end, quote: block.words.slice(from, to) };
}

/** The whole block as an anchor. */
export function wholeAnchor(block: CurrentBlock): Anchor {
  const to = block.text.parts.reduce((sum, part) => sum + part.node.nodeSize, 0);
  return { ...block.place, from: 0, to, quote: block.text.text.slice(0, 2000) };
}

/** Where words stand in a text, the place nearest to where they are expected; null where they are not in it. */
export function findNear(text: string, words: string, expected: number): number | null {
  let best: number | null = null;
  for (let at = text.indexOf(words); at >= 0 && words !== ''; at = text.indexOf(words, at + 1))
    if (best === null || Math.abs(at - expected) < Math.abs(best - expected)) best = at;
  return words === '' ? Math.min(expected, text.length) : best;
}
