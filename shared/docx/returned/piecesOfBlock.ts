import { wordsHash } from '../write/blockNames';
import type { CurrentBlock } from './currentBlocks';

/** How many pieces a block may have been parted into. */
const MOST_PIECES = 4;

/**
 * The blocks that are now what a block was when the file went out: somebody parted it meanwhile, and their words together are those of then (`then` is their
 * hash). Null where that is not so.
 */
export function piecesOfBlock(
  block: CurrentBlock,
  blocks: readonly CurrentBlock[],
  then: string,
  wentOut: (name: string) => boolean,
): readonly CurrentBlock[] | null {
  const at = blocks.indexOf(block);
  let words = block.words;
  for (let end = at + 1; end < Math.min(blocks.length, at + MOST_PIECES); end += 1) {
    const piece = blocks[end] as CurrentBlock;
    if (piece.isInTable || wentOut(piece.name)) return null;
    words += piece.words;
    if (wordsHash(words) === then) return blocks.slice(at, end + 1);
  }
  return null;
}

/** The piece that a stretch of the words of all of them lies in, and where it begins there; null for one that reaches over an end. */
export function pieceAt(
  pieces: readonly CurrentBlock[],
  from: number,
  to: number,
): { readonly piece: CurrentBlock; readonly from: number } | null {
  let start = 0;
  for (const piece of pieces) {
    const end = start + piece.words.length;
    if (from >= start && to <= end) return { piece, from: from - start };
    start = end;
  }
  return null;
}
