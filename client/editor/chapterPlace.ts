import type { Node } from '@tiptap/pm/model';
import type * as Y from 'yjs';
import { type Chapter, outlineLevel } from './chapters';

/** A block of the body as it stood beside a chapter; whoever moves it makes another element of the same id. */
export interface Neighbour {
  readonly element: unknown;
  readonly id: unknown;
}

/** Where a chapter stood: between which blocks, and at which index should neither be left. */
export interface ChapterPlace {
  readonly before: Neighbour | null;
  readonly behind: Neighbour | null;
  readonly index: number;
}

/** Where a chapter stands now. */
export function placeOfChapter(body: Node, type: Y.XmlFragment, { from, count }: Chapter): ChapterPlace {
  return {
    before: neighbourAt(body, type, from - 1),
    behind: neighbourAt(body, type, from + count),
    index: from,
  };
}

/** The block at an index of the body; null outside of it. */
export function neighbourAt(body: Node, type: Y.XmlFragment, index: number): Neighbour | null {
  const block = body.maybeChild(index);
  return block && { element: type.get(index), id: block.attrs.id };
}

/** Where a neighbour is now, by itself or by its id; -1 where it is gone. */
export function indexOfNeighbour(body: Node, type: Y.XmlFragment, neighbour: Neighbour): number {
  const index = indexOfUnmoved(type, neighbour);
  return index < 0 ? body.children.findIndex(({ attrs }) => attrs.id && attrs.id === neighbour.id) : index;
}

/**
 * The index before which a chapter of a level stands where it was. What stood before it counts where it was the last of its parent, otherwise what stood behind it; but a
 * neighbour that nobody moved since more than one that somebody did. No other chapter is parted.
 */
export function indexOfPlace(body: Node, type: Y.XmlFragment, place: ChapterPlace, level: number): number {
  const { before, behind } = place;
  const follower = behind ? indexOfNeighbour(body, type, behind) : -1;
  const followerLevel = follower < 0 ? 0 : (outlineLevel(body.child(follower)) ?? 0);
  const previous = before ? indexOfNeighbour(body, type, before) : -1;
  const end = previous < 0 ? -1 : endOfPart(body, previous + 1, level);
  const isMoved = behind !== null && indexOfUnmoved(type, behind) < 0;
  const isEndBetter =
    followerLevel < level || (isMoved && before !== null && indexOfUnmoved(type, before) >= 0);
  const [one, other] = isEndBetter ? [end, follower] : [follower, end];
  if (one >= 0) return one;
  return other >= 0 ? other : endOfPart(body, Math.min(place.index, body.childCount), level);
}

function indexOfUnmoved(type: Y.XmlFragment, { element }: Neighbour): number {
  return (type.toArray() as unknown[]).indexOf(element);
}

/** The first index from one on where a chapter of a level may stand without parting another. */
function endOfPart(body: Node, from: number, level: number): number {
  for (let index = from; index < body.childCount; index += 1) {
    const other = outlineLevel(body.child(index));
    if (other !== null && other <= level) return index;
  }
  return body.childCount;
}
