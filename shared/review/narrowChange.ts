import { compareText } from '../compare/compareText';
import type { ProposedChange } from '../protocol/proposals';
import { ATOM } from './atom';

/** What a person's version of a stretch comes down to: the words to anchor on, and what is to happen there. */
export interface NarrowChange {
  /** Offsets in the block's text, `to` exclusive. */
  readonly from: number;
  readonly to: number;
  readonly quote: string;
  readonly change: Extract<ProposedChange, { type: 'words' | 'insert' }>;
}

/**
 * Narrows a rewritten stretch of a block to what differs, by whole words, so that the proposal stands on as little as possible. Words
 * that are only added hang on the character before them, else on the one behind. Null when nothing differs.
 */
export function narrowChange(
  block: string,
  from: number,
  to: number,
  rewritten: string,
): NarrowChange | null {
  const original = block.slice(from, to);
  const pieces = compareText(original, rewritten);
  const changes = pieces.filter(({ kind }) => kind !== 'same');
  const [first, last] = [changes[0], changes.at(-1)];
  if (!first || !last) return null;
  const start = from + first.older.from;
  const end = from + last.older.to;
  const replacement = rewritten.slice(first.newer.from, last.newer.to);
  if (start === end) return insertion(block, start, replacement) ?? wholeStretch(block, from, to, rewritten);
  const quote = block.slice(start, end);
  if (quote.startsWith(ATOM) || quote.endsWith(ATOM)) return wholeStretch(block, from, to, rewritten);
  return { from: start, to: end, quote, change: { type: 'words', replacement } };
}

function insertion(block: string, at: number, words: string): NarrowChange | null {
  const before = [...block.slice(0, at)].at(-1);
  if (before && before !== ATOM)
    return {
      from: at - before.length,
      to: at,
      quote: before,
      change: { type: 'insert', side: 'after', words },
    };
  const after = [...block.slice(at)][0];
  if (after && after !== ATOM)
    return {
      from: at,
      to: at + after.length,
      quote: after,
      change: { type: 'insert', side: 'before', words },
    };
  return null;
}

/** Atoms carry no marks: at an edge the words beside them must come along. */
function wholeStretch(block: string, from: number, to: number, rewritten: string): NarrowChange | null {
  let [start, end] = [from, to];
  while (block[start] === ATOM && start > 0) start -= 1;
  while (block[end - 1] === ATOM && end < block.length) end += 1;
  const quote = block.slice(start, end);
  if (quote === '' || quote.startsWith(ATOM) || quote.endsWith(ATOM)) return null;
  const replacement = block.slice(start, from) + rewritten + block.slice(to, end);
  return { from: start, to: end, quote, change: { type: 'words', replacement } };
}
