import * as Y from 'yjs';
import { copyNode, pairShapes, type Shape, type SharedNode, shapeOf } from '../../shared/move/copyElement';
import type { IdRun } from '../../shared/move/idRun';
import { addMoveRecord, type IdLead, readMoveRecords } from '../../shared/move/moveRecords';
import { findItem, findType, PlaceFinder } from '../../shared/move/placeFinder';

/**
 * Undoes or redoes the last step where that takes a rearrangement back (a list, a join, cells that became headers), and records where everything
 * is then: Yjs brings back copies of what was deleted, and what others type in that moment follows them. False, with nothing
 * done, where the step is none of these.
 */
export function undoRearrangement(
  doc: Y.Doc,
  manager: Y.UndoManager,
  step: 'undo' | 'redo',
  newKey: () => string,
): boolean {
  const top = (step === 'undo' ? manager.undoStack : manager.redoStack).at(-1);
  const records = readMoveRecords(doc).flatMap(({ runs, heirs }) => [...runs.flatMap(leadsOf), ...heirs]);
  const isOfStep = ({ toClient, toClock, client, clock }: IdLead) =>
    top !== undefined &&
    (Y.isDeleted(top.insertions, Y.createID(toClient, toClock)) ||
      Y.isDeleted(top.deletions, Y.createID(client, clock)));
  const leads = records.filter(isOfStep);
  if (leads.length === 0) return false;
  const flag = step === 'undo' ? 'undoing' : 'redoing';
  const known = Y.encodeStateVector(doc);
  const words = leads.flatMap((lead) => wordsBefore(doc, lead));
  try {
    doc.transact(() => {
      manager[step]();
      // Until all of it is done, so that the manager puts it among the steps of the other direction.
      manager[flag] = true;
      const runs = runsBack(doc, leads);
      const key = newKey();
      const record = { key, byPerson: false, known: Y.decodeStateVector(known), runs, heirs: [] };
      const places = new PlaceFinder(
        [...readMoveRecords(doc), record],
        (id) => findItem(doc, id)?.deleted === false,
      );
      const kept = words.flatMap((each) => keepWords(doc, each, places));
      if (runs.length + kept.length > 0) addMoveRecord(doc, key, known, [...runs, ...kept], false);
    }, manager);
  } finally {
    manager[flag] = false;
  }
  return true;
}

/** A block as it was before the step, with what it was made of. */
interface BlockBefore {
  readonly old: Y.ID;
  readonly copy: SharedNode;
  readonly shape: Shape;
}

function wordsBefore(doc: Y.Doc, { client, clock, toClient, toClock }: IdLead): readonly BlockBefore[] {
  const type = findType(doc, Y.createID(toClient, toClock));
  if (!(type instanceof Y.XmlElement) || type.nodeName !== 'paragraph') return [];
  return [{ old: Y.createID(client, clock), copy: copyNode(type), shape: shapeOf(type) }];
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

/** Where what was rearranged, and what took its place, came back. */
function runsBack(doc: Y.Doc, leads: readonly IdLead[]): readonly IdRun[] {
  const elements = new Map<string, IdRun>();
  const letters = new Map<string, IdRun>();
  const add = (from: Y.ID, to: Y.ID) => {
    const item = findItem(doc, from);
    if (item?.deleted === false) return;
    const run = { ...from, length: 1, toClient: to.client, toClock: to.clock };
    const runs = item?.content instanceof Y.ContentType ? elements : letters;
    runs.set(`${from.client}:${from.clock}`, run);
  };
  for (const { client, clock, toClient, toClock } of leads) {
    const old = Y.createID(client, clock);
    const back = whereBack(doc, old);
    if (!back) continue;
    add(old, back);
    if (findItem(doc, back)) add(Y.createID(toClient, toClock), back);
  }
  return [...elements.values(), ...joined([...letters.values()])];
}

/** Where Yjs brought something back; null where it did not. */
function whereBack(doc: Y.Doc, id: Y.ID): Y.ID | null {
  const item = findItem(doc, id);
  if (!item?.redone) return item?.deleted === false ? id : null;
  const { client, clock } = item.redone;
  return whereBack(doc, Y.createID(client, clock + id.clock - item.id.clock));
}

function leadsOf({ client, clock, length, toClient, toClock }: IdRun): readonly IdLead[] {
  return Array.from({ length }, (_, offset) => ({
    client,
    clock: clock + offset,
    toClient,
    toClock: toClock + offset,
  }));
}

/** The same runs with those in one that go on in each other. */
function joined(runs: readonly IdRun[]): readonly IdRun[] {
  const found: IdRun[] = [];
  for (const run of runs) {
    const last = found.at(-1);
    const goesOn =
      last?.client === run.client &&
      last.clock + last.length === run.clock &&
      last.toClient === run.toClient &&
      last.toClock + last.length === run.toClock;
    if (last && goesOn) found[found.length - 1] = { ...last, length: last.length + 1 };
    else found.push(run);
  }
  return found;
}
