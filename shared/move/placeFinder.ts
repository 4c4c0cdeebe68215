import * as Y from 'yjs';
import type { IdRun } from './idRun';
import type { MoveRecord } from './moveRecords';

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
 * there are two copies; the later record's counts.
 */
export class PlaceFinder {
  private readonly families = new Map<string, Family>();
  private readonly sources = new Set<string>();
  private readonly heirs = new Set<string>();

  constructor(records: readonly MoveRecord[]) {
    for (const record of records)
      for (const run of record.runs) {
        if (isHeir(run, record)) this.heirs.add(nameOf(run));
        for (let offset = 0; offset < run.length; offset += 1)
          this.add(
            Y.createID(run.client, run.clock + offset),
            Y.createID(run.toClient, run.toClock + offset),
          );
      }
  }

  /** The id of what something is now; null where nothing of it was ever moved. */
  find(id: Y.ID): Y.ID | null {
    return this.families.get(nameOf(id))?.place ?? null;
  }

  /** Whether two people moved the same thing, or a copy of it, at once. */
  isDisputed(id: Y.ID): boolean {
    return this.families.get(nameOf(id))?.disputed ?? false;
  }

  /**
   * Whether something was led to no copy of it, but to what took its place: something that stood there before, or that others went to as well. That
   * only takes words.
   */
  hasHeir(id: Y.ID): boolean {
    return this.heirs.has(nameOf(id));
  }

  /** The copies that do not count, since another copy of the same does. */
  replaced(): readonly Y.ID[] {
    return [...new Set(this.families.values())].flatMap(({ place, ends }) =>
      [...ends.values()].filter((end) => !Y.compareIDs(end, place)),
    );
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

function isHeir({ toClient, toClock, length }: IdRun, { runs, known }: MoveRecord): boolean {
  if (length > 1) return false;
  if (toClock < (known.get(toClient) ?? 0)) return true;
  return runs.filter((run) => run.toClient === toClient && run.toClock === toClock).length > 1;
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
