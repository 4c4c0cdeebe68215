import * as Y from 'yjs';
import type { IdRun } from './idRun';
import { leadTo } from './moveRecords';
import { nameOf } from './placeFinder';

/** The letters of a text that undo brought back as others, which no record tells, by the names of those others. */
export function broughtBackIn(text: Y.XmlText): ReadonlyMap<string, Y.ID> {
  const found = new Map<string, Y.ID>();
  for (let item = text._start; item; item = item.right) {
    if (!item.redone) continue;
    const { client, clock } = item.redone;
    for (let offset = 0; offset < item.length; offset += 1)
      found.set(
        nameOf({ client, clock: clock + offset }),
        Y.createID(item.id.client, item.id.clock + offset),
      );
  }
  return found;
}

/** Where such letters are that a move took along as what they had been before. */
export function leadsOfBroughtBack(
  back: ReadonlyMap<string, Y.ID>,
  placeOf: (id: Y.ID) => Y.ID | null,
): readonly IdRun[] {
  return [...back].flatMap(([name, was]) => {
    const [client = 0, clock = 0] = name.split(':').map(Number);
    const place = placeOf(was);
    const isLed = !place || placeOf(Y.createID(client, clock)) || nameOf(place) === name;
    return isLed ? [] : [{ ...leadTo(Y.createID(client, clock), place), length: 1 }];
  });
}
