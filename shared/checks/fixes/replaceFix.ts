import type { ReplaceTextFix } from '../fix';
import { type Passage, placeAt } from '../passage';

/** The fix that puts other words in the place of a passage's characters from `from` up to `to`. */
export function replaceFix(passage: Passage, from: number, to: number, text: string): ReplaceTextFix {
  const label = text === '' ? `删去“${passage.text.slice(from, to)}”` : `改为“${text}”`;
  return { kind: 'replaceText', label, changes: [{ place: placeAt(passage, from, to), text }] };
}

/** Several fixes in one, under a label of their own. */
export function joinFixes(label: string, fixes: readonly ReplaceTextFix[]): ReplaceTextFix {
  return { kind: 'replaceText', label, changes: fixes.flatMap(({ changes }) => changes) };
}
