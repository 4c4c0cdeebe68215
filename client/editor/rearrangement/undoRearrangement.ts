import * as Y from 'yjs';
import { copyNode, pairShapes, type Shape, type SharedNode, shapeOf } from '../../../shared/move/copyElement';
import { addRun, type IdRun } from '../../../shared/move/idRun';
import { changesElements, holdsWords, keepPartsInUndo } from '../../../shared/move/keepPartsInUndo';
import {
  addMoveRecord,
  type IdLead,
  leadTo,
  type MoveRecord,
  readMoveRecords,
} from '../../../shared/move/moveRecords';
import { findItem, findType, nameOf, PlaceFinder } from '../../../shared/move/placeFinder';
import { deleteCharacter, takeTexts } from '../../../shared/move/takeTexts';
import { dropDoubledColumns } from '../../../shared/tables/dropDoubledColumns';

/**
 * Undoes or redoes the last step where that takes a rearrangement back (a list, a join, cells that became headers), and records where everything
 * is then: Yjs brings back copies of what was deleted, and what others type in that moment follows them. A step that brought blocks, rows or columns
 * leaves those in which others wrote (`keepPartsInUndo`). False, with nothing done, where the step is none of these.
 */
export function undoRearrangement(
  doc: Y.Doc,
  body: Y.XmlFragment,
  manager: Y.UndoManager,
  step: 'undo' | 'redo',
  newKey: () => string,
): boolean {
  forgetClearedCopies(doc);
  const top = (step === 'undo' ? manager.undoStack : manager.redoStack).at(-1);
  const leads = top ? leadsOfStep(readMoveRecords(doc), top) : [];
  const isPlain = leads.length === 0;
  if (!top || (isPlain && !changesElements(doc, top))) return false;
  const flag = step === 'undo' ? 'undoing' : 'redoing';
  const known = Y.encodeStateVector(doc);
  const words = wordsBefore(doc, leads);
  const elsewhere = standElsewhere(doc, leads, top);
  try {
    doc.transact(() => {
      if (isPlain) keepPartsInUndo(doc, manager, step);
      else manager[step]();
      // Until all of it is done, so that the manager puts it among the steps of the other direction.
      manager[flag] = true;
      for (const each of elsewhere) takeBackAway(doc, each);
      if (isPlain) dropDoubledColumns(body);
      const runs = [...runsBack(doc, leads)];
      const key = newKey();
      const record = { key, byPerson: false, known: Y.decodeStateVector(known), runs, heirs: [] };
      const places = new PlaceFinder(
        [...readMoveRecords(doc), record],
        (id) => findItem(doc, id)?.deleted === false,
      );
      dropDoubled(doc, places, runs);
      runs.push(...takeBackWords(doc, leads, top, places));
      const kept = words.flatMap((each) => keepWords(doc, each, places));
      // Without runs too: a step that brought or took blocks, rows or columns says what its author knew, for the words of others in them (`LostWords`).
      addMoveRecord(doc, key, known, [...runs, ...kept], false);
    }, manager);
  } finally {
    manager[flag] = false;
  }
  return true;
}

/**
 * Takes off those marks of where something is now that lead to what Yjs has cleared away: undo follows them for the neighbours of what it brings
 * back too, and throws.
 */
function forgetClearedCopies(doc: Y.Doc): void {
  for (const structs of doc.store.clients.values())
    for (const item of structs)
      if (item instanceof Y.Item && item.redone !== null && !findItem(doc, item.redone)) item.redone = null;
}

/** A block as it was before the step, with what it was made of. */
interface BlockBefore {
  readonly old: Y.ID;
  readonly copy: SharedNode;
  readonly shape: Shape;
}

function wordsBefore(doc: Y.Doc, leads: readonly IdLead[]): readonly BlockBefore[] {
  const blocks = new Map<Y.XmlElement, BlockBefore>();
  for (const { client, clock, toClient, toClock } of leads) {
    const type = findType(doc, Y.createID(toClient, toClock));
    if (!(type instanceof Y.XmlElement) || type.nodeName !== 'paragraph' || blocks.has(type)) continue;
    blocks.set(type, { old: Y.createID(client, clock), copy: copyNode(type), shape: shapeOf(type) });
  }
  return [...blocks.values()];
}

