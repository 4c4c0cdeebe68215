import type { Node } from '@tiptap/pm/model';
import { citedValue, type ValueReference } from './citedValue';
import { crossRefText, type PageNumbers } from './crossRefText';
import { inlineText, type PrintAtom } from './inlineText';
import { noteMark } from './noteMark';
import type { Labels } from './numbering';
import { responsibilityText } from './responsibilityText';

/** Stands where a reference points at nothing any more, so that nobody overlooks it. */
export const BROKEN_REFERENCE = '【引用失效】';

/** What the inline atoms of a plan print: cited values, cross references (to a page only where `pages` has it), note marks, responsibilities. */
export function atomPrinter(body: Node, labels: Labels, pages?: PageNumbers): PrintAtom {
  return (atom) => {
    switch (atom.type.name) {
      case 'valueRef':
        return citedValue(body, atom.attrs as unknown as ValueReference) ?? BROKEN_REFERENCE;
      case 'crossRef':
        return (
          crossRefText(body, labels, atom.attrs as { target: string | null; form: string }, pages) ??
          BROKEN_REFERENCE
        );
      case 'noteRef':
        return noteMark(labels, atom.attrs.note as string | null) ?? '';
      case 'responsibility':
        return responsibilityText(atom.attrs);
      default:
        return '';
    }
  };
}

/** The text of a block as it prints, `\n` at line breaks. */
export function printedText(block: Node, body: Node, labels: Labels): string {
  return inlineText(block, atomPrinter(body, labels));
}
