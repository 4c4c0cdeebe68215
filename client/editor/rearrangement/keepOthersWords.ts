import * as Y from 'yjs';
import type { IdRun } from '../../../shared/move/idRun';
import { type MoveRecord, readMoveRecords } from '../../../shared/move/moveRecords';
import { nearestText } from '../../../shared/move/nearestText';
import { findItem, nameOf, PlaceFinder } from '../../../shared/move/placeFinder';
import type { SpareTextParts } from '../../../shared/move/spareText';
import { takeTexts } from '../../../shared/move/takeTexts';
import { placeNow } from '../../../shared/move/whereNow';
import { type Step, whereBack } from './leadsOfStep';

/**
 * Puts letters that went with a step that is taken back, and that nobody typed in it, next to those that they stood beside, or near them: what others wrote in
 * the cells of a header row, or merged meanwhile, goes with the header otherwise (SPEC TAB-23). Called inside the change of Yjs; `made` is where else it put what.
 */
export function keepOthersWords(
  transaction: Y.Transaction,
  step: Step,
  made: readonly IdRun[],
  { body, newId, isClosed }: Omit<SpareTextParts, 'ydoc' | 'places'>,
): readonly IdRun[] {
  const ydoc = transaction.doc;
  const isThere = (id: Y.ID) => findItem(ydoc, id)?.deleted === false;
  const own = { key: '', byPerson: false, known: new Map<number, number>(), runs: made, heirs: [] };
  const records = readMoveRecords(ydoc);
  const places = new PlaceFinder([...records, own], isThere);
  const placeOf = (id: Y.ID): Y.ID | null =>
    [places.find(id), whereBack(ydoc, id)].find((place) => place && isThere(place)) ?? null;
  const sources = sourcesOf(records);
  const origins = originsOf(ydoc, step);
  const lost = new Map<Y.XmlText, Set<string>>();
  for (const [text, id] of deletedLetters(transaction)) {
    const letter = origins.get(nameOf(id)) ?? id;
    if (placeOf(letter) === null && !isTypedIn(ydoc, step, sources, letter))
      lost.set(text, (lost.get(text) ?? new Set()).add(nameOf(id)));
  }
  return [...lost].flatMap(([text, names]) => {
    const target = nearestText({ ydoc, body, places, newId, isClosed }, text);
    const runs =
      target &&
      takeTexts(ydoc, text, target, {
        place: placeOf,
        livedBefore: () => true,
        diedBefore: () => false,
        isLate: ({ id }, offset) => names.has(nameOf(Y.createID(id.client, id.clock + offset))),
      });
    return runs ?? [];
  });
}

/** What a step brought, by the names of what Yjs brought back of it since: it was deleted after the step, and that was undone. */
function originsOf(doc: Y.Doc, { insertions }: Step): ReadonlyMap<string, Y.ID> {
  const origins = new Map<string, Y.ID>();
  for (const [client, ranges] of insertions.clients)
    for (const { clock, len } of ranges)
      for (let at = clock; at < clock + len; at += 1) {
        const id = Y.createID(client, at);
        if (findItem(doc, id)?.redone) origins.set(nameOf(placeNow(doc, id)), id);
      }
  return origins;
}

/** The letters that a change has deleted so far, of those that were there before it, with their texts. */
function* deletedLetters({
  doc,
  deleteSet,
  beforeState,
}: Y.Transaction): Generator<readonly [Y.XmlText, Y.ID]> {
  for (const [client, ranges] of deleteSet.clients)
    for (const { clock, len } of ranges)
      for (let at = clock; at < clock + len && at < (beforeState.get(client) ?? 0); at += 1) {
        const item = findItem(doc, Y.createID(client, at));
        if (item?.content instanceof Y.ContentString && item.parent instanceof Y.XmlText)
          yield [item.parent, Y.createID(client, at)];
      }
}

/** Whether a letter is one that a step brought anew: no copy of another that the step itself made. */
function isTypedIn(
  doc: Y.Doc,
  { insertions }: Step,
  sources: ReadonlyMap<string, Y.ID>,
  letter: Y.ID,
): boolean {
  if (!Y.isDeleted(insertions, letter)) return false;
  const met = new Set<string>();
  for (let id = letter; !met.has(nameOf(id)); ) {
    met.add(nameOf(id));
    const source = sources.get(nameOf(id));
    const item = source && findItem(doc, source);
    if (!source || !item) return true;
    // Those that a move made since are marked as what the letter of the step became.
    const { redone } = item;
    const isSame = redone?.client === id.client && redone.clock + source.clock - item.id.clock === id.clock;
    if (!isSame) return false;
    id = source;
  }
  return true;
}

/** Of what each copy is one, by its name. */
function sourcesOf(records: readonly MoveRecord[]): ReadonlyMap<string, Y.ID> {
  const sources = new Map<string, Y.ID>();
  for (const { client, clock, length, toClient, toClock } of records.flatMap(({ runs }) => runs))
    for (let offset = 0; offset < length; offset += 1) {
      const copy = nameOf(Y.createID(toClient, toClock + offset));
      if (!sources.has(copy)) sources.set(copy, Y.createID(client, clock + offset));
    }
  return sources;
}
