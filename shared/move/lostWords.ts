import * as Y from 'yjs';
import type { AnyType } from './anyType';
import type { IdRun } from './idRun';
import { MOVE_ORIGIN } from './moveBlocks';
import {
  addMoveRecord,
  type MoveRecord,
  moveKey,
  movesOf,
  readMoveRecord,
  readMoveRecords,
} from './moveRecords';
import { nearestText } from './nearestText';
import { findItem, nameOf, PlaceFinder } from './placeFinder';
import { takeTexts } from './takeTexts';

export interface LostWordsOptions {
  /** Whether something was written here and nobody else may be counted on to have it: each author carries the own words. */
  readonly isOwn: (client: number, clock: number) => boolean;
  readonly now: () => number;
  readonly newId: () => string;
  readonly isClosed?: (type: unknown) => boolean;
  /** Called when own words went with what they stood in: once all is quiet, `bringBack` is to be called. */
  readonly onMissing?: () => void;
}

/**
 * The last net under what people type (SPEC TAB-21): own words that went with their block, cell or row because of a rearrangement or an undo whose author had
 * not seen them, so that nobody deleted them, and that no record leads anywhere when everybody has come to rest. Their author alone
 * brings them back, to the nearest place that is left; so nothing is doubled.
 */
export class LostWords {
  /** Letters by the names of the texts that they stood in. */
  private readonly missing = new Map<Y.XmlText, Set<string>>();

  constructor(
    private readonly ydoc: Y.Doc,
    private readonly body: Y.XmlFragment,
    private readonly options: LostWordsOptions,
  ) {
    ydoc.on('afterTransaction', this.look);
  }

  stop(): void {
    this.ydoc.off('afterTransaction', this.look);
  }

  /** Puts the own words that are nowhere where they belong, or near it. Returns whether there were any. */
  bringBack(): boolean {
    if (this.missing.size === 0) return false;
    const places = this.placesNow();
    const lost = [...this.missing].flatMap(([text, names]) => {
      const still = new Set([...names].filter((name) => isNowhere(this.ydoc, places, name)));
      return still.size > 0 ? [[text, still] as const] : [];
    });
    this.missing.clear();
    if (lost.length === 0) return false;
    const known = Y.encodeStateVector(this.ydoc);
    this.ydoc.transact(() => {
      const made = lost.flatMap(([text, names]) => this.bringBackFrom(text, names, places));
      if (made.length === 0) return;
      addMoveRecord(
        this.ydoc,
        moveKey(this.ydoc, this.options.now(), this.options.newId()),
        known,
        made,
        false,
      );
    }, MOVE_ORIGIN);
    return true;
  }

  private bringBackFrom(
    source: Y.XmlText,
    names: ReadonlySet<string>,
    places: PlaceFinder,
  ): readonly IdRun[] {
    const { ydoc, body } = this;
    const { newId, isClosed = () => false } = this.options;
    const target = nearestText({ ydoc, body, places, newId, isClosed }, source);
    if (!target) return [];
    const runs = takeTexts(this.ydoc, source, target, {
      place: (id) => {
        const place = names.has(nameOf(id)) ? null : places.find(id);
        return place && findItem(this.ydoc, place)?.deleted === false ? place : null;
      },
      livedBefore: () => true,
      diedBefore: () => false,
      isLate: ({ id }, offset) => names.has(nameOf(Y.createID(id.client, id.clock + offset))),
    });
    return runs ?? [];
  }

  private readonly look = (transaction: Y.Transaction): void => {
    const records = this.recordsOf(transaction);
    if (!records) return;
    let found = false;
    for (const [client, ranges] of transaction.deleteSet.clients)
      for (const { clock, len } of ranges)
        for (let at = clock; at < clock + len; ) {
          const item = findItem(this.ydoc, Y.createID(client, at));
          const end = item ? Math.min(clock + len, item.id.clock + item.length) : at + 1;
          if (item && this.wasTakenAlong(item))
            for (; at < end; at += 1) {
              const id = Y.createID(client, at);
              if (this.isUnseen(id, transaction, records)) found = this.add(item, id) || found;
            }
          at = end;
        }
    if (found) this.options.onMissing?.();
  };

  /** The records that came with a change, none for what followed here from one; null for any other change. */
  private recordsOf({ local, origin, changed }: Y.Transaction): readonly MoveRecord[] | null {
    if (local) return origin === MOVE_ORIGIN ? [] : null;
    const keys = changed.get(movesOf(this.ydoc) as unknown as AnyType);
    if (!keys) return null;
    return [...keys].flatMap((key) => (key === null ? [] : readMoveRecord(this.ydoc, key)));
  }

  /** Whether letters went only because what they stand in did. */
  private wasTakenAlong({ content, parent }: Y.Item): boolean {
    return (
      content instanceof Y.ContentString && parent instanceof Y.XmlText && parent._item?.deleted === true
    );
  }

  private isUnseen(id: Y.ID, { beforeState }: Y.Transaction, records: readonly MoveRecord[]): boolean {
    const { client, clock } = id;
    if (clock >= (beforeState.get(client) ?? 0) || !this.options.isOwn(client, clock)) return false;
    return records.length === 0 || records.some(({ known }) => clock >= (known.get(client) ?? 0));
  }

  private add(item: Y.Item, id: Y.ID): boolean {
    if (!(item.parent instanceof Y.XmlText)) return false;
    const names = this.missing.get(item.parent) ?? new Set();
    this.missing.set(item.parent, names.add(nameOf(id)));
    keepPath(item);
    return true;
  }

  private placesNow(): PlaceFinder {
    return new PlaceFinder(readMoveRecords(this.ydoc), (id) => findItem(this.ydoc, id)?.deleted === false);
  }
}

/** Keeps something, and what tells where it stood, from being cleared away. */
function keepPath(item: Y.Item): void {
  item.keep = true;
  let { parent } = item;
  while (parent instanceof Y.AbstractType && parent._item) {
    for (const attribute of parent._map.values()) attribute.keep = true;
    parent._item.keep = true;
    parent = parent._item.parent;
  }
}

function isNowhere(ydoc: Y.Doc, places: PlaceFinder, name: string): boolean {
  const [client = 0, clock = 0] = name.split(':').map(Number);
  const id = Y.createID(client, clock);
  const place = places.find(id) ?? id;
  return findItem(ydoc, place)?.deleted !== false;
}
