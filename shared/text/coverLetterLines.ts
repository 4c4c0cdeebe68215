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
    letter.copies && (/^抄[送报][：:]/.test(letter.copies) ? letter.copies : `抄送：${letter.copies}`),
    letter.printer && `${letter.printer} ${letter.printedOn.replace(/印发?$/, '')}印发`,
  ];
  return parts.flatMap((part) => part.split('\n')).filter((line) => line.trim() !== '');
}

function bracketed(text: string): string {
  return text === '' || /^[（(]/.test(text) ? text : `（${text}）`;
}
