import { wordsHash } from '../write/blockNames';
import type { ReturnedParagraph } from './readReturned';

/** How many paragraphs one may have been split into. */
const MOST_PIECES = 4;

/** Joins what is one block cut in pieces: by somebody who pressed Enter, or by LibreOffice, which cuts a paragraph before a figure. */
export function joinSplitParagraphs(paragraphs: readonly ReturnedParagraph[]): readonly ReturnedParagraph[] {
  const joined: ReturnedParagraph[] = [];
  for (let index = 0; index < paragraphs.length; ) {
    const end = endOfBlock(paragraphs, index);
    joined.push(paragraphs.slice(index, end).reduce(join));
    index = end;
  }
  return joined;
}

/** Behind the last piece of the block that begins here; only the first piece has the block's mark. */
function endOfBlock(paragraphs: readonly ReturnedParagraph[], start: number): number {
  const first = paragraphs[start] as ReturnedParagraph;
  if (!first.mark || wordsHash(first.words) === first.mark.words) return start + 1;
  let words = first.words;
  for (let next = start + 1; next < Math.min(paragraphs.length, start + MOST_PIECES); next += 1) {
    const piece = paragraphs[next] as ReturnedParagraph;
    if (piece.mark) break;
    words += piece.words;
    if (wordsHash(words) === first.mark.words) return next + 1;
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
