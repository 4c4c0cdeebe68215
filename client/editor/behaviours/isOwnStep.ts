import type { Node } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import { ReplaceStep } from '@tiptap/pm/transform';

/** Marks a change as part of the step of undo that has begun. */
export const PART_OF_STEP = 'partOfStep';

/**
 * Whether a change is a step of undo of its own, apart from what is typed right before and after it: blocks or chips that come or go, as by the
 * insert menu, or words of several texts at once, as when cells are cleared. Costs a keystroke next to nothing.
 */
export function isOwnStep(transaction: Transaction): boolean {
  if (transaction.getMeta(PART_OF_STEP)) return false;
  return (
    inSeveralTexts(transaction) ||
    transaction.steps.some((step, index) => {
      if (!(step instanceof ReplaceStep)) return true;
      const before = transaction.docs[index];
      if (step.from < step.to && before && takesChip(before, step)) return true;
      const { firstChild } = step.slice.content;
      if (firstChild?.isText && step.slice.content.childCount === 1) return false;
      if (firstChild && isChip(firstChild)) return true;
      return !before?.resolve(step.from).parent.inlineContent;
    })
  );
}

function inSeveralTexts({ steps, docs }: Transaction): boolean {
  if (steps.length < 2) return false;
  const starts = steps.map((step, index) =>
    step instanceof ReplaceStep ? docs[index]?.resolve(step.from).start() : undefined,
  );
  return new Set(starts).size > 1;
}

function takesChip(before: Node, { from, to }: ReplaceStep): boolean {
  let takes = false;
  before.nodesBetween(from, to, (node) => {
    takes ||= isChip(node);
    return !takes;
  });
  return takes;
}

function isChip({ isInline, isAtom, isText, type }: Node): boolean {
  return isInline && isAtom && !isText && type.name !== 'hardBreak';
}
