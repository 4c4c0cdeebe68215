import * as Y from 'yjs';
import { findItem } from './placeFinder';

/** So many ids from one of a client on. */
export type Range = readonly [client: number, clock: number, length: number];

/**
 * Where things are that undo brought back once, or a move led undo on to: Yjs looks for as much as one item holds, which grows when its text is copied.
 * What never came back is where it was; where things lead in a circle (`met`), they are where it was entered.
 */
export function whereNow(
  ydoc: Y.Doc,
  client: number,
  clock: number,
  length: number,
  met: readonly Y.Item[] = [],
): readonly Range[] {
  const found: Range[] = [];
  for (let offset = 0; offset < length; ) {
    const item = findItem(ydoc, Y.createID(client, clock + offset));
    const skipped = item ? clock + offset - item.id.clock : 0;
    const part = Math.min(length - offset, item ? item.length - skipped : 1);
    if (item && item.redone !== null && !met.includes(item))
      found.push(...whereNow(ydoc, item.redone.client, item.redone.clock + skipped, part, [...met, item]));
    else found.push([client, clock + offset, part]);
    offset += part;
  }
  return found;
}

/** Where a single one is. */
export function placeNow(ydoc: Y.Doc, { client, clock }: Y.ID): Y.ID {
  const [[toClient, toClock] = [client, clock]] = whereNow(ydoc, client, clock, 1);
  return Y.createID(toClient, toClock);
}
