import { createDecoder, hasContent, readVarUint, readVarUint8Array } from 'lib0/decoding';
import { createEncoder, toUint8Array, writeVarUint, writeVarUint8Array } from 'lib0/encoding';
import * as Y from 'yjs';
import type { IdRun } from './idRun';

/**
 * What a move left behind: where everything went that its author knew, and up to which clocks they knew the document. With it those who
 * wrote in the moved blocks at that moment find the place for their words (`carryLateWords`).
 */
export interface MoveRecord {
  readonly key: string;
  /** Made by a person; else it is what followed from one of theirs, and nothing follows from it but words. */
  readonly byPerson: boolean;
  /** The clock of each Yjs client up to which the mover knew its work. */
  readonly known: ReadonlyMap<number, number>;
  readonly runs: readonly IdRun[];
  /** What took the place of elements that are gone without a copy: the merged cell of those it was made of. It stood there before, or is a copy of others. */
  readonly heirs: readonly IdLead[];
}

/** One thing of a Yjs document that another took the place of. */
export type IdLead = Omit<IdRun, 'length'>;

/** Says that something took the place of another. */
export function leadTo(from: Y.ID, to: Y.ID): IdLead {
  return { client: from.client, clock: from.clock, toClient: to.client, toClock: to.clock };
}

/**
 * Records that are kept of moves by persons, and as many of all others, which come with common changes such as a chip and would soon leave no room for
 * moves. Who comes back after so many finds no place for words in blocks that moved before.
 */
const KEPT = 200;

/** The records of a shared document by key, a Y.Map beside body and settings. */
export function movesOf(ydoc: Y.Doc): Y.Map<unknown> {
  return ydoc.getMap('moves');
}

/** Adds a record inside the transaction of the move; `known` is the state vector before it. The oldest records of its kind make room. */
export function addMoveRecord(
  ydoc: Y.Doc,
  key: string,
  known: Uint8Array,
  runs: readonly IdRun[],
  byPerson: boolean,
  heirs: readonly IdLead[] = [],
): void {
  const moves = movesOf(ydoc);
  const encoder = createEncoder();
  writeVarUint(encoder, byPerson ? 1 : 0);
  writeVarUint8Array(encoder, known);
  for (const run of [...runs, ...heirs.map((heir) => ({ ...heir, length: 0 }))])
    for (const value of [run.client, run.clock, run.length, run.toClient, run.toClock])
      writeVarUint(encoder, value);
  moves.set(key, toUint8Array(encoder));
  const ofKind = [...moves.keys()].filter((each) => isByPerson(moves.get(each)) === byPerson);
  for (const old of ofKind.sort().slice(0, -KEPT)) moves.delete(old);
}

/** All records in the order of their keys; what is no record is left out. */
export function readMoveRecords(ydoc: Y.Doc): readonly MoveRecord[] {
  return [...movesOf(ydoc).keys()].sort().flatMap((key) => readMoveRecord(ydoc, key));
}

/** The record under a key, in a list; an empty one where there is none. */
export function readMoveRecord(ydoc: Y.Doc, key: string): readonly MoveRecord[] {
  const value = movesOf(ydoc).get(key);
  return value instanceof Uint8Array ? [decode(key, value)] : [];
}

/**
 * A key that sorts by time, behind those of all records that are known here: `now` in milliseconds since 1970, and an id that nobody else has.
 * So who goes on from a copy stands behind the one who made it, whatever their clocks show.
 */
export function moveKey(ydoc: Y.Doc, now: number, id: string): string {
  let last = '';
  for (const key of movesOf(ydoc).keys()) if (key > last) last = key;
  const time = Math.max(now, (Number.parseInt(last, 36) || 0) + 1);
  return `${time.toString(36).padStart(9, '0')}-${id}`;
}

/** What the first number of a record says; anything else in the map counts as made by nobody. */
function isByPerson(value: unknown): boolean {
  return value instanceof Uint8Array && value[0] === 1;
}

function decode(key: string, bytes: Uint8Array): MoveRecord {
  const decoder = createDecoder(bytes);
  const byPerson = readVarUint(decoder) === 1;
  const known = Y.decodeStateVector(readVarUint8Array(decoder));
  const runs: IdRun[] = [];
  const heirs: IdLead[] = [];
  while (hasContent(decoder)) {
    const [client, clock, length] = [readVarUint(decoder), readVarUint(decoder), readVarUint(decoder)];
    const lead = { client, clock, toClient: readVarUint(decoder), toClock: readVarUint(decoder) };
    if (length === 0) heirs.push(lead);
    else runs.push({ ...lead, length });
  }
  return { key, byPerson, known, runs, heirs };
}
