import { textWidth } from './measures';
import type { Attributes } from './xml';

/**
 * The indents that make the lines of a centred title about equally long, so that no single character is left for the last;
 * undefined for a title of one line. `size` is in half points, `width` in twips.
 */
export function balanceLines(title: string, size: number, width: number): Attributes | undefined {
  const character = size * 10;
  const length = textWidth(title) * character;
  const lines = Math.ceil(length / width);
  if (lines < 2) return undefined;
  const side = Math.max(0, Math.floor((width - length / lines - character) / 2));
  return { 'w:left': side, 'w:right': side, 'w:firstLine': 0 };
}
