import type { Mark } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { ReplaceStep } from '@tiptap/pm/transform';
import type { ExemptStamp } from '../../../shared/schema/extensions/trackedMarks';
import { trackedMarks } from '../../../shared/tracking/trackedState';
import { marksOfOrdinary, setTracked, trackedAround } from './trackedMarksFor';

/** Marks words that an input method has composed without tracking as none of the tracked ones around. */
export function exemptComposed(
  state: EditorState,
  from: number,
  to: number,
  newExempt: () => ExemptStamp,
): Transaction {
  return markComposed(state, from, to, (end) => marksOfOrdinary(state.doc, from, end, newExempt));
}

/** Gives words that an input method has composed, up to a place, these tracked marks. */
export function markComposed(
  state: EditorState,
  from: number,
  to: number,
  marks: (end: number) => readonly Mark[],
): Transaction {
  const end = Math.min(to, state.doc.content.size);
  const isOne = end > from && state.doc.resolve(from).sameParent(state.doc.resolve(end));
  const transaction = state.tr;
  if (isOne) setTracked(transaction, from, end, marks(end));
  return transaction;
}

/**
 * What somebody does who does not track, amid tracked words: words that come are none of those. Words that were moved or pasted with tracked
 * marks of their own keep them.
 */
export function exemptTyped(transaction: Transaction, newExempt: () => ExemptStamp): Transaction {
  transaction.steps.forEach((step, index) => {
    if (!(step instanceof ReplaceStep) || step.slice.size === 0) return;
    const map = transaction.mapping.slice(index + 1);
    const [start, end] = [map.map(step.from, 1), map.map(step.from + step.slice.size, -1)];
    if (end <= start) return;
    const { doc } = transaction;
    if (!doc.resolve(start).sameParent(doc.resolve(end))) return;
    const around = trackedAround(doc, start, end);
    const isTyped = step.slice.content.childCount === 1 && !transaction.getMeta('uiEvent');
    if (around.length === 0) return;
    const marks = marksOfOrdinary(doc, start, end, newExempt);
    const pieces: { readonly from: number; readonly to: number; readonly own: readonly Mark[] }[] = [];
    doc.nodesBetween(start, end, (node, position) => {
      if (!node.isText) return;
      const own = isTyped ? [] : trackedMarks(node.marks).filter((mark) => !mark.isInSet(around));
      pieces.push({ from: Math.max(start, position), to: Math.min(end, position + node.nodeSize), own });
    });
    for (const { from, to, own } of pieces)
      setTracked(
        transaction,
        from,
        to,
        own.length > 0 ? own.reduce((set, mark) => mark.addToSet(set), around) : marks,
      );
  });
  return transaction;
}
