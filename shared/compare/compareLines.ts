import { compareText } from './compareText';
import type { ComparedLine } from './comparison';
import { interleave } from './interleave';
import { matchItems } from './matchItems';

/**
 * Compares what two computed blocks print, a line a row: lines found again are compared by word. Lines have an order that follows from the
 * plan, so that none counts as moved.
 */
export function compareLines(older: readonly string[], newer: readonly string[]): ComparedLine[] {
  const items = (lines: readonly string[]) =>
    lines.map((text) => ({ id: null, family: 'line', text, key: '' }));
  const matches = inOrder(matchItems(items(older), items(newer)));
  return interleave(older.length, matches, new Set()).map(({ older: from, newer: to }): ComparedLine => {
    const pieces = compareText(older[from ?? -1] ?? '', newer[to ?? -1] ?? '');
    if (from === null) return { status: 'inserted', pieces };
    if (to === null) return { status: 'deleted', pieces };
    return { status: pieces.every(({ kind }) => kind === 'same') ? 'same' : 'changed', pieces };
  });
}

/** Without those matches that would cross an earlier one. */
function inOrder(matches: readonly (number | null)[]): (number | null)[] {
  let last = -1;
  return matches.map((older) => {
    if (older === null || older < last) return null;
    last = older;
    return older;
  });
}
