import * as Y from 'yjs';
import type { AnyType } from './anyType';
import { MOVE_ORIGIN } from './moveBlocks';
import { addMoveRecord, type MoveRecord, moveKey, readMoveRecords } from './moveRecords';
import { findItem, nameOf } from './placeFinder';
import { withSeveralCopies } from './severalCopies';
import { takeEmptyTextAway } from './takeEmptyTextAway';
import { deleteCharacter } from './takeTexts';

export interface DoubledWordsOptions {
  readonly now: () => number;
  readonly newId: () => string;
  readonly isClosed?: (type: AnyType) => boolean;
}

/** A letter, typed or made by a record. */
interface Copy {
  readonly id: Y.ID;
  /** The greatest key of the records that made it; empty for what was typed. */
  readonly key: string;
}

/** Records that are looked at: copies that stand beside each other come of what was done at once. */
const RECENT = 40;

/**
 * Takes away the letters that stand beside another copy of themselves (SPEC TAB-27): of all that records say came of one letter, the one that counts for everybody
 * stays (ADR 23). The mirror of `LostWords`, for the same quiet moment. What somebody copied by hand, or typed twice, has no record and is left alone, and so is
 * what was typed into one copy only.
 */
export function dropDoubledWords(ydoc: Y.Doc, options: DoubledWordsOptions): void {
  const { now, newId, isClosed = () => false } = options;
  const doubled = doubledLetters(ydoc, readMoveRecords(ydoc).slice(-RECENT)).filter(
    (id) => !isClosed(findItem(ydoc, id)?.parent as AnyType),
  );
  if (doubled.length === 0) return;
  const known = Y.encodeStateVector(ydoc);
  ydoc.transact(() => {
    for (const id of doubled) deleteCharacter(ydoc, id);
    const heirs = doubled.flatMap((id) => takeEmptyTextAway(ydoc, id));
    if (heirs.length > 0) addMoveRecord(ydoc, moveKey(ydoc, now(), newId()), known, [], false, heirs);
  }, MOVE_ORIGIN);
}

function doubledLetters(ydoc: Y.Doc, records: readonly MoveRecord[]): readonly Y.ID[] {
  return [...familiesOf(ydoc, records)].flatMap((family) => {
    const there = [...family.values()].filter(({ id }) => findItem(ydoc, id)?.deleted === false);
    const counts = there.reduce<Copy | null>(
      (one, other) => (one && isBefore(other, one) ? one : other),
      null,
    );
    // A version that is brought back puts words in the place of others.
    const isSame = ({ id }: Copy) => counts !== null && letterAt(ydoc, id) === letterAt(ydoc, counts.id);
    return there.filter((copy) => copy !== counts && isSame(copy)).map(({ id }) => id);
  });
}

/** Each letter of which several copies may be there, with all its copies by their names. */
function familiesOf(ydoc: Y.Doc, records: readonly MoveRecord[]): ReadonlySet<Map<string, Copy>> {
  const families = new Map<string, Map<string, Copy>>();
  const runs = records.flatMap(({ key, runs, known }) =>
    runs
      .filter(({ toClient, toClock }) => letterAt(ydoc, Y.createID(toClient, toClock)) !== null)
      // What was there before is no copy.
      .map((run) => ({ ...run, key: run.toClock >= (known.get(run.toClient) ?? 0) ? key : '' })),
  );
  for (const { key, client, clock, length, toClient, toClock } of withSeveralCopies(ydoc, runs))
    for (let offset = 0; offset < length; offset += 1)
      join(
        families,
        { id: Y.createID(client, clock + offset), key: '' },
        { id: Y.createID(toClient, toClock + offset), key },
      );
  return new Set(families.values());
}

function join(families: Map<string, Map<string, Copy>>, from: Copy, to: Copy): void {
  const family = families.get(nameOf(from.id)) ?? new Map<string, Copy>();
  const other = families.get(nameOf(to.id));
  for (const copy of [from, to, ...(other === family ? [] : (other?.values() ?? []))]) {
    const name = nameOf(copy.id);
    const known = family.get(name);
    if (!known || known.key < copy.key) family.set(name, copy);
    families.set(name, family);
  }
}

function letterAt(ydoc: Y.Doc, id: Y.ID): string | null {
  const item = findItem(ydoc, id);
  if (!item) return '';
  return item.content instanceof Y.ContentString ? item.content.str.charAt(id.clock - item.id.clock) : null;
}

const isBefore = (one: Copy, other: Copy): boolean =>
  one.key < other.key ||
  (one.key === other.key && (one.id.client - other.id.client || one.id.clock - other.id.clock) < 0);
