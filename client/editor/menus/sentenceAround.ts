import type { ResolvedPos } from '@tiptap/pm/model';
import type { FoundRange } from '../find/findMatches';

/** Stands for a chip or a line break. */
const ATOM = '\uFFFC';
const ENDS = new Set(['。', '！', '？', '；', '!', '?', ';']);

/** The sentence at a place, its closing mark included; behind the last one, that one. Null where no words stand. */
export function sentenceAround($place: ResolvedPos): FoundRange | null {
  const { parent, parentOffset } = $place;
  if (!parent.isTextblock) return null;
  const text = parent.textBetween(0, parent.content.size, undefined, ATOM);
  const written = text.trimEnd().length;
  if (written === 0) return null;
  const at = Math.min(parentOffset, written - 1);
  let from = at;
  while (from > 0 && !ENDS.has(text.charAt(from - 1))) from -= 1;
  let to = at;
  while (to < written && !ENDS.has(text.charAt(to))) to += 1;
  const start = $place.start();
  return { from: start + from, to: start + Math.min(to + 1, written) };
}
