import type { Anchor } from '../../protocol/anchor';
import type { ProposedChange } from '../../protocol/proposals';
import { hashText } from '../write/blockNames';
import { anchorOf, wholeAnchor } from './anchors';
import { type CurrentBlock, isPlainText } from './currentBlocks';
import type { ReturnedItem } from './returnedItem';

/** Other words for some, by whom, when and why. */
export interface ProposedWords {
  readonly original: string;
  readonly replacement: string;
  readonly author: string;
  readonly date: string | null;
  readonly note: string;
}

/** Other words for a stretch of a block, `at` in what it prints; where the stretch is gone, or holds chips that no words can replace, a comment that says so. */
export function proposeWords(block: CurrentBlock, at: number | null, words: ProposedWords): ReturnedItem {
  const { original, replacement, author, date, note } = words;
  const widened = original === '' && at !== null ? widen(block, at) : null;
  const [from, length] = widened ? [widened.from, 1] : [at, original.length];
  const anchor = from === null ? null : anchorOf(block, from, from + length);
  if (anchor && replacement.length <= 5000) {
    const change: ProposedChange = widened
      ? { type: 'insert', side: widened.side, words: replacement }
      : { type: 'words', replacement };
    return propose(block, anchor, change, { author, date, note }, `${original}→${replacement}`);
  }
  const text =
    replacement === ''
      ? '建议删除。'
      : original === ''
        ? `建议增加：“${replacement}”`
        : `建议改为：“${replacement}”`;
  return {
    kind: 'comment',
    key: hashText(['words', block.name, author, original, replacement].join('|')),
    author,
    date,
    anchor: wholeAnchor(block),
    quote: original || block.words,
    resolved: false,
    text: [original && `“${original}”`, text, note].filter(Boolean).join(' '),
    replies: [],
  };
}

/** The character beside which words come in. */
function widen(block: CurrentBlock, at: number): { from: number; side: 'before' | 'after' } | null {
  if (at > 0 && isPlainText(block, at - 1, at)) return { from: at - 1, side: 'after' };
  return at < block.words.length && isPlainText(block, at, at + 1) ? { from: at, side: 'before' } : null;
}

/** A change of a block or of words in it; `what` tells it from others there. */
export function propose(
  block: CurrentBlock,
  anchor: Anchor,
  change: ProposedChange,
  { author, date, note }: Pick<ProposedWords, 'author' | 'date' | 'note'>,
  what = JSON.stringify(change),
): ReturnedItem {
  return {
    kind: 'proposal',
    key: hashText(['change', block.name, author, what].join('|')),
    author,
    date,
    anchor,
    change,
    note,
  };
}
