import type { CoverLetter } from '../schema/settings';

/** The official letter before a plan, a line a part, in the order in which it prints; nothing where there is no letter. */
export function coverLetterLines(letter: CoverLetter | null): readonly string[] {
  if (!letter) return [];
  const parts = [
    letter.issuer,
    letter.documentNumber,
    letter.title,
    letter.addressees,
    letter.body,
    letter.signature,
    letter.date,
    bracketed(letter.publicity),
  ];
  return parts.flatMap((part) => part.split('\n')).filter((line) => line.trim() !== '');
}

function bracketed(text: string): string {
  return text === '' || /^[（(]/.test(text) ? text : `（${text}）`;
}
