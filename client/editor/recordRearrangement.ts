import type { Editor, EditorEvents } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import type { Mappable } from '@tiptap/pm/transform';
import * as Y from 'yjs';
import { addRun, type IdRun } from '../../shared/move/idRun';
import { addMoveRecord, type IdLead, leadTo } from '../../shared/move/moveRecords';
import { findItem, nameOf } from '../../shared/move/placeFinder';
import type { changedNodes as findChanges, PlacedNode } from '../../shared/schema/changedNodes';

/** What `recordRearrangement` is given. */
export interface RearrangementParts {
  readonly shared: { readonly doc: Y.Doc; readonly type: Y.XmlFragment };
  /** The origin of the editor's own changes. */
  readonly origin: unknown;
  readonly newKey: () => string;
  readonly run: () => void;
  readonly changedNodes: typeof findChanges;
}

/**
 * Runs a change that puts blocks and their words elsewhere (two paragraphs are joined, lines become a list, a chip parts a text), and records where what
 * stood in shared elements that are gone is now: the binding writes new elements in their place, and what others type in the old ones meanwhile
 * follows (`keepLateWords`). `run` dispatches the transaction; both are one change of the shared plan. What the page has
 * from the start is given, not imported: this script comes later, and to share more with it would part the first scripts.
 */
export function recordRearrangement(
  editor: Editor,
  transaction: Transaction,
  { shared, origin, newKey, run, changedNodes }: RearrangementParts,
): void {
  const { doc, type } = shared;
  const { before } = transaction;
  const known = Y.encodeStateVector(doc);
  const texts = changedNodes(before, transaction.doc).before.filter(({ node }) => node.isTextblock);
  const old = texts.flatMap((placed) => sharedText(type, before, placed) ?? []);
  doc.transact(() => {
    const mapping = collectMapping(editor, transaction, run);
    const gone = old.filter(({ elements }) => elements.some((id) => isGone(doc, id)));
    if (gone.length === 0) return;
    const changed = changedNodes(before, editor.state.doc).after;
    const now = new PlacesNow(type, editor.state.doc, changed);
    const runs: IdRun[] = [];
    const heirs: IdLead[] = [];
    for (const text of gone) follow(doc, text, mapping, now, runs, heirs);
    if (runs.length > 0 || heirs.length > 0) addMoveRecord(doc, newKey(), known, runs, false, heirs);
  }, origin);
}

/** How a transaction, and those that it leads to, move positions. */
function collectMapping(editor: Editor, own: Transaction, run: () => void): Mappable {
  const applied: (readonly Transaction[])[] = [];
  const collect = ({ transaction, appendedTransactions }: EditorEvents['transaction']) =>
    void applied.push([transaction, ...appendedTransactions]);
  editor.on('transaction', collect);
  try {
    run();
  } finally {
    editor.off('transaction', collect);
  }
  // What views dispatch in answer to a change is told of before it.
  const [first = own, ...others] = [...applied.slice(-1), ...applied.slice(0, -1)].flat();
  const mapping = first.mapping.slice(0);
  for (const each of others) for (const map of each.mapping.maps) mapping.appendMap(map);
  return mapping;
}

/** A text block in Yjs: where its content begins in the document, and the ids of what is in it, as they are at one moment. */
interface SharedText {
  readonly start: number;
  readonly end: number;
  readonly blockId: unknown;
  /** A cell or header of a structured table: it never moves, and when it goes, its words go with it. */
  readonly isDataCell: boolean;
  /** Where the cell of a plain table begins that it stands in, or null. */
  readonly cell: number | null;
  /** The ids of the elements around it, such as the items of a list, from the outermost on. */
  readonly around: readonly Y.ID[];
  /** The id of the element, then those of its texts. */
  readonly elements: readonly Y.ID[];
  readonly letters: readonly Letters[];
}

/** Letters side by side in one text, or a chip, which stands in none. */
interface Letters {
  readonly text: Y.ID | null;
  readonly id: Y.ID;
  /** In the document. */
  readonly from: number;
  readonly length: number;
}

/** Null where the shared plan does not hold the block at its place. */
function sharedText(body: Y.XmlFragment, doc: Node, { node, position }: PlacedNode): SharedText | null {
  const place = doc.resolve(position);
  let found: unknown = body;
  const around: Y.ID[] = [];
  for (let depth = 0; depth <= place.depth; depth += 1) {
    if (found instanceof Y.XmlElement && found._item) around.push(found._item.id);
    found = found instanceof Y.XmlFragment ? found.get(place.index(depth)) : null;
  }
  if (!(found instanceof Y.XmlElement) || found.nodeName !== node.type.name || !found._item) return null;
  const elements = [found._item.id];
  const letters: Letters[] = [];
  let from = position + 1;
  for (const child of found.toArray()) {
    if (!child._item) continue;
    if (!(child instanceof Y.XmlText)) {
      letters.push({ text: null, id: child._item.id, from, length: 1 });
      from += 1;
      continue;
    }
    elements.push(child._item.id);
    for (let item = child._start; item; item = item.right) {
      if (item.deleted || !item.countable) continue;
      letters.push({ text: child._item.id, id: item.id, from, length: item.length });
      from += item.length;
    }
  }
  const start = position + 1;
  const cell = /cell/.test(String(place.parent.type.spec.tableRole)) ? place.before() : null;
  const end = start + node.content.size;
  const isDataCell = node.type.name === 'dataCell' || node.type.name === 'dataColumn';
  return { start, end, blockId: node.attrs.id, isDataCell, cell, around, elements, letters };
}

