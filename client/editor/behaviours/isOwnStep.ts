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
      if (step.from < step.to && before && takes(before, step, isChip)) return true;
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

/**
 * Whether line breaks come or go, which part the text around them as chips do, a text is split, or all
 * goes that stands beside a chip, with the text in Yjs that held it. Costs a keystroke next to nothing.
 */
export function partsTexts({ steps, docs }: Transaction): boolean {
  return steps.some((step, index) => {
    if (!(step instanceof ReplaceStep)) return false;
    const before = docs[index];
    return (
      step.slice.content.content.some((node) => node.isBlock || isLineBreak(node)) ||
      (step.from < step.to &&
        before !== undefined &&
        (takes(before, step, isLineBreak) || takesText(before, step)))
    );
  });
}

function takes(before: Node, { from, to }: ReplaceStep, isMeant: (node: Node) => boolean): boolean {
  let found = false;
  before.nodesBetween(from, to, (node) => {
    found ||= isMeant(node);
    return !found;
  });
  return found;
}

/** Whether a step takes all letters away between two chips, or between one and an edge of a block. */
function takesText(before: Node, { from, to }: ReplaceStep): boolean {
  const place = before.resolve(from);
  if (place.parent.childCount < 2 || to > place.end()) return false;
  return place.nodeBefore?.isText !== true && before.resolve(to).nodeAfter?.isText !== true;
}

function isLineBreak({ type }: Node): boolean {
  return type.name === 'hardBreak';
}

function isChip({ isInline, isAtom, isText, type }: Node): boolean {
  return isInline && isAtom && !isText && type.name !== 'hardBreak';
}
