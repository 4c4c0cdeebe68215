import * as Y from 'yjs';
import type { IdLead, MoveRecord } from './moveRecords';

/** One thing and all its copies, of several moves: those that were moved on, and those that were not. */
interface Family {
  /** The copy that counts, should none be there any more: the one of the record with the greatest key. */
  place: Copy;
  /** Those not moved on. */
  readonly ends: Map<string, Copy>;
  /** Two people moved the same copy at once, so that one of the copies was deleted and not by a person. */
  disputed: boolean;
}

interface Copy {
  readonly id: Y.ID;
  /** Of the record that made it. */
  readonly key: string;
}

/**
 * Where things are now, after all moves of the records, which are in the order of their keys. Where two people moved the same thing at once,
 * there are two copies; of those that are there the one of the greatest key counts, for everybody: who merges cells may have deleted a copy with its cell.
 */
export class PlaceFinder {
  private readonly families = new Map<string, Family>();
  /** The keys of the records that moved a thing itself, not a copy of it. */
  private readonly movers = new Map<string, string[]>();
  private readonly heirs = new Map<string, Y.ID>();

  constructor(
    records: readonly MoveRecord[],
    private readonly isThere: (id: Y.ID) => boolean,
  ) {
    for (const { key, runs, heirs, known } of records) {
      // What was there before is no copy.
      for (const run of runs)
        if (run.toClock < (known.get(run.toClient) ?? 0)) this.lead(run);
        else
          for (let offset = 0; offset < run.length; offset += 1)
            this.add(
              Y.createID(run.client, run.clock + offset),
              Y.createID(run.toClient, run.toClock + offset),
              key,
            );
      for (const heir of heirs) this.lead(heir);
    }
  }

  /** The id of what something is now, or of what took its place where nothing of it is left; null where it was never moved. */
  find(id: Y.ID): Y.ID | null {
    return this.follow(id, new Set());
  }

  /** Whether something was moved by these records and no others, so that another reason took it away where it is gone. */
  isMovedOnceBy(id: Y.ID, keys: ReadonlySet<string>): boolean {
    const name = nameOf(id);
    const movers = this.movers.get(name) ?? [];
    if (movers.length === 0 || this.heirs.has(name) || this.families.get(name)?.disputed) return false;
    return movers.every((key) => keys.has(key));
  }

  /** Whether something is gone, and found is only what took its place: that takes words and nothing else. */
  hasHeir(id: Y.ID): boolean {
    const place = this.find(id);
    const ends = this.families.get(nameOf(id))?.ends;
    return place !== null && ends?.has(nameOf(place)) !== true;
  }

  /** The copies that do not count, since another copy of the same does, which is there. */
  replaced(): readonly Y.ID[] {
    return [...new Set(this.families.values())].flatMap((family) => {
      const counts = this.thereOf(family);
      return counts
        ? [...family.ends.values()].map(({ id }) => id).filter((id) => !Y.compareIDs(id, counts))
        : [];
    });
  }

  private thereOf({ ends }: Family): Y.ID | undefined {
    let counts: Copy | undefined;
    for (const copy of ends.values())
      if (this.isThere(copy.id) && !(counts && isBefore(copy, counts))) counts = copy;
    return counts?.id;
  }

  private lead({ client, clock, toClient, toClock }: IdLead): void {
    this.heirs.set(nameOf({ client, clock }), Y.createID(toClient, toClock));
  }

  private follow(id: Y.ID, met: Set<string>): Y.ID | null {
    const name = nameOf(id);
    if (met.has(name)) return null;
    met.add(name);
    const family = this.families.get(name);
    const there = family && this.thereOf(family);
    if (there) return there;
    for (const each of [id, ...[...(family?.ends.values() ?? [])].map((copy) => copy.id)]) {
      const heir = this.heirs.get(nameOf(each));
      const place = heir && (this.follow(heir, met) ?? heir);
      if (place && this.isThere(place)) return place;
    }
    return family?.place.id ?? this.heirs.get(name) ?? null;
  }

  private add(from: Y.ID, to: Y.ID, key: string): void {
    const [source, copy] = [nameOf(from), nameOf(to)];
    const made: Copy = { id: to, key };
    const family = this.families.get(source) ?? {
      place: made,
      ends: new Map<string, Copy>(),
      disputed: false,
    };
    const movers = this.movers.get(source) ?? [];
    if (movers.length > 0) family.disputed = true;
    this.movers.set(source, [...movers, key]);
    family.ends.delete(source);
    family.ends.set(copy, made);
    family.place = made;
    this.families.set(source, family);
    const joined = this.families.get(copy);
    this.families.set(copy, family);
    if (joined && joined !== family) this.join(joined, family);
  }

  /** Two moves of which the second stands first by its key. */
  private join(other: Family, family: Family): void {
    family.ends.delete(nameOf(family.place.id));
    for (const [name, each] of other.ends) family.ends.set(name, each);
    family.place = other.place;
    family.disputed ||= other.disputed;
    for (const [name, each] of this.families) if (each === other) this.families.set(name, family);
  }
}

const isBefore = (one: Copy, other: Copy): boolean =>
  one.key < other.key ||
  (one.key === other.key && (one.id.client - other.id.client || one.id.clock - other.id.clock) < 0);

/** An id as the key of a map. */
export const nameOf = ({ client, clock }: Y.ID): string => `${client}:${clock}`;

/** The element or text with this id, as long as it is in the document and not deleted. */
export function findType(ydoc: Y.Doc, id: Y.ID | null): Y.AbstractType<unknown> | null {
  const item = id && findItem(ydoc, id);
  return item && !item.deleted && item.content instanceof Y.ContentType ? item.content.type : null;
}

/** The item that holds an id, deleted or not; null where it is not here or was cleared away. */
export function findItem(ydoc: Y.Doc, id: Y.ID): Y.Item | null {
  if (Y.getState(ydoc.store, id.client) <= id.clock) return null;
  const item = Y.getItem(ydoc.store, id);
  return item instanceof Y.Item ? item : null;
}
