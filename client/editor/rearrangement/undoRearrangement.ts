import * as Y from 'yjs';
import { addRun, type IdRun } from '../../../shared/move/idRun';
import { changesElements, keepPartsInUndo } from '../../../shared/move/keepPartsInUndo';
import { addMoveRecord, leadTo, readMoveRecords } from '../../../shared/move/moveRecords';
import { findItem, nameOf, PlaceFinder } from '../../../shared/move/placeFinder';
import type { SpareTextParts } from '../../../shared/move/spareText';
import { dropDoubledColumns } from '../../../shared/tables/dropDoubledColumns';
import { keepOthersWords } from './keepOthersWords';
import { type LeadOfStep, leadsOfStep, whereBack } from './leadsOfStep';
import { runsBrought } from './runsBrought';
import {
  dropDoubled,
  keepWords,
  standElsewhere,
  takeBackAway,
  takeBackWords,
  wordsBefore,
} from './wordsInUndo';

/** What `undoRearrangement` is given for what it writes itself. */
export interface UndoOptions extends Pick<SpareTextParts, 'newId' | 'isClosed'> {
  /** A new key for a record. */
  readonly newKey: () => string;
}

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
  { newKey, newId, isClosed }: UndoOptions,
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
    doc.transact((transaction) => {
      if (isPlain) keepPartsInUndo(doc, manager, step);
      else manager[step]();
      // Until all of it is done, so that the manager puts it among the steps of the other direction.
      manager[flag] = true;
      for (const each of elsewhere) takeBackAway(doc, each);
      if (isPlain) dropDoubledColumns(body);
      const brought = runsBrought(doc, top, transaction);
      const runs = isPlain ? [] : [...runsBack(doc, leads), ...brought];
      const key = newKey();
      const record = { key, byPerson: false, known: Y.decodeStateVector(known), runs, heirs: [] };
      const places = new PlaceFinder(
        [...readMoveRecords(doc), record],
        (id) => findItem(doc, id)?.deleted === false,
      );
      dropDoubled(doc, places, runs);
      runs.push(...takeBackWords(doc, leads, top, places));
      const kept = words.flatMap((each) => keepWords(doc, each, places));
      kept.push(...keepOthersWords(transaction, top, [...runs, ...kept], { body, newId, isClosed }));
      // Without runs too: a step that brought or took blocks, rows or columns says what its author knew, for the words of others in them (`LostWords`).
      addMoveRecord(doc, key, known, [...(isPlain ? brought : runs), ...kept], false);
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
