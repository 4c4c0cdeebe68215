import { ATOM } from '../../shared/review/atom';

/** A stretch of a block's text, `to` exclusive. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The longest text that a chip inside a quote may show. */
const LONGEST_CHIP = 100;

/** Whether the stretch reads like the quote; a chip in the text may stand in the quote as anything it could show. */
export function readsLike(text: string, { from, to }: Stretch, quote: string): boolean {
  const pattern = text.slice(from, to).split(ATOM).map(escapePattern).join(`[^]{0,${LONGEST_CHIP}}?`);
  return from < to && to <= text.length && new RegExp(`^${pattern}$`, 'u').test(quote);
}

/** The occurrence of the quote that starts nearest to a place; chips between its words are passed over. Null when it is gone. */
export function findQuote(text: string, quote: string, near: number): Stretch | null {
  const words = [...quote].filter((character) => character !== ATOM && character !== '\n').map(escapePattern);
  if (words.length === 0) return null;
  const pattern = new RegExp(words.join(`${ATOM}*`), 'gu');
  const stretches = [...text.matchAll(pattern)].map(({ index, 0: match }) => ({
    from: index,
    to: index + match.length,
  }));
  const distance = ({ from }: Stretch) => Math.abs(from - near);
  return stretches.sort((one, other) => distance(one) - distance(other))[0] ?? null;
}

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}
