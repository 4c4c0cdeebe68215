import * as Y from 'yjs';
import { addText, shapeWhere } from './addText';
import type { AnyType } from './anyType';
import { broughtBackIn, leadsOfBroughtBack } from './broughtBackIn';
import { copyDeleted } from './copyDeleted';
import { copyNode, pairIds, pairShapes, type SharedNode, shapeOf } from './copyElement';
import type { IdRun } from './idRun';
import type { lostTexts } from './lostTexts';
import { MOVE_ORIGIN } from './moveBlocks';
import {
  addMoveRecord,
  type IdLead,
  leadTo,
  type MoveRecord,
  moveKey,
  movesOf,
  readMoveRecords,
} from './moveRecords';
import { findItem, findType, nameOf, PlaceFinder } from './placeFinder';
import type { SpareTextParts, spareText } from './spareText';
import { takeEmptyTextAway } from './takeEmptyTextAway';
import { deleteCharacter, takeTexts } from './takeTexts';
import { textsIn } from './textsIn';
import { type WaitingPart, WaitingWords } from './waitingWords';
import { CELLS, TEXTBLOCKS } from './wordHolders';

const CHIPS: ReadonlySet<string> = new Set([
  'valueRef',
  'crossRef',
  'noteRef',
  'responsibility',
  'hardBreak',
]);

/** Records beside the new ones that may belong to the same blocks. */
const RECENT = 40;

/** What comes with a later script. */
export interface SpareWords {
  readonly spareText: typeof spareText;
  readonly lostTexts: typeof lostTexts;
}

export interface CarryOptions {
  /** Whether something was written here and nobody else may be counted on to have it: each author carries the own words. */
  readonly isOwn: (client: number, clock: number) => boolean;
  readonly now: () => number;
  readonly newId: () => string;
  /** What may not be changed here: what follows there from a move is left to those who may. */
  readonly isClosed?: (type: unknown) => boolean;
  /** Finds words whose own place is gone, and a text for them; null until its script has come. */
  readonly spare?: () => SpareWords | null;
  /** Called after words were carried. */
  readonly onCarried?: () => void;
}

/**
 * Watches a shared document for moves by others, and takes what was written here in the moved blocks, and their author did not know, to
 * where they are now: words, chips, new blocks between them, changed attributes; what was deleted here is deleted there. So a move loses nothing
 * that anybody writes at that moment, also offline. Where two people move the same block at once, one copy stays. Returns how to stop.
 */
export function keepLateWords(ydoc: Y.Doc, body: Y.XmlFragment, options: CarryOptions): () => void {
  const moves = movesOf(ydoc);
  const waiting = new WaitingWords();
  const follow = (transaction: Y.Transaction) => {
    const changed = transaction.changed.get(moves as unknown as AnyType);
    if (!changed || transaction.local) return;
    const keys = new Set([...changed].filter((key) => key !== null));
    new Carrier(ydoc, body, transaction, keys, options, waiting).run();
  };
  ydoc.on('afterTransaction', follow);
  return () => ydoc.off('afterTransaction', follow);
}

class Carrier {
  private readonly places: PlaceFinder;
  private readonly spare: SpareTextParts;
  private readonly records: readonly MoveRecord[];
  private readonly made: IdRun[] = [];
  /** Of what copies were made, by the names of their ids: nothing is carried twice. */
  private readonly carried = new Set<string>();
  private changed = false;
  /** What is carried that an earlier move deleted. */
  private waited: WaitingPart | null = null;

  constructor(
    private readonly ydoc: Y.Doc,
    private readonly body: Y.XmlFragment,
    private readonly transaction: Y.Transaction,
    private readonly keys: ReadonlySet<string>,
    private readonly options: CarryOptions,
    private readonly waiting: WaitingWords,
  ) {
    const all = readMoveRecords(ydoc);
    this.records = all.filter(({ key }) => keys.has(key));
    const recent = new Set([...all.slice(-RECENT), ...this.records]);
    this.places = new PlaceFinder(
      all.filter((record) => recent.has(record)),
      (id) => findItem(ydoc, id)?.deleted === false,
    );
    const { newId } = options;
    this.spare = { ydoc, body, places: this.places, newId, isClosed: (type) => this.isClosed(type) };
  }

