import { textWidth } from './measures';
import type { Attributes } from './xml';

const words = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * The indents that break a centred title by sense: of two lines the first ends after a word, past the middle and not within
 * quotes; more lines come out about equally long. Undefined for a title of one line. `size` is in half points, `width`
 * in twips.
 */
export function balanceLines(title: string, size: number, width: number): Attributes | undefined {
  const character = size * 10;
  const length = textWidth(title);
  const lines = Math.ceil((length * character) / width);
  if (lines < 2) return undefined;
  const line = lines === 2 ? firstLine(title, length / 2) : length / lines + 1;
  // Less than one character of play, so that the next one cannot come up.
  const side = Math.max(0, Math.floor((width - (line + 0.4) * character) / 2));
  return { 'w:left': side, 'w:right': side, 'w:firstLine': 0 };
}

/** How many characters stand up to the first good break from `half` on. */
function firstLine(title: string, half: number): number {
  let line = '';
  for (const { segment } of words.segment(title)) {
    const isGood = isClosed(line) && !/^[”’）》〉】，、：；]/.test(segment);
    if (textWidth(line) >= half && isGood) break;
    line += segment;
  }
  return textWidth(line);
}

function isClosed(text: string): boolean {
  return (text.match(/[“‘（《〈【]/g)?.length ?? 0) === (text.match(/[”’）》〉】]/g)?.length ?? 0);
}
