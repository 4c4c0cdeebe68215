import type { Node } from '@tiptap/pm/model';
import { BREAK_LETTER } from '../schema/extensions/trackedMarks';
import { isTrackedDeletion } from '../tracking/acceptedText';
import { holdsBreaks } from '../tracking/paragraphBreaks';
import { responsibilityText } from './responsibilityText';

/** What an inline node that holds no text (a cited value, a note mark …) prints; '' leaves it out. */
export type PrintAtom = (atom: Node) => string;

/** Prints what an inline node says by itself: responsibilities; what cites others is left out. */
export const printOwn: PrintAtom = (atom) =>
  atom.type.name === 'responsibility' ? responsibilityText(atom.attrs) : '';

/** The text of a block's inline content: words deleted in tracked mode are left out, and ends of paragraphs that came in it; hard breaks are `\n`, other atoms as `printAtom` says. */
export function inlineText(block: Node, printAtom: PrintAtom = () => ''): string {
  if (block.childCount === 0) return '';
  let text = '';
  block.forEach((child) => {
    if (child.isText) text += isTrackedDeletion(child) ? '' : wordsOf(child);
    else if (child.type.name === 'hardBreak') text += '\n';
    else text += printAtom(child);
  });
  return text;
}

function wordsOf(node: Node): string {
  const text = node.text ?? '';
  return holdsBreaks(node) ? text.replaceAll(BREAK_LETTER, '') : text;
}
