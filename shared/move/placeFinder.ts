import * as Y from 'yjs';
import type { IdLead, MoveRecord } from './moveRecords';

/** One thing and all its copies, of several moves: those that were moved on, and those that were not. */
interface Family {
  /** The copy that counts: of those not moved on, the one of the record with the greatest key. */
  place: Y.ID;
  readonly ends: Map<string, Y.ID>;
  /** Two people moved the same copy at once, so that one of the copies was deleted and not by a person. */
  disputed: boolean;
}

/**
 * Where things are now, after all moves of the records, which are in the order of their keys. Where two people moved the same thing at once,
 * there are two copies; the later record's counts, as long as it is there: who merges cells may have deleted one copy with its cell.
 */
export class PlaceFinder {
  private readonly families = new Map<string, Family>();
  private readonly sources = new Set<string>();
  private readonly heirs = new Map<string, Y.ID>();

  constructor(
    records: readonly MoveRecord[],
    private readonly isThere: (id: Y.ID) => boolean,
  ) {
    for (const { runs, heirs, known } of records) {
      // What was there before is no copy.
      for (const run of runs)
        if (run.toClock < (known.get(run.toClient) ?? 0)) this.lead(run);
        else
          for (let offset = 0; offset < run.length; offset += 1)
            this.add(
              Y.createID(run.client, run.clock + offset),
              Y.createID(run.toClient, run.toClock + offset),
            );
      for (const heir of heirs) this.lead(heir);
    }
  }

  /** The id of what something is now, or of what took its place where nothing of it is left; null where it was never moved. */
  find(id: Y.ID): Y.ID | null {
    return this.follow(id, new Set());
  }

  /** Whether two people moved the same thing, or a copy of it, at once. */
  isDisputed(id: Y.ID): boolean {
    return this.families.get(nameOf(id))?.disputed ?? false;
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
      return counts ? [...family.ends.values()].filter((end) => !Y.compareIDs(end, counts)) : [];
    });
  }

  private thereOf({ place, ends }: Family): Y.ID | undefined {
    return [place, ...ends.values()].find(this.isThere);
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
    for (const each of [id, ...(family?.ends.values() ?? [])]) {
      const heir = this.heirs.get(nameOf(each));
      const place = heir && (this.follow(heir, met) ?? heir);
      if (place && this.isThere(place)) return place;
    }
    return family?.place ?? this.heirs.get(name) ?? null;
  }

  private add(from: Y.ID, to: Y.ID): void {
    const [source, copy] = [nameOf(from), nameOf(to)];
    const family = this.families.get(source) ?? {
      place: to,
      ends: new Map<string, Y.ID>(),
      disputed: false,
    };
    if (this.sources.has(source)) family.disputed = true;
    this.sources.add(source);
    family.ends.delete(source);
    family.ends.set(copy, to);
    family.place = to;
    this.families.set(source, family);
    const joined = this.families.get(copy);
    this.families.set(copy, family);
    if (joined && joined !== family) this.join(joined, family);
  }

  /** Two moves of which the second stands first by its key. */
  private join(other: Family, family: Family): void {
    family.ends.delete(nameOf(family.place));
    for (const [name, id] of other.ends) family.ends.set(name, id);
    family.place = other.place;
    family.disputed ||= other.disputed;
    for (const [name, each] of this.families) if (each === other) this.families.set(name, family);
  }
}

const nameOf = ({ client, clock }: Y.ID): string => `${client}:${clock}`;

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
