import { PARAGRAPH_END, type TextPiece } from './comparison';
import type { RevisionWords } from './revision';

/** The words of one side of a changed text; ends of paragraphs become line breaks. */
export function wordsOf(pieces: readonly TextPiece[], side: 'older' | 'newer'): RevisionWords[] {
  const missing = side === 'older' ? 'inserted' : 'deleted';
  return pieces
    .filter(({ kind }) => kind !== missing)
    .map(({ kind, text }) => ({ text: text.replaceAll(PARAGRAPH_END, '\n'), changed: kind !== 'same' }));
}
