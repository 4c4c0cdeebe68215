import type { Mark, Node, ResolvedPos } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import { BREAK_LETTER, type TrackedStamp } from '../../../shared/schema/extensions/trackedMarks';
import { readStamp } from '../../../shared/schema/extensions/trackedNodes';
import { deleteRow } from '../../../shared/tables/deleteRow';
import { isEmptied, mayLoseBlocks } from '../../../shared/tracking/acceptedText';
import {
  type Fate,
  holdsBreaks,
  isJoinable,
  isJoinedTo,
  partingsOf,
  splitAttributes,
} from '../../../shared/tracking/paragraphBreaks';
import { isTrackedMark, trackedMarks, trackedState } from '../../../shared/tracking/trackedState';
import { SETTLES_TRACKED } from './settlesTracked';
import { markType, setTracked } from './trackedMarksFor';
import { stampsOf, type TrackedStretch } from './trackedStretches';

const ROWS = new Set(['dataRow', 'tableRow']);

type Decision = 'accept' | 'reject';

/** Accepts or rejects the changes of these stretches, as one change that is undone at once. Paragraphs and headings go with their last words. */
export function settleTracked(
  transaction: Transaction,
  stretches: readonly TrackedStretch[],
  decision: Decision,
): Transaction {
  new Settling(transaction, new Set(stretches.map(({ change }) => change)), decision).run();
  return transaction.setMeta(SETTLES_TRACKED, true);
}

/** Settles from the document's end to its beginning: the positions before are still those of the document as it was. */
class Settling {
  readonly #transaction: Transaction;
  readonly #changes: ReadonlySet<string>;
  readonly #decision: Decision;
  readonly #doc: Node;
  /** Blocks that lost words, and those that became several or went already, by the position before them. */
  readonly #shortened = new Set<number>();
  readonly #done = new Set<number>();
  readonly #partings = new Map<number, ReadonlySet<number>>();

  constructor(transaction: Transaction, changes: ReadonlySet<string>, decision: Decision) {
    this.#transaction = transaction;
    this.#changes = changes;
    this.#decision = decision;
    this.#doc = transaction.doc;
  }

  run(): void {
    const pieces: { readonly node: Node; readonly position: number }[] = [];
    this.#doc.descendants((node, position) => {
      const isConcerned = node.isText
        ? node.marks.some((mark) => isTrackedMark(mark) && this.#changes.has(mark.attrs.change))
        : stampsOf(node).some(({ stamp }) => this.#changes.has(stamp.change));
      if (isConcerned) pieces.push({ node, position });
    });
    for (const { node, position } of pieces.reverse()) {
      if (node.isText) this.#settleWords(node, position);
      else this.#settleBlock(node, position);
    }
    for (const position of this.#shortened) if (!this.#done.has(position)) this.#removeEmptied(position);
  }

  #settleWords(node: Node, from: number): void {
    const to = from + node.nodeSize;
    if (this.#goes(node)) {
      this.#transaction.delete(from, to);
      this.#shortened.add(this.#doc.resolve(from).before());
      return;
    }
    setTracked(this.#transaction, from, to, this.#left(node));
    if (!holdsBreaks(node) || !this.#isSettled(node)) return;
    const letters = node.text as string;
    for (let index = letters.length - 1; index >= 0; index -= 1)
      if (letters[index] === BREAK_LETTER) this.#part(from + index);
  }

  /** Makes a paragraph's end of the letter that stood for it. */
  #part(position: number): void {
    const place = this.#doc.resolve(position);
    const partings = this.#partingsOf(place);
    this.#transaction.delete(position, position + 1);
    if (!partings.has(place.parentOffset)) return;
    const { type, attrs } = place.parent;
    this.#transaction.split(position, 1, [{ type, attrs: splitAttributes(attrs) }]);
    this.#done.add(place.before());
  }

  #partingsOf(place: ResolvedPos): ReadonlySet<number> {
    const [block, position] = [place.parent, place.before()];
    const [container, index] = [place.node(-1), place.index(-1)];
    const known = this.#partings.get(position);
    if (known) return known;
    const fate: Fate = {
      isParting: (letter) => !this.#goes(letter) && this.#isSettled(letter),
      isGone: (inline) => this.#goes(inline),
    };
    const partings = partingsOf(block, fate, {
      toBefore: this.#isJoined(container.maybeChild(index - 1), block),
      toBehind: this.#isJoined(block, container.maybeChild(index + 1)),
    });
    const offsets = new Set(partings.map(({ offset }) => offset));
    this.#partings.set(position, offsets);
    return offsets;
  }

