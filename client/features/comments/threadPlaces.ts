import type { Node } from '@tiptap/pm/model';

/** Where a thread's words stand: positions in the document, from the first of them to the last. */
export interface ThreadPlace {
  readonly from: number;
  readonly to: number;
}

type RelativePlaces = ReadonlyMap<string, ThreadPlace>;

const known = new WeakMap<Node, RelativePlaces>();

/** The places of all threads whose words are in the text, in the order of the text. Unchanged blocks are not read again. */
export function threadPlaces(body: Node): ReadonlyMap<string, ThreadPlace> {
  const places = new Map<string, ThreadPlace>();
  body.forEach((block, offset) => {
    for (const [thread, place] of placesIn(block))
      extend(places, thread, offset + place.from, offset + place.to);
  });
  return places;
}

/** Places relative to the position before the block. */
function placesIn(block: Node): RelativePlaces {
  const before = known.get(block);
  if (before) return before;
  const places = new Map<string, ThreadPlace>();
  block.descendants((node, position) => {
    for (const mark of node.marks)
      if (mark.type.name === 'comment' && typeof mark.attrs.thread === 'string')
        extend(places, mark.attrs.thread, position + 1, position + 1 + node.nodeSize);
  });
  known.set(block, places);
  return places;
}

function extend(places: Map<string, ThreadPlace>, thread: string, from: number, to: number) {
  const place = places.get(thread);
  places.set(thread, place ? { from: Math.min(place.from, from), to: Math.max(place.to, to) } : { from, to });
}
