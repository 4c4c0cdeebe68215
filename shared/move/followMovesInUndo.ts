import * as Y from 'yjs';
import type { AnyType } from './anyType';
import type { IdRun } from './idRun';
import { movesOf, readMoveRecord } from './moveRecords';
import { findItem } from './placeFinder';
import { type Range, whereNow } from './whereNow';

/**
 * Keeps undo and redo of what was done in blocks true when the blocks move, by whomever: Yjs deletes the blocks and knows nothing of the
 * copies. What was typed is taken back in the copies; what was deleted comes back there, in its place. Returns how to stop.
 */
export function followMovesInUndo(ydoc: Y.Doc, undoManager: Y.UndoManager): () => void {
  const moves = movesOf(ydoc);
  const follow = (transaction: Y.Transaction) => {
    const keys = transaction.changed.get(moves as unknown as AnyType);
    // A change that undo knows itself, as of a paragraph into a heading, takes its blocks back as they were.
    if (!keys || undoManager.trackedOrigins.has(transaction.origin)) return;
    const runs = [...keys].flatMap((key) =>
      key === null ? [] : readMoveRecord(ydoc, key).flatMap((each) => each.runs),
    );
    if (runs.length === 0) return;
    const steps = [...undoManager.undoStack, ...undoManager.redoStack];
    for (const { insertions } of steps) replaceRanges(insertions, (...range) => whereNow(ydoc, ...range));
    for (const run of runs) leadOn(ydoc, transaction, run);
    const attributes = runs.flatMap((run) => leadAttributesOn(ydoc, run));
    const all = [...runs, ...attributes].toSorted((one, other) => one.clock - other.clock);
    for (const { insertions } of steps) replaceRanges(insertions, (...range) => copiesOf(all, ...range));
  };
  ydoc.on('afterTransaction', follow);
  return () => ydoc.off('afterTransaction', follow);
}

/** Tells Yjs, by the mark that it sets itself where undo brings something back, that things are elsewhere now. */
export function leadOn(ydoc: Y.Doc, transaction: Y.Transaction, run: IdRun): void {
  const { client, clock, length, toClient, toClock } = run;
  for (let offset = 0; offset < length; ) {
    const id = Y.createID(client, clock + offset);
    if (!findItem(ydoc, id)) {
      offset += 1;
      continue;
    }
    const item = Y.getItemCleanStart(transaction, id);
    if (offset + item.length > length) Y.getItemCleanStart(transaction, Y.createID(client, clock + length));
    const copyId = Y.createID(toClient, toClock + offset);
    const isHere = Y.getState(ydoc.store, toClient) >= copyId.clock + item.length;
    if (isHere && item.redone === null && !leadsTo(ydoc, copyId, item)) item.redone = copyId;
    // What undo needs is not cleared away, nor may be where that is now, should it move on or be deleted.
    const copy = item.keep && item.redone && findItem(ydoc, item.redone);
    if (copy) copy.keep = true;
    offset += item.length;
  }
}

/** Whether what an id is now is a certain thing: where two people moved it there and back at once. */
function leadsTo(ydoc: Y.Doc, id: Y.ID, end: Y.Item): boolean {
  let place = findItem(ydoc, id);
  while (place && place !== end) place = place.redone && findItem(ydoc, place.redone);
  return place === end;
}

/** The same for the attributes of a moved element, of which records say nothing. */
function leadAttributesOn(ydoc: Y.Doc, run: IdRun): readonly IdRun[] {
  if (run.length !== 1) return [];
  const source = typeOf(findItem(ydoc, Y.createID(run.client, run.clock)));
  const copy = typeOf(findItem(ydoc, Y.createID(run.toClient, run.toClock)));
  if (!source || !copy) return [];
  return [...source._map].flatMap(([key, item]) => {
    const twin = copy._map.get(key);
    if (!twin || item.redone !== null || item.length !== 1 || leadsTo(ydoc, twin.id, item)) return [];
    item.redone = twin.id;
    return [
      { ...item.id, length: 1, toClient: twin.id.client, toClock: twin.id.clock } satisfies IdRun & Y.ID,
    ];
  });
}

function typeOf(item: Y.Item | null): AnyType | null {
  return item?.content instanceof Y.ContentType ? item.content.type : null;
}

/** Puts other ids in the place of those that a step of undo inserted. */
function replaceRanges(
  insertions: Y.UndoManager['undoStack'][number]['insertions'],
  replace: (...range: Range) => readonly Range[],
): void {
  const before = [...insertions.clients].flatMap(([client, ranges]) =>
    ranges.map(({ clock, len }): Range => [client, clock, len]),
  );
  const after = before.flatMap((range) => replace(...range));
  insertions.clients.clear();
  for (const [client, clock, len] of after.toSorted((one, other) => one[1] - other[1])) {
    const ranges = insertions.clients.get(client) ?? [];
    insertions.clients.set(client, ranges);
    ranges.push({ clock, len });
  }
}

/** The same ids with those of copies in the place of the moved ones; `runs` by rising clock. */
function copiesOf(runs: readonly IdRun[], client: number, clock: number, length: number): readonly Range[] {
  const found: Range[] = [];
  const end = clock + length;
  let at = clock;
  for (const run of runs) {
    const from = Math.max(at, run.clock);
    const to = Math.min(end, run.clock + run.length);
    if (run.client !== client || from >= to) continue;
    if (from > at) found.push([client, at, from - at]);
    found.push([run.toClient, run.toClock + from - run.clock, to - from]);
    at = to;
  }
  return at < end ? [...found, [client, at, end - at]] : found;
}