  run(): void {
    const known = Y.encodeStateVector(this.ydoc);
    this.ydoc.transact(() => {
      this.carryWaiting();
      for (const record of this.records) {
        const sources = this.blocksOf(record);
        for (const source of sources) {
          if (this.livedBefore(source)) this.carryBlock(source, record);
          else this.deleteCopyOf(source);
        }
        if (record.byPerson) this.takeNewBlocksAlong(new Set(sources));
      }
      const heirs = this.dropReplacedCopies();
      this.saveLostWords();
      if (this.made.length + heirs.length === 0) return;
      const key = moveKey(this.ydoc, this.options.now(), this.options.newId());
      addMoveRecord(this.ydoc, key, known, this.made, false, heirs);
    }, MOVE_ORIGIN);
    if (this.changed) this.options.onCarried?.();
  }

  /** The blocks that a move took, outermost ones, of those that were here before it came. */
  private blocksOf(record: MoveRecord): readonly Y.Item[] {
    const moved = [...record.runs.filter(({ length }) => length === 1), ...record.heirs];
    const taken = new Set(moved.map(nameOf));
    const isInner = ({ parent }: Y.Item) => {
      const id = parent instanceof Y.AbstractType ? parent._item?.id : null;
      return id ? taken.has(nameOf(id)) : false;
    };
    return moved.flatMap(({ client, clock }) => {
      if (clock >= (this.transaction.beforeState.get(client) ?? 0)) return [];
      const item = findItem(this.ydoc, Y.createID(client, clock));
      return item?.content instanceof Y.ContentType && !isInner(item) ? [item] : [];
    });
  }

  /** Carries the own words in what another made and has taken along now. */
  private carryWaiting(): void {
    const placeOf = (id: Y.ID) => findType(this.ydoc, this.placeOf(id));
    for (const part of this.waiting.take((id) => placeOf(id) !== null)) {
      const target = placeOf(part.id);
      if (!target || this.isClosed(target)) continue;
      this.waited = part;
      this.carry(part.type, target, (id) => this.placeOf(id) === null, this.places.hasHeir(part.id));
      this.waited = null;
    }
  }

  private carryBlock(source: Y.Item, record: MoveRecord): void {
    const { known } = record;
    const unknown = (id: Y.ID) => id.clock >= (known.get(id.client) ?? 0);
    const target = findType(this.ydoc, this.places.find(source.id));
    if (!(source.content instanceof Y.ContentType)) return;
    if (!target || source.content.type instanceof Y.XmlText !== target instanceof Y.XmlText)
      this.saveWords(source.id, source.content.type, unknown);
    else if (!this.isClosed(target))
      this.carry(source.content.type, target, unknown, this.places.hasHeir(source.id));
  }

  /** Saves own words that went with a block whose deletion knew nothing of them, and that nothing else has taken anywhere. */
  private saveLostWords(): void {
    const unknown = ({ client, clock }: Y.ID) =>
      this.records.some(({ known }) => clock >= (known.get(client) ?? 0));
    const waits = (item: Y.Item) => this.waiting.has(item);
    for (const text of this.options.spare?.()?.lostTexts(this.transaction, waits) ?? [])
      if (text._item) this.saveWords(text._item.id, text, unknown);
  }

  /** Puts the own late words of something whose place is gone where the nearest thing is that is left. */
  private saveWords(id: Y.ID, source: AnyType, unknown: (id: Y.ID) => boolean): void {
    for (const text of textsIn(source)) {
      if (!this.hasLate(text, unknown)) continue;
      const target = this.options.spare?.()?.spareText(this.spare, id);
      if (target) this.takeTexts(text, target, unknown, true);
    }
  }

  /** Whether anything in a text is to be carried that is nowhere else. */
  private hasLate(text: Y.XmlText, unknown: (id: Y.ID) => boolean): boolean {
    for (let item = text._start; item; item = item.right)
      for (let offset = 0; offset < item.length && item.content instanceof Y.ContentString; offset += 1)
        if (
          this.isToCarry(item, offset, unknown) &&
          this.placeOf(Y.createID(item.id.client, item.id.clock + offset)) === null
        )
          return true;
    return false;
  }

  /** Takes the own late words of a text into another; `isOther` where that is no copy of it, so that nothing but words goes there, to its end. */
  private takeTexts(
    source: Y.XmlText,
    target: Y.XmlText,
    unknown: (id: Y.ID) => boolean,
    isOther = false,
  ): void {
    const back = broughtBackIn(source);
    const runs = takeTexts(this.ydoc, source, target, {
      place: (id) => this.placeOf(id) ?? this.placeOf(back.get(nameOf(id)) ?? id),
      livedBefore: (item) => this.livedBefore(item),
      diedBefore: (item, offset) => !isOther && item.redone === null && this.diedBefore(item, offset),
      isLate: (item, offset) => this.isToCarry(item, offset, unknown),
      atEnd: isOther,
    });
    if (runs) this.changed = true;
    this.add([...(runs ?? []), ...leadsOfBroughtBack(back, (id) => this.placeOf(id))]);
  }

