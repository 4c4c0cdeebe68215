import * as Y from 'yjs';
import type { IdRun } from './idRun';
import { movesOf, readMoveRecord } from './moveRecords';
import { findItem } from './placeFinder';

// biome-ignore lint/suspicious/noExplicitAny: Yjs types its shared types by their events, which nothing here looks at
type AnyType = Y.AbstractType<any>;

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
    for (const run of runs) leadOn(ydoc, transaction, run);
    const attributes = runs.flatMap((run) => leadAttributesOn(ydoc, run));
    const all = [...runs, ...attributes].toSorted((one, other) => one.clock - other.clock);
    for (const { insertions } of [...undoManager.undoStack, ...undoManager.redoStack])
      takeAlong(insertions, all);
  };
  ydoc.on('afterTransaction', follow);
  return () => ydoc.off('afterTransaction', follow);
}

/** Tells Yjs, by the mark that it sets itself where undo brings something back, that things are elsewhere now. */
function leadOn(ydoc: Y.Doc, transaction: Y.Transaction, run: IdRun): void {
  const { client, clock, length, toClient, toClock } = run;
  for (let offset = 0; offset < length; ) {
    const id = Y.createID(client, clock + offset);
    if (!findItem(ydoc, id)) {
      offset += 1;
      continue;
    }
    const item = Y.getItemCleanStart(transaction, id);
    if (offset + item.length > length) Y.getItemCleanStart(transaction, Y.createID(client, clock + length));
    if (item.redone === null) item.redone = Y.createID(toClient, toClock + offset);
    // What undo needs is not cleared away, nor may be where that is now, should it move on or be deleted.
    const copy = item.keep && findItem(ydoc, item.redone);
    if (copy) copy.keep = true;
    offset += item.length;
  }
}

/** The same for the attributes of a moved element, of which records say nothing. */
function leadAttributesOn(ydoc: Y.Doc, run: IdRun): readonly IdRun[] {
  if (run.length !== 1) return [];
  const source = typeOf(findItem(ydoc, Y.createID(run.client, run.clock)));
  const copy = typeOf(findItem(ydoc, Y.createID(run.toClient, run.toClock)));
  if (!source || !copy) return [];
  return [...source._map].flatMap(([key, item]) => {
    const twin = copy._map.get(key);
    if (!twin || item.redone !== null || item.length !== 1) return [];
    item.redone = twin.id;
    return [
      { ...item.id, length: 1, toClient: twin.id.client, toClock: twin.id.clock } satisfies IdRun & Y.ID,
    ];
  });
}

function typeOf(item: Y.Item | null): AnyType | null {
  return item?.content instanceof Y.ContentType ? item.content.type : null;
}

interface Range {
  readonly clock: number;
  readonly len: number;
}

/** Puts the copies' ids in the place of the moved ones; `runs` by rising clock. */
function takeAlong(
  insertions: Y.UndoManager['undoStack'][number]['insertions'],
  runs: readonly IdRun[],
): void {
  const before = [...insertions.clients];
  const result = new Map<number, Range[]>();
  const add = (client: number, range: Range) => result.set(client, [...(result.get(client) ?? []), range]);
  let changed = false;
  for (const [client, ranges] of before)
    for (const { clock, len } of ranges) {
      let at = clock;
      const end = clock + len;
      for (const run of runs) {
        const from = Math.max(at, run.clock);
        const to = Math.min(end, run.clock + run.length);
        if (run.client !== client || from >= to) continue;
        if (from > at) add(client, { clock: at, len: from - at });
        add(run.toClient, { clock: run.toClock + from - run.clock, len: to - from });
        at = to;
        changed = true;
      }
      if (at < end) add(client, { clock: at, len: end - at });
    }
  if (!changed) return;
  insertions.clients.clear();
  for (const [client, ranges] of result)
    insertions.clients.set(
      client,
      ranges.toSorted((one, other) => one.clock - other.clock),
    );
}
