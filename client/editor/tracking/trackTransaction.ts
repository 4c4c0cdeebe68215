import { Fragment, type Node, type Schema } from '@tiptap/pm/model';
import { type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';
import { ReplaceStep } from '@tiptap/pm/transform';
import type { TrackedStamp } from '../../../shared/schema/extensions/trackedMarks';

/** Changes of one author within this time, side by side, are one change; milliseconds. */
const ONE_CHANGE = 10 * 60_000;

/**
 * Turns a change of the author into a tracked one: deleted words come back, marked as deleted; inserted ones are marked as
 * inserted. Own words that nobody has accepted yet really go. Structure (paragraphs split or joined, rows, moves), looks, chips and line
 * breaks are changed as they are. The transaction itself is added to, so that the shared text sees only what is left of it in the
 * end: words that come back have never been away. Returns another transaction where the words of several blocks
 * would have gone.
 */
export function trackTransaction(
  transaction: Transaction,
  state: EditorState,
  stamp: TrackedStamp,
): Transaction {
  const changes = changesOf(transaction);
  if (changes.length === 0) return transaction;
  const { schema } = state;
  const across = changes.find(({ deleted }) => deleted === 'several blocks');
  if (across) return changes.length === 1 ? markAcross(transaction, state, stamp) : transaction;
  const before = state.selection;
  let caret: number | null = null;
  for (const { step, deleted, from, to, oldTo } of changes.toReversed()) {
    const map = transaction.mapping.slice(step + 1);
    // Positions behind what was added for later changes of this transaction are right: those stand further back.
    const [start, end] = [map.map(from, 1), map.map(to, -1)];
    if (end > start) markInserted(transaction, start, end, stampAt(transaction.doc, start, end, stamp));
    if (deleted === 'several blocks') continue;
    const returned = restored(deleted, schema, stampAt(transaction.doc, start, end, stamp));
    if (returned.size === 0) continue;
    transaction.insert(start, returned);
    if (end === start) caret = before.empty && before.head === oldTo ? start : start + returned.size;
  }
  if (caret !== null) transaction.setSelection(TextSelection.create(transaction.doc, caret));
  return transaction;
}

/** Marks words that an input method has composed as inserted. */
export function trackComposed(
  state: EditorState,
  from: number,
  to: number,
  stamp: TrackedStamp,
): Transaction {
  const transaction = state.tr;
  const end = Math.min(to, state.doc.content.size);
  if (end > from && state.doc.resolve(from).sameParent(state.doc.resolve(end)))
    markInserted(transaction, from, end, stampAt(state.doc, from, end, stamp));
  return transaction;
}

/** Takes tracking marks off words that were just typed into somebody's tracked words by somebody who does not track. */
export function untrackTyped(transaction: Transaction): Transaction {
  for (const { step, from, to } of changesOf(transaction)) {
    const map = transaction.mapping.slice(step + 1);
    const [start, end] = [map.map(from, 1), map.map(to, -1)];
    if (end <= start) continue;
    for (const name of ['insertion', 'deletion'])
      transaction.removeMark(start, end, markType(transaction.doc.type.schema, name));
  }
  return transaction;
}

interface Change {
  readonly step: number;
  /** What went, when it stood in one block. */
  readonly deleted: Fragment | 'several blocks';
  /** What came, in the document after the step. */
  readonly from: number;
  readonly to: number;
  readonly oldTo: number;
}

function changesOf(transaction: Transaction): Change[] {
  const changes: Change[] = [];
  transaction.steps.forEach((step, index) => {
    if (!(step instanceof ReplaceStep)) return;
    const doc = transaction.docs[index] as Node;
    const words = doc.textBetween(step.from, step.to);
    const inserted = step.slice.content.textBetween(0, step.slice.content.size);
    // The same words in another structure: nothing was written.
    if (words === inserted) return;
    const one = doc.resolve(step.from).sameParent(doc.resolve(step.to));
    const deleted = one ? doc.slice(step.from, step.to).content : words ? 'several blocks' : Fragment.empty;
    changes.push({
      step: index,
      deleted,
      from: step.from,
      to: step.from + step.slice.size,
      oldTo: step.to,
    });
  });
  return changes;
}

/** Marks the words of a selection over several blocks as deleted; the blocks stay. Words that came instead stand at its end. */
function markAcross(transaction: Transaction, state: EditorState, stamp: TrackedStamp): Transaction {
  const step = transaction.steps.find((each) => each instanceof ReplaceStep) as ReplaceStep;
  const tracked = state.tr;
  const stampHere = stampAt(state.doc, step.from, step.to, stamp);
  const type = markType(state.schema, 'deletion');
  const own: { from: number; to: number }[] = [];
  state.doc.nodesBetween(step.from, step.to, (node, position) => {
    if (!node.isText) return;
    const from = Math.max(step.from, position);
    const to = Math.min(step.to, position + node.nodeSize);
    if (isOwnInsertion(node, stamp.author)) own.push({ from, to });
    else if (!node.marks.some((mark) => mark.type === type))
      tracked.addMark(from, to, type.create({ ...stampHere }));
  });
  for (const { from, to } of own.reverse()) tracked.delete(from, to);
  const end = tracked.mapping.map(step.to, -1);
  const words = step.slice.content.textBetween(0, step.slice.content.size, '');
  if (words && tracked.doc.resolve(end).parent.isTextblock) {
    tracked.insert(end, state.schema.text(words));
    markInserted(tracked, end, end + words.length, stampHere);
  }
  return tracked
    .setSelection(TextSelection.near(tracked.doc.resolve(end + words.length), -1))
    .scrollIntoView();
}

function markInserted(transaction: Transaction, from: number, to: number, stamp: TrackedStamp): void {
  const { schema } = transaction.doc.type;
  transaction.removeMark(from, to, markType(schema, 'deletion'));
  transaction.addMark(from, to, markType(schema, 'insertion').create({ ...stamp }));
}

/** What comes back of deleted content: all but own words that nobody accepted; chips only together with words. */
function restored(deleted: Fragment, schema: Schema, stamp: TrackedStamp): Fragment {
  const type = markType(schema, 'deletion');
  const nodes: Node[] = [];
  let words = false;
  deleted.forEach((node) => {
    if (node.isText && isOwnInsertion(node, stamp.author)) return;
    words ||= node.isText;
    const marked = !node.isText || node.marks.some((mark) => mark.type === type);
    nodes.push(marked ? node : node.mark(type.create({ ...stamp }).addToSet(node.marks)));
  });
  return words ? Fragment.fromArray(nodes) : Fragment.empty;
}

function isOwnInsertion(node: Node, author: string): boolean {
  return node.marks.some(({ type, attrs }) => type.name === 'insertion' && attrs.author === author);
}

/** The author's change that ends or begins right here goes on, if it is young enough. */
function stampAt(doc: Node, from: number, to: number, stamp: TrackedStamp): TrackedStamp {
  const neighbours = [doc.resolve(from).nodeBefore, doc.resolve(to).nodeAfter];
  for (const { type, attrs } of neighbours.flatMap((node) => node?.marks ?? []))
    if (
      (type.name === 'insertion' || type.name === 'deletion') &&
      attrs.author === stamp.author &&
      stamp.time - (attrs.time as number) < ONE_CHANGE
    )
      return attrs as unknown as TrackedStamp;
  return stamp;
}

function markType(schema: Schema, name: string) {
  const type = schema.marks[name];
  if (!type) throw new Error(`the schema has no ${name}`);
  return type;
}
