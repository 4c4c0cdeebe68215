import * as Y from 'yjs';
import type { IdRun } from '../../../shared/move/idRun';
import type { IdLead, MoveRecord } from '../../../shared/move/moveRecords';
import { findItem } from '../../../shared/move/placeFinder';
import { placeNow } from '../../../shared/move/whereNow';

/** A step as the undo manager keeps it. */
export type Step = Y.UndoManager['undoStack'][number];

/** Where a step put something, or what took its place. */
export interface LeadOfStep extends IdLead {
  readonly isCopy: boolean;
}

/**
 * What of records a step brought or took away, copies before what only took the place of others. Runs that it did not touch are not gone through letter by letter: a
 * moved chapter is one.
 */
export function leadsOfStep(records: readonly MoveRecord[], step: Step): readonly LeadOfStep[] {
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

/** Where each thing of a run is. */
export function leadsOf({ client, clock, length, toClient, toClock }: IdRun): readonly IdLead[] {
  return Array.from({ length }, (_, offset) => ({
    client,
    clock: clock + offset,
    toClient,
    toClock: toClock + offset,
  }));
}

/** Where something is that is there, or that Yjs brought back; null where it is not. */
export function whereBack(doc: Y.Doc, id: Y.ID): Y.ID | null {
  const place = placeNow(doc, id);
  return findItem(doc, place)?.deleted === false ? place : null;
}
