import type { Transaction } from '@tiptap/pm/state';
import { ReplaceStep, type Step } from '@tiptap/pm/transform';

/** Whether all that a transaction replaces stands inside one textblock each: most keystrokes, which then cost no search for tables. */
export function staysInText(transaction: Transaction): boolean {
  if (transaction.steps.every(addsLetters)) return true;
  let stays = true;
  transaction.mapping.maps.forEach((map, index) => {
    map.forEach((from, to) => {
      const start = transaction.docs[index]?.resolve(from);
      stays = stays && start?.parent.isTextblock === true && to <= start.end();
    });
  });
  return stays;
}

/** Whether a step only puts letters or chips where a caret can stand: where that is need not be looked up. */
function addsLetters(step: Step): boolean {
  if (!(step instanceof ReplaceStep) || step.from !== step.to) return false;
  const { content, openStart } = step.slice;
  return openStart === 0 && content.firstChild?.isInline === true;
}
