import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { addMoveRecord, readMoveRecords } from '../../../shared/move/moveRecords';

/** Adds so many records, made by a person or not, with keys in their order. */
function addRecords(doc: Y.Doc, name: string, count: number, byPerson: boolean): void {
  const known = Y.encodeStateVector(doc);
  const run = { client: 1, clock: 0, length: 3, toClient: 2, toClock: 5 };
  for (let index = 0; index < count; index += 1)
    addMoveRecord(doc, `${name}${String(index).padStart(4, '0')}`, known, [run], byPerson);
}

describe('records of moves', () => {
  it('leave room for moved chapters, however many chips and joined paragraphs come after them', () => {
    const doc = new Y.Doc();
    addRecords(doc, 'a', 3, true);
    addRecords(doc, 'b', 500, false);
    const records = readMoveRecords(doc);
    expect(records.filter(({ byPerson }) => byPerson).map(({ key }) => key)).toEqual([
      'a0000',
      'a0001',
      'a0002',
    ]);
    expect(records.filter(({ byPerson }) => !byPerson)).toHaveLength(200);
    expect(records.at(-1)?.key).toBe('b0499');
  });

  it('of persons make room for newer ones of persons', () => {
    const doc = new Y.Doc();
    addRecords(doc, 'a', 250, true);
    expect(readMoveRecords(doc).map(({ key }) => key)[0]).toBe('a0050');
    expect(readMoveRecords(doc)).toHaveLength(200);
  });
});