  private carry(source: AnyType, target: AnyType, unknown: (id: Y.ID) => boolean, wordsOnly = false): void {
    const isLate = (item: Y.Item, offset = 0) => this.isToCarry(item, offset, unknown);
    if (source instanceof Y.XmlText && target instanceof Y.XmlText) this.takeTexts(source, target, unknown);
    else if (source instanceof Y.XmlElement && target instanceof Y.XmlElement) {
      if (!wordsOnly) this.carryAttributes(source, target, isLate);
      this.carryChildren(source, target, unknown, isLate);
    }
  }

  private carryAttributes(
    source: Y.XmlElement,
    target: Y.XmlElement,
    isLate: (item: Y.Item) => boolean,
  ): void {
    for (const [key, item] of source._map) {
      if (!isLate(item)) continue;
      target.setAttribute(key, item.content.getContent().at(-1) as string);
      this.changed = true;
    }
  }

  private carryChildren(
    source: Y.XmlElement,
    target: Y.XmlElement,
    unknown: (id: Y.ID) => boolean,
    isLate: (item: Y.Item) => boolean,
  ): void {
    let before: SharedNode | null = null;
    for (let item = source._start; item; item = item.right) {
      if (!(item.content instanceof Y.ContentType)) {
        this.deleteCopyOf(item);
        continue;
      }
      const copy = findType(this.ydoc, this.placeOf(item.id)) as SharedNode | null;
      if (copy && this.livedBefore(item)) {
        this.carry(item.content.type, copy, unknown, this.places.hasHeir(item.id));
        if (copy.parent === target) before = copy;
      } else if (copy) this.deleteCopyOf(item);
      else if (isLate(item) && fitsInto(item.content.type, target))
        before = this.insertCopy(item, target, before);
      else if (isLate(item) || item.content.type instanceof Y.XmlText || CELLS.has(target.nodeName))
        this.saveWords(item.id, item.content.type, unknown);
      else if (unknown(item.id)) this.waiting.add(item, (inner) => this.livedBefore(inner));
      else if (!isDataPart(item.content.type)) this.saveWords(item.id, item.content.type, unknown);
    }
  }

  /** What was deleted here before the move came goes there too; what a move of others deleted stays. */
  private deleteCopyOf(item: Y.Item): void {
    if (!this.diedBefore(item) || this.places.hasHeir(item.id)) return;
    for (let offset = 0; offset < item.length; offset += 1) {
      const copy = findType(this.ydoc, this.places.find(Y.createID(item.id.client, item.id.clock + offset)));
      const parent = copy?.parent;
      if (!copy || !(parent instanceof Y.XmlFragment) || this.isClosed(copy)) continue;
      parent.delete(parent.toArray().indexOf(copy as SharedNode), 1);
      this.changed = true;
    }
  }

  private insertCopy(item: Y.Item, target: Y.XmlFragment, before: SharedNode | null): SharedNode {
    const source = (item.content as Y.ContentType).type as SharedNode;
    const livedBefore = (inner: Y.Item) => this.livedBefore(inner);
    const host = target.toArray().find((child) => child instanceof Y.XmlText);
    if (source instanceof Y.XmlText && host) {
      this.add(addText(this.ydoc, source, host, livedBefore));
      this.changed = true;
      return host;
    }
    const copy = copyDeleted(source, livedBefore);
    target.insert(before ? target.toArray().indexOf(before) + 1 : 0, [copy]);
    this.add(pairShapes(shapeWhere(source, livedBefore), shapeOf(copy)) ?? []);
    this.changed = true;
    return copy;
  }

