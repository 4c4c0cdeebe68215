import type { Transaction } from '@tiptap/pm/state';
import { ReplaceStep } from '@tiptap/pm/transform';

/**
 * Whether a change is a step of undo of its own, apart from what is typed right before and after it: blocks or chips that come or go, as by the
 * insert menu. Costs a keystroke next to nothing.
 */
export function isOwnStep(transaction: Transaction): boolean {
  return transaction.steps.some((step, index) => {
    if (!(step instanceof ReplaceStep)) return true;
    const { firstChild } = step.slice.content;
    if (firstChild?.isText && step.slice.content.childCount === 1) return false;
    if (firstChild?.isInline && firstChild.isAtom && firstChild.type.name !== 'hardBreak') return true;
    return !transaction.docs[index]?.resolve(step.from).parent.inlineContent;
  });
}