/** Something that a step rearranged and that somebody else rearranged too, with where it stands because of that. */
interface Elsewhere {
  readonly old: Y.ID;
  readonly place: Y.ID;
}

/** What of the things that a step rearranged stands where the step did not bring it. */
function standElsewhere(doc: Y.Doc, leads: readonly IdLead[], { insertions }: Step): readonly Elsewhere[] {
  if (leads.length === 0) return [];
  const places = new PlaceFinder(readMoveRecords(doc), (id) => findItem(doc, id)?.deleted === false);
  return leads.flatMap(({ client, clock }) => {
    const old = Y.createID(client, clock);
    const place = places.find(old);
    const isThere = place && Y.compareIDs(place, old) === false && findItem(doc, place)?.deleted === false;
    return isThere && !Y.isDeleted(insertions, place) && !places.hasHeir(old) ? [{ old, place }] : [];
  });
}

/** Deletes what Yjs brought back of a block or letter that still stands elsewhere. */
function takeBackAway(doc: Y.Doc, { old, place }: Elsewhere): void {
  const back = whereBack(doc, old);
  const item = back && findItem(doc, back);
  const isDouble = item?.deleted === false && findItem(doc, place)?.deleted === false;
  if (!back || !isDouble || Y.compareIDs(back, old) || Y.compareIDs(back, place)) return;
  if (item.content instanceof Y.ContentString) deleteCharacter(doc, back);
  else if (item.content instanceof Y.ContentType && item.parent instanceof Y.XmlFragment) {
    const { type } = item.content;
    if (type instanceof Y.XmlElement && type.nodeName === 'paragraph')
      item.parent.delete(item.parent.toArray().indexOf(type), 1);
  }
}

/** Puts a block whose words the step took away, and Yjs did not bring back since somebody else rearranged them too, where it stood. */
function keepWords(doc: Y.Doc, { old, copy, shape }: BlockBefore, places: PlaceFinder): readonly IdRun[] {
  const isThere = (id: Y.ID) => findItem(doc, places.find(id) ?? id)?.deleted === false;
  const letters = shape.children.flatMap(({ characters }) => characters);
  if (letters.length === 0 || letters.some(({ id }) => isThere(id))) return [];
  const outer = findItem(doc, old)?.parent;
  const id = outer instanceof Y.XmlElement ? outer._item?.id : null;
  const host = id ? findType(doc, whereBack(doc, id)) : null;
  if (!(host instanceof Y.XmlElement)) return [];
  host.insert(host.length, [copy]);
  return pairShapes(shape, shapeOf(copy)) ?? [];
}

/** Of letters that came back, takes the copies away that somebody else made of them meanwhile. */
function dropDoubled(doc: Y.Doc, places: PlaceFinder, runs: readonly IdRun[]): void {
  const back = new Set(runs.flatMap(leadsOf).map(({ toClient, toClock }) => `${toClient}:${toClock}`));
  for (const id of places.replaced()) {
    const place = places.find(id);
    if (!place || !back.has(nameOf(place)) || Y.compareIDs(place, id)) continue;
    const [copy, counts] = [findItem(doc, id), findItem(doc, place)];
    if (copy?.content instanceof Y.ContentString && counts?.deleted === false) deleteCharacter(doc, id);
  }
}

/**
 * Takes what others wrote in blocks that a step brought, which undo leaves there, to the texts that came back, and what is empty then away: a cell that was made a
 * header would stand beside the one that it was.
 */
function takeBackWords(
  doc: Y.Doc,
  leads: readonly LeadOfStep[],
  step: Step,
  places: PlaceFinder,
): readonly IdRun[] {
  return leads.flatMap(({ client, clock, toClient, toClock, isCopy }) => {
    const left = isCopy ? findType(doc, Y.createID(toClient, toClock)) : null;
    const back = findType(doc, whereBack(doc, Y.createID(client, clock)));
    if (!(left instanceof Y.XmlText && back instanceof Y.XmlText) || !isBrought(left.parent, step)) return [];
    const runs = takeTexts(doc, left, back, {
      place: (id) => (findItem(doc, id)?.deleted === false ? null : places.find(id)),
      livedBefore: ({ deleted }) => !deleted,
      diedBefore: () => false,
      isLate: ({ deleted }) => !deleted,
    });
    for (const run of runs ?? []) deleteCharacter(doc, run);
    takeEmptyAway(left, step);
    return runs ?? [];
  });
}