  /** Blocks that were made here between moved ones follow the one before them. */
  private takeNewBlocksAlong(moved: ReadonlySet<Y.Item>): void {
    let leader: SharedNode | null = null;
    for (let item = this.body._start; item; item = item.right) {
      if (!(item.content instanceof Y.ContentType)) continue;
      if (moved.has(item)) leader = findType(this.ydoc, this.places.find(item.id)) as SharedNode | null;
      else if (!item.deleted) {
        const { client, clock } = item.id;
        const isNew =
          clock < (this.transaction.beforeState.get(client) ?? 0) &&
          this.records.every(({ known }) => clock >= (known.get(client) ?? 0));
        if (!isNew || leader?.parent !== this.body) leader = null;
        if (!leader || !this.options.isOwn(client, clock)) continue;
        const source = item.content.type as SharedNode;
        const copy = copyNode(source);
        this.body.insert(this.body.toArray().indexOf(leader) + 1, [copy]);
        this.add(pairIds(source, copy));
        this.body.delete(this.body.toArray().indexOf(source), 1);
        leader = copy;
        this.changed = true;
      }
    }
  }

  /** Of two copies that two people made of one thing the one that counts stays, with the own words of the other. Returns what took whose place. */
  private dropReplacedCopies(): readonly IdLead[] {
    const heirs: IdLead[] = [];
    const replaced = this.places.replaced();
    for (const id of replaced) {
      const item = findItem(this.ydoc, id);
      if (!item || item.deleted || !(item.content instanceof Y.ContentType)) continue;
      const winner = findType(this.ydoc, this.places.find(id));
      const { type } = item.content;
      // What counted may have gone just now, with the copy that it stood in.
      if (winner === type) continue;
      if (!winner?._item || !(item.parent instanceof Y.XmlFragment) || this.isClosed(type)) continue;
      this.carry(type, winner, (inner) => this.placeOf(inner) === null);
      heirs.push(leadTo(id, winner._item.id));
      item.parent.delete(item.parent.toArray().indexOf(type as SharedNode), 1);
      this.changed = true;
    }
    for (const id of replaced) {
      const place = this.places.find(id);
      const winner = place && !Y.compareIDs(place, id) && findItem(this.ydoc, place);
      if (!winner || winner.deleted || !(winner.content instanceof Y.ContentString)) continue;
      deleteCharacter(this.ydoc, id);
      heirs.push(...takeEmptyTextAway(this.ydoc, id));
    }
    return heirs;
  }

  /** Takes notice of copies that were made. */
  private add(runs: readonly IdRun[]): void {
    this.made.push(...runs);
    for (const { client, clock, length } of runs)
      for (let offset = 0; offset < length; offset += 1)
        this.carried.add(nameOf({ client, clock: clock + offset }));
  }

  /** Whether a letter or block is to be carried from where it stood: it was there when the move came, its author is here, and it was not carried yet. */
  private isToCarry(item: Y.Item, offset: number, unknown: (id: Y.ID) => boolean): boolean {
    const id = Y.createID(item.id.client, item.id.clock + offset);
    const isOwn = this.livedBefore(item) && unknown(id) && this.options.isOwn(id.client, id.clock);
    return isOwn && !this.carried.has(nameOf(id));
  }

  private isClosed(type: AnyType): boolean {
    return this.options.isClosed?.(type) ?? false;
  }

  /** Where something is now; null where it was never moved, or is the copy that counts itself. */
  private placeOf(id: Y.ID): Y.ID | null {
    const place = this.places.find(id);
    return place && Y.compareIDs(place, id) ? null : place;
  }

  /** Whether something was here and not deleted when the move came. */
  private livedBefore(item: Y.Item): boolean {
    const { client, clock } = item.id;
    if (clock >= (this.transaction.beforeState.get(client) ?? 0)) return false;
    return (
      !item.deleted || Y.isDeleted(this.transaction.deleteSet, item.id) || this.waited?.lived(item) === true
    );
  }

  /** Whether something had been deleted, not moved and not with what it stands in, when the move of just that came. */
  private diedBefore(item: Y.Item, offset = 0): boolean {
    const { id, parent } = item;
    const known = id.clock < (this.transaction.beforeState.get(id.client) ?? 0);
    if (!known || this.livedBefore(item)) return false;
    const outer = parent instanceof Y.AbstractType ? parent._item : null;
    if (outer && !this.livedBefore(outer)) return false;
    return this.places.isMovedOnceBy(Y.createID(id.client, id.clock + offset), this.keys);
  }
}

/** Whether something may stand where a block became another: no list item in a line that was the list. */
function fitsInto(type: AnyType, target: Y.XmlElement): boolean {
  const isBlock = type instanceof Y.XmlElement && !CHIPS.has(type.nodeName);
  return !isBlock || !TEXTBLOCKS.has(target.nodeName);
}

/** Whether something is part of a structured table: words there go with their row or column. */
function isDataPart(type: AnyType): boolean {
  return type instanceof Y.XmlElement && /^data/.test(type.nodeName);
}
