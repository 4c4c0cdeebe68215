import { PARAGRAPH_END, type TextPiece } from './comparison';
import { diffSequences } from './diffSequences';
import { splitWords } from './splitWords';

interface Stretch {
  readonly kind: TextPiece['kind'];
  readonly text: string;
}

/**
 * Compares two texts by word. Joined, the same and deleted pieces give the older text, the same and inserted ones the newer. In a change,
 * deleted words stand before inserted ones; a single character that stayed between two changes counts as changed with them.
 */
export function compareText(older: string, newer: string): TextPiece[] {
  if (older === newer) return place(older ? [{ kind: 'same', text: older }] : []);
  const [olderWords, newerWords] = [splitWords(older), splitWords(newer)];
  const stretches = diffSequences(olderWords, newerWords).map(({ kind, older: x, newer: y, count }) => ({
    kind,
    text: (kind === 'inserted' ? newerWords.slice(y, y + count) : olderWords.slice(x, x + count)).join(''),
  }));
  return place(gather(stretches));
}

/** Puts what belongs to one change together: first all that went, then all that came. */
function gather(stretches: readonly Stretch[]): Stretch[] {
  const gathered: Stretch[] = [];
  let [deleted, inserted] = ['', ''];
  const flush = () => {
    if (deleted) gathered.push({ kind: 'deleted', text: deleted });
    if (inserted) gathered.push({ kind: 'inserted', text: inserted });
    [deleted, inserted] = ['', ''];
  };
  stretches.forEach(({ kind, text }, index) => {
    const inside = deleted && inserted && index < stretches.length - 1;
    if (kind === 'same' && !(inside && isCrumb(text))) {
      flush();
      gathered.push({ kind, text });
      return;
    }
    if (kind !== 'inserted') deleted += text;
    if (kind !== 'deleted') inserted += text;
  });
  flush();
  return gathered;
}

function isCrumb(text: string): boolean {
  return text.length === 1 && text !== PARAGRAPH_END && text !== '\n';
}

function place(stretches: readonly Stretch[]): TextPiece[] {
  let [x, y] = [0, 0];
  return stretches.map(({ kind, text }) => {
    const older = { from: x, to: kind === 'inserted' ? x : x + text.length };
    const newer = { from: y, to: kind === 'deleted' ? y : y + text.length };
    [x, y] = [older.to, newer.to];
    return { kind, text, older, newer };
  });
}
