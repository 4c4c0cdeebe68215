import type { ImportedPlan } from '../../shared/text/imported';
import { allWords, squeezed } from './allWords';

const ANCHOR = /\[bookmark: [^\]]*\]/g;
/** However a note's mark was written, it prints as 〔1〕. */
const NOTE_MARK = /[[［【](\d{1,3})[\]］】]/g;

/**
 * The lines of a source text that an imported plan does not have, letter for letter and in one piece, and the letters that it has less
 * often than the source. Empty when nothing was dropped.
 */
export function missingWords(source: string, imported: ImportedPlan): readonly string[] {
  const words = printNoteMarks(allWords(imported));
  const clean = source
    .replace(ANCHOR, '')
    .replace(/\[(?:footnote|endnote)Ref:\d+\]/g, '\n')
    .replace(/\[\d+: ([^\]]*)\]/g, '\n$1\n');
  const lines = printNoteMarks(clean)
    .split(/[\n\t]/)
    .map(squeezed)
    .filter((line) => line !== '' && !words.includes(line) && !words.includes(line.replace(/^[·•]/, '')));
  return [...lines, ...missingLetters(squeezed(printNoteMarks(clean)), words)];
}

function printNoteMarks(text: string): string {
  return text
    .replace(NOTE_MARK, '〔$1〕')
    .replace(/[①-⑳]/g, (mark) => `〔${(mark.codePointAt(0) ?? 0) - 0x2460 + 1}〕`);
}

function missingLetters(source: string, words: string): readonly string[] {
  const count = (text: string) => {
    const letters = new Map<string, number>();
    for (const letter of text) letters.set(letter, (letters.get(letter) ?? 0) + 1);
    return letters;
  };
  const have = count(words);
  return [...count(source)].flatMap(([letter, times]) => {
    const short = times - (have.get(letter) ?? 0);
    return short > 0 && !/[·•]/.test(letter) ? [`${letter}×${short}`] : [];
  });
}
