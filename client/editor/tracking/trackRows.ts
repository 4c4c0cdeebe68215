import type { Node } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { AttrStep, ReplaceStep } from '@tiptap/pm/transform';
import type { TrackedStamp } from '../../../shared/schema/extensions/trackedMarks';
import { readStamp, writeStamp } from '../../../shared/schema/extensions/trackedNodes';
import { sortRows } from '../../../shared/tables/sortRows';

const ROWS = new Set(['dataRow', 'tableRow']);

/** Whole rows that a transaction puts in or takes out, and does nothing else. */
export interface RowChange {
  readonly step: ReplaceStep;
  readonly kind: 'insert' | 'delete';
}

/** What a transaction does to whole rows; null where it does something else, or more. */
export function rowChange({ steps, docs }: Transaction): RowChange | null {
  const [step, doc] = [steps[0], docs[0]];
  if (steps.length !== 1 || !(step instanceof ReplaceStep) || !doc) return null;
  const { from, to, slice } = step;
  const isRows = (nodes: readonly Node[]) =>
    nodes.length > 0 && nodes.every(({ type }) => ROWS.has(type.name));
  if (from === to)
    return slice.openStart + slice.openEnd === 0 && isRows(slice.content.content)
      ? { step, kind: 'insert' }
      : null;
  const gone = doc.slice(from, to);
  const isWhole = slice.size === 0 && gone.openStart + gone.openEnd === 0;
  return isWhole && isRows(gone.content.content) ? { step, kind: 'delete' } : null;
}

/** Notes at rows that they came or are to go. Own rows that nobody accepted yet really go. */
export function trackRows(
  transaction: Transaction,
  { step, kind }: RowChange,
  state: EditorState,
  stamp: TrackedStamp,
): Transaction {
  if (kind === 'insert') {
    for (const { position } of rowsBetween(transaction.doc, step.from, step.from + step.slice.size))
      transaction.setNodeAttribute(position, 'inserted', writeStamp(stamp));
    return transaction;
  }
  const tracked = state.tr;
  for (const { node, position } of rowsBetween(state.doc, step.from, step.to).reverse()) {
    if (readStamp(node.attrs.inserted)?.author === stamp.author)
      tracked.delete(position, position + node.nodeSize);
    else if (!readStamp(node.attrs.deleted)) tracked.setNodeAttribute(position, 'deleted', writeStamp(stamp));
  }
  return tracked;
}

/** Whether a step changes the order key of a row so that nobody sees anything of it. */
export function keepsRowOrder(step: unknown, doc: Node): boolean {
  if (!(step instanceof AttrStep) || step.attr !== 'order') return false;
  const place = doc.resolve(step.pos);
  if (place.nodeAfter?.type.name !== 'dataRow') return false;
  const after = step.apply(doc).doc?.resolve(step.pos).parent;
  const ids = (table: Node) => sortRows(table).map(({ id }) => id);
  return after !== undefined && ids(after).join() === ids(place.parent).join();
}

function rowsBetween(
  doc: Node,
  from: number,
  to: number,
): { readonly node: Node; readonly position: number }[] {
  const { parent, pos, parentOffset } = doc.resolve(from);
  const found: { readonly node: Node; readonly position: number }[] = [];
  parent.forEach((node, offset) => {
    const position = pos - parentOffset + offset;
    if (position >= from && position < to) found.push({ node, position });
  });
  return found;
}
