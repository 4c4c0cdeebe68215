import type { Editor, EditorEvents } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import type { Mappable } from '@tiptap/pm/transform';
import * as Y from 'yjs';
import { addRun, type IdRun } from '../../../shared/move/idRun';
import { addMoveRecord, type IdLead, leadTo } from '../../../shared/move/moveRecords';
import { findItem, nameOf } from '../../../shared/move/placeFinder';
import type { changedNodes as findChanges, PlacedNode } from '../../../shared/schema/changedNodes';
import { PlacesNow } from './placesNow';
import type { SharedText } from './sharedText';
import { textsBefore } from './textsBefore';

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
  doc.transact((own) => {
    const mapping = collectMapping(editor, transaction, run);
    const old = textsBefore(type, before, changedNodes(before, transaction.doc).before, own);
    const gone = old.filter((text) => hasGone(doc, text));
    if (gone.length === 0) return;
    const after = editor.state.doc;
    const rewritten = gone.flatMap((text) => textblockAt(after, mapping.map(text.start)) ?? []);
    const now = new PlacesNow(type, after, [...changedNodes(before, after).after, ...rewritten]);
    const runs: IdRun[] = [];
    const heirs: IdLead[] = [];
    const led = new Set<string>();
    for (const text of gone) follow(doc, text, mapping, now, runs, heirs, led);
    // Without any of both too where blocks were deleted: it says what was known, for words in them.
    if (
      runs.length > 0 ||
      heirs.length > 0 ||
      gone.some(({ elements }) => elements.some((id) => isGone(doc, id)))
    )
      addMoveRecord(doc, newKey(), known, runs, false, heirs);
  }, origin);
}

/** The text block around a position; null where none is. */
function textblockAt(doc: Node, position: number): PlacedNode | null {
  const place = doc.resolve(position);
  return place.parent.isTextblock && place.depth > 0
    ? { node: place.parent, position: place.before() }
    : null;
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

/** Adds where a block that is gone, or some text of it, and all its letters are now. */
function follow(
  doc: Y.Doc,
  old: SharedText,
  mapping: Mappable,
  now: PlacesNow,
  runs: IdRun[],
  heirs: IdLead[],
  led: Set<string>,
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
  if (!element) return;
  if (old.isDataCell && isGone(doc, element)) {
    followDataCell(doc, old, now, runs, led);
    return;
  }
  const isEmpty = old.letters.length === 0;
  const cleared = first === null && !isEmpty ? now.textInCell(old.cell, mapping) : null;
  const isDeleted = first === null && !isEmpty && cleared === null;
  const host = isDeleted ? null : now.blockFor(old.blockId, first ?? cleared ?? mapping.map(old.start, -1));
  const target = host?.text.elements;
  if (!target?.[0]) {
    // A block that somebody deleted with its words has no other place; one that stays without them is that of its texts.
    if (!isGone(doc, element))
      for (const text of inner) if (isGone(doc, text)) heirs.push(leadTo(text, element));
    return;
  }
  const isCopy = host?.isSame === true;
  const add = ({ client, clock, toClient, toClock }: IdLead) => {
    if (isCopy) runs.push({ client, clock, length: 1, toClient, toClock });
    else heirs.push({ client, clock, toClient, toClock });
  };
  for (const id of old.around) if (isGone(doc, id)) heirs.push(leadTo(id, target[0]));
  if (isGone(doc, element)) add(leadTo(element, target[0]));
  for (const text of inner) {
    if (!isGone(doc, text)) continue;
    const lead = texts.get(nameOf(text)) ?? (target[1] && leadTo(text, target[1]));
    if (lead) add(lead);
    else heirs.push(leadTo(text, target[0]));
  }
}

/** Adds where a cell of a structured table is now, with its row and table, where all of that went elsewhere, as into the item of a list. */
function followDataCell(doc: Y.Doc, old: SharedText, now: PlacesNow, runs: IdRun[], led: Set<string>): void {
  const same = now.blockFor(old.blockId, old.start);
  if (!same?.isSame) return;
  const targets = partsOf(same.text);
  for (const [index, id] of partsOf(old).entries()) {
    const target = targets[index];
    if (!target || led.has(nameOf(id)) || !isGone(doc, id)) continue;
    led.add(nameOf(id));
    runs.push({ ...leadTo(id, target), length: 1 });
  }
}

/** The ids of the parts of a structured table that a cell stands in, of the cell, and of its texts. */
function partsOf({ around, levelsInTable, elements }: SharedText): readonly Y.ID[] {
  return [...around.slice(-levelsInTable), ...elements];
}

/** Whether anything of a text is gone: where a chip parts one, its element and the text before the chip stay, and the letters behind it are copies. */
function hasGone(doc: Y.Doc, { elements, letters }: SharedText): boolean {
  return (
    elements.some((id) => isGone(doc, id)) ||
    letters.some(
      ({ id, length }) => isGone(doc, id) || isGone(doc, Y.createID(id.client, id.clock + length - 1)),
    )
  );
}

function isGone(doc: Y.Doc, id: Y.ID): boolean {
  return findItem(doc, id)?.deleted !== false;
}
