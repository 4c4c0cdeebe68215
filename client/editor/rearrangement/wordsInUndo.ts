import * as Y from 'yjs';
import { copyNode, pairShapes, type Shape, type SharedNode, shapeOf } from '../../../shared/move/copyElement';
import type { IdRun } from '../../../shared/move/idRun';
import { holdsWords } from '../../../shared/move/keepPartsInUndo';
import { type IdLead, readMoveRecords } from '../../../shared/move/moveRecords';
import { findItem, findType, nameOf, PlaceFinder } from '../../../shared/move/placeFinder';
import { deleteCharacter, takeTexts } from '../../../shared/move/takeTexts';
import { type LeadOfStep, leadsOf, type Step, whereBack } from './leadsOfStep';

/** A block as it was before the step, with what it was made of. */
interface BlockBefore {
  readonly old: Y.ID;
  readonly copy: SharedNode;
  readonly shape: Shape;
}

/** The paragraphs that a step put its words into, as they are before it is taken back. */
export function wordsBefore(doc: Y.Doc, leads: readonly IdLead[]): readonly BlockBefore[] {
  const blocks = new Map<Y.XmlElement, BlockBefore>();
  for (const { client, clock, toClient, toClock } of leads) {
    const type = findType(doc, Y.createID(toClient, toClock));
    if (!(type instanceof Y.XmlElement) || type.nodeName !== 'paragraph' || blocks.has(type)) continue;
    blocks.set(type, { old: Y.createID(client, clock), copy: copyNode(type), shape: shapeOf(type) });
  }
  return [...blocks.values()];
}

/** Something that a step rearranged and that somebody else rearranged too, with where it stands because of that. */
interface Elsewhere {
  readonly old: Y.ID;
  readonly place: Y.ID;
}

/** What of the things that a step rearranged stands where the step did not bring it. */
export function standElsewhere(
  doc: Y.Doc,
  leads: readonly IdLead[],
  { insertions }: Step,
): readonly Elsewhere[] {
  if (leads.length === 0) return [];
  const places = new PlaceFinder(readMoveRecords(doc), (id) => findItem(doc, id)?.deleted === false);
  return leads.flatMap(({ client, clock }) => {
    const old = Y.createID(client, clock);
    const place = places.find(old);
    const isThere = place && Y.compareIDs(place, old) === false && findItem(doc, place)?.deleted === false;
    return isThere && !Y.isDeleted(insertions, place) && !places.hasHeir(old) ? [{ old, place }] : [];
  });
}

/** Deletes what Yjs brought back of a block or letter that still stands elsewhere. */
export function takeBackAway(doc: Y.Doc, { old, place }: Elsewhere): void {
  const back = whereBack(doc, old);
  const item = back && findItem(doc, back);
  const isDouble = item?.deleted === false && findItem(doc, place)?.deleted === false;
  if (!back || !isDouble || Y.compareIDs(back, old) || Y.compareIDs(back, place)) return;
  if (item.content instanceof Y.ContentString) deleteCharacter(doc, back);
  else if (item.content instanceof Y.ContentType && item.parent instanceof Y.XmlFragment) {
    const { type } = item.content;
    if (type instanceof Y.XmlElement && type.nodeName === 'paragraph')
      item.parent.delete(item.parent.toArray().indexOf(type), 1);
  }
}

/** Puts a block whose words the step took away, and Yjs did not bring back since somebody else rearranged them too, where it stood. */
export function keepWords(
  doc: Y.Doc,
  { old, copy, shape }: BlockBefore,
  places: PlaceFinder,
): readonly IdRun[] {
  const isThere = (id: Y.ID) => findItem(doc, places.find(id) ?? id)?.deleted === false;
  const letters = shape.children.flatMap(({ characters }) => characters);
  if (letters.length === 0 || letters.some(({ id }) => isThere(id))) return [];
  const outer = findItem(doc, old)?.parent;
  const id = outer instanceof Y.XmlElement ? outer._item?.id : null;
  const host = id ? findType(doc, whereBack(doc, id)) : null;
  if (!(host instanceof Y.XmlElement)) return [];
  host.insert(host.length, [copy]);
  return pairShapes(shape, shapeOf(copy)) ?? [];
}

/** Of letters that came back, takes the copies away that somebody else made of them meanwhile. */
export function dropDoubled(doc: Y.Doc, places: PlaceFinder, runs: readonly IdRun[]): void {
  const back = new Set(
    runs.flatMap(leadsOf).map(({ toClient, toClock }) => nameOf(Y.createID(toClient, toClock))),
  );
  for (const id of places.replaced()) {
    const place = places.find(id);
    if (!place || !back.has(nameOf(place)) || Y.compareIDs(place, id)) continue;
    const [copy, counts] = [findItem(doc, id), findItem(doc, place)];
    if (copy?.content instanceof Y.ContentString && counts?.deleted === false) deleteCharacter(doc, id);
  }
}

/**
 * Takes what others wrote in blocks that a step brought, which undo leaves there, to the texts that came back, and what is empty then away: a cell that was made a
 * header would stand beside the one that it was.
 */
export function takeBackWords(
  doc: Y.Doc,
  leads: readonly LeadOfStep[],
  step: Step,
  places: PlaceFinder,
): readonly IdRun[] {
  return leads.flatMap(({ client, clock, toClient, toClock, isCopy }) => {
    const left = isCopy ? findType(doc, Y.createID(toClient, toClock)) : null;
    const back = findType(doc, whereBack(doc, Y.createID(client, clock)));
    if (!(left instanceof Y.XmlText && back instanceof Y.XmlText) || !isBrought(left.parent, step)) return [];
    const runs = takeTexts(doc, left, back, {
      place: (id) => (findItem(doc, id)?.deleted === false ? null : places.find(id)),
      livedBefore: ({ deleted }) => !deleted,
      diedBefore: () => false,
      isLate: ({ deleted }) => !deleted,
    });
    for (const run of runs ?? []) deleteCharacter(doc, run);
    takeEmptyAway(left, step);
    return runs ?? [];
  });
}

/** Deletes the outermost thing around a text that a step brought, unless there are words in it. */
function takeEmptyAway(text: Y.XmlText, step: Step): void {
  let outermost: Y.XmlElement | Y.XmlText = text;
  for (let outer = text.parent; isBrought(outer, step); outer = outer.parent) outermost = outer;
  const { parent } = outermost;
  if (parent instanceof Y.XmlFragment && !holdsWords(outermost))
    parent.delete(parent.toArray().indexOf(outermost), 1);
}

function isBrought(type: unknown, { insertions }: Step): type is Y.XmlElement {
  return type instanceof Y.XmlElement && type._item !== null && Y.isDeleted(insertions, type._item.id);
}
