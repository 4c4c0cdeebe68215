import { wordsHash } from '../write/blockNames';
import type { ReturnedParagraph } from './readReturned';

/** How many paragraphs one may have been split into. */
const MOST_PIECES = 4;

/**
 * Joins what is one block cut in pieces: by somebody who pressed Enter, or by LibreOffice, which cuts a paragraph before a figure and at the end of a page.
 * `isBlock` knows the hashes of words that a block has, for paragraphs that lost their mark.
 */
export function joinSplitParagraphs(
  paragraphs: readonly ReturnedParagraph[],
  isBlock: (hash: string) => boolean = () => false,
): readonly ReturnedParagraph[] {
  const joined: ReturnedParagraph[] = [];
  for (let index = 0; index < paragraphs.length; ) {
    const end = endOfBlock(paragraphs, index, isBlock);
    joined.push(paragraphs.slice(index, end).reduce(join));
    index = end;
  }
  return joined;
}

/** Behind the last piece of the block that begins here; only the first piece has the block's mark. */
function endOfBlock(
  paragraphs: readonly ReturnedParagraph[],
  start: number,
  isBlock: (hash: string) => boolean,
): number {
  const first = paragraphs[start] as ReturnedParagraph;
  const isWhole = (hash: string) => (first.mark ? hash === first.mark.words : isBlock(hash));
  if ((!first.mark && first.words.trim() === '') || isWhole(wordsHash(first.words))) return start + 1;
  let words = first.words;
  for (let next = start + 1; next < Math.min(paragraphs.length, start + MOST_PIECES); next += 1) {
    const piece = paragraphs[next] as ReturnedParagraph;
    if (piece.mark || piece.isInTable !== first.isInTable) break;
    words += piece.words;
    if (isWhole(wordsHash(words))) return next + 1;
  }
  return start + 1;
}

function join(first: ReturnedParagraph, next: ReturnedParagraph): ReturnedParagraph {
  const threads = new Map(first.threads);
  const offset = first.words.length;
  for (const [key, { from, to }] of next.threads)
    threads.set(key, { from: threads.get(key)?.from ?? from + offset, to: to + offset });
  return { ...first, words: first.words + next.words, threads };
}