/** Deletes the outermost thing around a text that a step brought, unless there are words in it. */
function takeEmptyAway(text: Y.XmlText, step: Step): void {
  let outermost: Y.XmlElement | Y.XmlText = text;
  for (let outer = text.parent; isBrought(outer, step); outer = outer.parent) outermost = outer;
  const { parent } = outermost;
  if (parent instanceof Y.XmlFragment && !holdsWords(outermost))
    parent.delete(parent.toArray().indexOf(outermost), 1);
}

function isBrought(type: unknown, { insertions }: Step): type is Y.XmlElement {
  return type instanceof Y.XmlElement && type._item !== null && Y.isDeleted(insertions, type._item.id);
}

/** Where what was rearranged, and what took its place, came back. */
function runsBack(doc: Y.Doc, leads: readonly LeadOfStep[]): readonly IdRun[] {
  const elements = new Map<string, IdRun>();
  const letters = new Map<string, IdRun>();
  const add = (from: Y.ID, to: Y.ID) => {
    const item = findItem(doc, from);
    if (item?.deleted === false) return;
    const run = { ...leadTo(from, to), length: 1 };
    const runs = item?.content instanceof Y.ContentType ? elements : letters;
    runs.set(nameOf(from), run);
  };
  for (const { client, clock, toClient, toClock, isCopy } of leads) {
    const old = Y.createID(client, clock);
    const back = whereBack(doc, old);
    if (!back) continue;
    add(old, back);
    const place = Y.createID(toClient, toClock);
    // What took the place of others, such as of the items of a list, is no copy of them.
    if (isCopy && findItem(doc, back)) add(place, back);
  }
  const joined: IdRun[] = [];
  for (const run of letters.values()) addRun(joined, run);
  return [...elements.values(), ...joined];
}

/** Where Yjs brought something back; null where it did not. */
function whereBack(doc: Y.Doc, id: Y.ID): Y.ID | null {
  const item = findItem(doc, id);
  if (!item?.redone) return item?.deleted === false ? id : null;
  const { client, clock } = item.redone;
  return whereBack(doc, Y.createID(client, clock + id.clock - item.id.clock));
}

/** A step as the undo manager keeps it. */
type Step = Y.UndoManager['undoStack'][number];

/** Where a step put something, or what took its place. */
interface LeadOfStep extends IdLead {
  readonly isCopy: boolean;
}

/**
 * What of records a step brought or took away, copies before what only took the place of others. Runs that it did not touch are not gone through letter by letter: a
 * moved chapter is one.
 */
function leadsOfStep(records: readonly MoveRecord[], step: Step): readonly LeadOfStep[] {
  const isOfStep = ({ toClient, toClock, client, clock }: IdLead) =>
    Y.isDeleted(step.insertions, Y.createID(toClient, toClock)) ||
    Y.isDeleted(step.deletions, Y.createID(client, clock));
  const copies = records.flatMap(({ runs }) =>
    runs
      .filter(
        ({ client, clock, toClient, toClock, length }) =>
          touches(step.insertions, toClient, toClock, length) ||
          touches(step.deletions, client, clock, length),
      )
      .flatMap(leadsOf),
  );
  return [
    ...copies.map((lead) => ({ ...lead, isCopy: true })),
    ...records.flatMap(({ heirs }) => heirs).map((lead) => ({ ...lead, isCopy: false })),
  ].filter(isOfStep);
}

/** Whether a set of Yjs holds anything of so many ids from one on. */
function touches({ clients }: Step['insertions'], client: number, clock: number, length: number): boolean {
  return (clients.get(client) ?? []).some(
    (part) => part.clock < clock + length && clock < part.clock + part.len,
  );
}

function leadsOf({ client, clock, length, toClient, toClock }: IdRun): readonly IdLead[] {
  return Array.from({ length }, (_, offset) => ({
    client,
    clock: clock + offset,
    toClient,
    toClock: toClock + offset,
  }));
}