  #isJoined(before: Node | null, block: Node | null): boolean {
    const change = readStamp(block?.attrs.joined)?.change;
    return this.#decision === 'accept' && isJoinedTo(before, block) && this.#changes.has(change ?? '');
  }

  #settleBlock(block: Node, position: number): void {
    const concerned = stampsOf(block).filter(({ stamp }) => this.#changes.has(stamp.change));
    for (const { name } of concerned) this.#transaction.setNodeAttribute(position, name, null);
    const names = concerned.map(({ name }) => name);
    const isRow = ROWS.has(block.type.name);
    if (isRow && names.includes(this.#decision === 'accept' ? 'deleted' : 'inserted')) {
      this.#removeRow(position);
      return;
    }
    if (names.includes('joined') && this.#decision === 'accept') this.#join(position);
    else if (names.includes('inserted') && this.#decision === 'reject') this.#removeIfEmpty(position);
  }

  #join(position: number): void {
    const { nodeBefore, nodeAfter } = this.#transaction.doc.resolve(position);
    if (!isJoinable(nodeBefore) || !isJoinable(nodeAfter)) return;
    const start = position - nodeBefore.nodeSize;
    if (nodeBefore.content.size === 0) {
      this.#transaction.setNodeAttribute(position, 'joined', nodeBefore.attrs.joined);
      this.#transaction.delete(start, position);
    } else this.#transaction.delete(position - 1, position + 1);
    if (this.#done.has(position)) this.#done.add(start);
    this.#done.add(position);
  }

  #removeRow(position: number): void {
    const place = this.#transaction.doc.resolve(position);
    const row = place.nodeAfter as Node;
    if (row.type.name === 'dataRow')
      for (const edit of deleteRow(row.attrs.id as string)) edit(this.#transaction, place.before());
    else this.#transaction.delete(position, position + row.nodeSize);
  }

  #removeIfEmpty(position: number): void {
    const { parent, nodeAfter } = this.#transaction.doc.resolve(position);
    if (!nodeAfter || nodeAfter.content.size > 0 || parent.childCount === 1) return;
    this.#transaction.delete(position, position + nodeAfter.nodeSize);
    this.#done.add(position);
  }

  #removeEmptied(position: number): void {
    const place = this.#transaction.doc.resolve(this.#transaction.mapping.map(position));
    const [older, block] = [this.#doc.nodeAt(position), place.nodeAfter];
    if (!older || !block || place.parent.childCount === 1) return;
    if (mayLoseBlocks(place.parent) && isEmptied(older, block))
      this.#transaction.delete(place.pos, place.pos + block.nodeSize);
  }

  #isInserted({ insertion }: ReturnType<typeof trackedState>): boolean {
    return insertion !== null && this.#changes.has(insertion.change);
  }

  #goes(inline: Node): boolean {
    const state = trackedState(inline.marks);
    return this.#decision === 'reject'
      ? this.#isInserted(state)
      : state.deletions.some(({ change }) => this.#changes.has(change));
  }

  #left(inline: Node): readonly Mark[] {
    const state = trackedState(inline.marks);
    return remaining(inline, this.#changes, this.#isInserted(state) ? state.insertion : null);
  }

  /** Whether nothing is left to decide about words that stay. */
  #isSettled(inline: Node): boolean {
    const { insertion, deletions } = trackedState(this.#left(inline));
    return insertion === null && deletions.length === 0;
  }
}

/** The tracked marks of words that stay, without those of the changes. Words that were `accepted` are ordinary ones amid the marks that stay. */
function remaining(
  { marks, type: { schema } }: Node,
  changes: ReadonlySet<string>,
  accepted: TrackedStamp | null,
): readonly Mark[] {
  const left = trackedMarks(marks).filter((mark) => !changes.has(mark.attrs.change));
  const olderThan = accepted?.time ?? Number.NEGATIVE_INFINITY;
  const isAmid = left.some((mark) => mark.type.name !== 'exempt' && mark.attrs.time < olderThan);
  if (!left.some((mark) => mark.type.name !== 'exempt')) return [];
  if (!accepted || !isAmid) return left;
  const exempt = { change: accepted.change, scope: 'all', time: accepted.time };
  return markType(schema, 'exempt').create(exempt).addToSet(left);
}