/** The changed text blocks after the change. */
class PlacesNow {
  private readonly texts: readonly SharedText[];

  constructor(
    private readonly body: Y.XmlFragment,
    private readonly after: Node,
    changed: readonly PlacedNode[],
  ) {
    this.texts = changed.flatMap((placed) =>
      placed.node.isTextblock ? (sharedText(body, after, placed) ?? []) : [],
    );
  }

  /** The letter that now stands behind a position; null where none does. */
  letterAt(position: number): { readonly id: Y.ID; readonly text: Y.ID | null } | null {
    const letters = this.textAt(position)?.letters.find(
      ({ from, length }) => from <= position && position < from + length,
    );
    if (!letters) return null;
    const { id, from, text } = letters;
    return { id: Y.createID(id.client, id.clock + position - from), text };
  }

  /** The block with an id, else the one around or near a position. */
  blockFor(
    blockId: unknown,
    position: number,
  ): { readonly text: SharedText; readonly isSame: boolean } | null {
    const same = blockId ? this.texts.find((text) => text.blockId === blockId) : undefined;
    if (same) return { text: same, isSame: true };
    const text = this.textAt(position) ?? this.textNear(position);
    return text && { text, isSame: false };
  }

  /** Where the first text begins in what a cell is now; null where it is gone. */
  textInCell(cell: number | null, mapping: Mappable): number | null {
    const place = cell === null ? null : mapping.mapResult(cell, 1);
    const now = place && !place.deletedAfter ? this.after.nodeAt(place.pos) : null;
    return place && now?.firstChild?.isTextblock ? place.pos + 2 : null;
  }

  private textAt(position: number): SharedText | null {
    return this.texts.find(({ start, end }) => start <= position && position <= end) ?? null;
  }

  private textNear(position: number): SharedText | null {
    const place = this.after.resolve(Math.min(position, this.after.content.size));
    for (let depth = place.depth; depth >= 0; depth -= 1) {
      const parent = place.node(depth);
      if (parent.isTextblock)
        return sharedText(this.body, this.after, { node: parent, position: place.before(depth) });
      const index = place.index(depth);
      const before = Array.from({ length: index }, (_, step) => index - 1 - step);
      const behind = Array.from({ length: parent.childCount - index }, (_, step) => index + step);
      for (const at of [...before, ...behind]) {
        const found = firstText({ node: parent.child(at), position: place.posAtIndex(at, depth) });
        if (found) return sharedText(this.body, this.after, found);
      }
    }
    return null;
  }
}

/** The first text block of something that is no structured table. */
function firstText({ node, position }: PlacedNode): PlacedNode | null {
  if (node.isTextblock) return { node, position };
  if (node.type.name === 'dataTable') return null;
  let found: PlacedNode | null = null;
  node.forEach((child, offset) => {
    found ??= firstText({ node: child, position: position + 1 + offset });
  });
  return found;
}

/** Adds where a block that is gone, or some text of it, and all its letters are now. */
function follow(
  doc: Y.Doc,
  old: SharedText,
  mapping: Mappable,
  now: PlacesNow,
  runs: IdRun[],
  heirs: IdLead[],
): void {
  const texts = new Map<string, IdLead>();
  let first: number | null = null;
  for (const { text, id, from, length } of old.letters)
    for (let offset = 0; offset < length; offset += 1) {
      const { pos, deletedAfter } = mapping.mapResult(from + offset, 1);
      if (deletedAfter) continue;
      first ??= pos;
      const letter = Y.createID(id.client, id.clock + offset);
      const place = isGone(doc, letter) ? now.letterAt(pos) : null;
      if (!place) continue;
      addRun(runs, { ...leadTo(letter, place.id), length: 1 });
      if (text && place.text && isGone(doc, text) && !texts.has(nameOf(text)))
        texts.set(nameOf(text), leadTo(text, place.text));
    }
  const [element, ...inner] = old.elements;
  if (!element || (old.isDataCell && isGone(doc, element))) return;
  const isEmpty = old.letters.length === 0;
  const cleared = first === null && !isEmpty ? now.textInCell(old.cell, mapping) : null;
  // A block that somebody deleted with its words has no other place.
  if (first === null && !isEmpty && cleared === null) return;
  const host = now.blockFor(old.blockId, first ?? cleared ?? mapping.map(old.start, -1));
  const target = host?.text.elements;
  if (!target?.[0]) return;
  const isCopy = host?.isSame === true;
  const add = ({ client, clock, toClient, toClock }: IdLead) => {
    if (isCopy) runs.push({ client, clock, length: 1, toClient, toClock });
    else heirs.push({ client, clock, toClient, toClock });
  };
  for (const id of old.around) if (isGone(doc, id)) heirs.push(leadTo(id, target[0]));
  if (isGone(doc, element)) add(leadTo(element, target[0]));
  for (const text of inner) {
    const lead = texts.get(nameOf(text)) ?? (target[1] && leadTo(text, target[1]));
    if (isGone(doc, text) && lead) add(lead);
  }
}

function isGone(doc: Y.Doc, id: Y.ID): boolean {
  return findItem(doc, id)?.deleted !== false;
}
